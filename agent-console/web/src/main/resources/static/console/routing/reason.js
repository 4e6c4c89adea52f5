import { addMessages, t } from '../shell/i18n.js';
import { durationWords } from '../shell/time.js';
import messages from './messages.js';

addMessages(messages);

const known = (key, params) => {
  const words = t(key, params);
  return words === key ? null : words;
};

/** Numbers of a reason as its words want them; times are ms. */
const params = ({ WAIT = 0, IDLE = 0, UNITS_USED = '', UNITS_TOTAL = '', LIMIT = '', MISSES = '' }) => ({
  wait: durationWords(WAIT / 1000), idle: durationWords(IDLE / 1000), used: UNITS_USED, total: UNITS_TOTAL, limit: LIMIT, misses: MISSES,
});

/** Why a contact came to an agent, in words: to her who asks ('mine') or to another ('hers'). */
export function reasonWords(reason, whose = 'hers') {
  if (!reason) return '—';
  const facts = reason.facts ?? {};
  const filled = params(facts);
  const words = [(whose === 'mine' && known(`reason.mine.${reason.code}`, filled)) || known(`reason.${reason.code}`, filled) || t('reason.unknown')];
  if (facts.CANDIDATES > 1) words.push(t('reason.candidates', { n: facts.CANDIDATES }));
  if (facts.RING > 1) words.push(t('reason.ring', { n: facts.RING }));
  if (facts.INTERRUPTS > 0) words.push(t('reason.interrupts', { n: facts.INTERRUPTS }));
  return words.join('');
}

/** What was decided, in words. */
export const decisionWords = (kind) => known(`decision.${kind}`) ?? kind;
