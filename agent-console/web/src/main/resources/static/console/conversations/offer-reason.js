import { addMessages, locale, t } from '../shell/i18n.js';
import { durationWords } from '../shell/time.js';
import routingMessages from './routing-messages.js';

addMessages(routingMessages);

/** A number of a routing reason, whichever way it is written: facts {IDLE: 340000} or {idle: 340000}. Times are ms. */
function fact(reason, name) {
  const facts = reason.facts ?? reason;
  return facts[name] ?? facts[name.toLowerCase()];
}

const times = (ms) => (typeof ms === 'number' ? durationWords(ms / 1000) : '');

const words = {
  LONGEST_IDLE: (reason) => (fact(reason, 'IDLE') > 0 ? t('reason.LONGEST_IDLE', { time: times(fact(reason, 'IDLE')) }) : t('reason.idle')),
  MOST_URGENT: (reason) => (fact(reason, 'WAIT') > 0 ? t('reason.MOST_URGENT', { time: times(fact(reason, 'WAIT')) }) : t('reason.urgent')),
  PREFERRED_AGENT: () => t('reason.PREFERRED_AGENT'),
  DIRECT_AGENT: () => t('reason.DIRECT_AGENT'),
};

function known(code) {
  const key = `reason.${code}`;
  const said = t(key);
  return said === key ? t('reason.other') : said;
}

/** Why this contact came to me, in words. */
export function reasonWords(reason) {
  if (!reason) return '—';
  const said = locale() === 'en' ? reason.en : reason.zh;
  if (said) return said;
  const base = words[reason.code]?.(reason) ?? known(reason.code);
  const candidates = fact(reason, 'CANDIDATES');
  return candidates > 1 ? `${base}${t('reason.candidates', { n: candidates })}` : base;
}
