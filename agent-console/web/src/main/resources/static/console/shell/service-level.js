/** The three ways to count a service level, by name: the wallboard, reports and settings say by which a figure is. */
import { addMessages, t } from './i18n.js';

const zh = {
  'serviceLevel.OF_OFFERED': '按全部来访', 'serviceLevel.OF_OFFERED.formula': '目标内应答 ÷（应答 + 放弃）',
  'serviceLevel.WITHOUT_SHORT_ABANDONS': '不计短放弃', 'serviceLevel.WITHOUT_SHORT_ABANDONS.formula': '目标内应答 ÷（应答 + 目标后放弃）',
  'serviceLevel.SHORT_ABANDONS_MET': '短放弃算达标', 'serviceLevel.SHORT_ABANDONS_MET.formula': '（目标内应答 + 目标内放弃）÷（应答 + 放弃）',
};
const en = {
  'serviceLevel.OF_OFFERED': 'Of all offered', 'serviceLevel.OF_OFFERED.formula': 'answered in target ÷ (answered + abandoned)',
  'serviceLevel.WITHOUT_SHORT_ABANDONS': 'Short abandons left out', 'serviceLevel.WITHOUT_SHORT_ABANDONS.formula': 'answered in target ÷ (answered + abandoned after it)',
  'serviceLevel.SHORT_ABANDONS_MET': 'Short abandons met', 'serviceLevel.SHORT_ABANDONS_MET.formula': '(answered + abandoned in target) ÷ (answered + abandoned)',
};
const long = (words) => Object.fromEntries(Object.keys(words).filter((key) => key.endsWith('.formula'))
  .map((key) => [key.replace('.formula', '.long'), `${words[key.replace('.formula', '')]} · ${words[key]}`]));

addMessages({ 'zh-CN': { ...zh, ...long(zh) }, en: { ...en, ...long(en) } });

export const levelName = (by) => t(`serviceLevel.${by}`);
export const levelFormula = (by) => t(`serviceLevel.${by}.formula`);
