import { addMessages, t } from '../shell/i18n.js';
import { clock } from '../shell/time.js';
import messages from './messages.js';

addMessages(messages);

/** Why a contact has no agent yet, in words, as the router says it: {code, agents, until, count}. */
export function whyWords(why) {
  if (!why) return t('why.unknown');
  const key = `why.${why.code}`;
  const words = t(key, {
    agents: (why.agents ?? []).map((agent) => agent.name).join('、'), until: why.until ? clock(why.until) : '', count: why.count ?? '',
  });
  return words === key ? t('why.unknown') : words;
}
