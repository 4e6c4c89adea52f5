import { addMessages, t } from '../shell/i18n.js';
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
  LONGEST_IDLE: (reason, whose) => t(`reason.LONGEST_IDLE.${whose}`, { time: times(fact(reason, 'IDLE') ?? 0) }),
  MOST_URGENT: (reason) => t('reason.MOST_URGENT', { time: times(fact(reason, 'WAIT') ?? 0) }),
  PREFERRED_AGENT: (reason, whose) => t(`reason.PREFERRED_AGENT.${whose}`),
  DIRECT_AGENT: (reason, whose) => t(`reason.DIRECT_AGENT.${whose}`),
};

function known(code) {
  const key = `reason.${code}`;
  const said = t(key);
  return said === key ? t('reason.other') : said;
}

/** Why a contact came to an agent, in words: to her who asks ('mine') or to another ('hers'). */
export function reasonWords(reason, whose = 'hers') {
  if (!reason) return '—';
  const base = words[reason.code]?.(reason, whose) ?? known(reason.code);
  const candidates = fact(reason, 'CANDIDATES');
  return candidates > 1 ? `${base}${t('reason.candidates', { n: candidates })}` : base;
}
