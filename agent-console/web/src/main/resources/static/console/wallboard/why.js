import { t } from '../shell/i18n.js';
import { clock } from '../shell/time.js';

/** Why a contact has no agent yet, in words; as the router says it, or else what its own state tells. */
export function whyWords(why, row) {
  if (!why) return t(row.contact.state === 'OFFERED' ? 'why.ON_OFFER' : 'why.unknown', { agent: '' });
  const key = `why.${why.code}`;
  const words = t(key, { agent: why.agent?.name ?? '', until: why.until ? clock(why.until) : '', count: why.count ?? '' });
  return words === key ? t('why.unknown') : words;
}
