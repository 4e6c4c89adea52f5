/** How callbacks are worded and coloured, in one place. */
import { html } from 'lit';
import { t } from '../shell/i18n.js';
import { now } from '../shell/time.js';
import './messages.js';

const TONES = { AWAITING_CALENDAR: 'amber', AWAITING_NUMBER: 'amber', AWAITING_RESULT: 'amber', CALLING: 'blue' };
const FOLLOW_UPS = new Set(['REPAIR_FINISHED', 'INSTALLATION_FINISHED', 'SECOND_FOLLOW_UP']);

export const isFollowUp = (callback) => FOLLOW_UPS.has(callback.reason);

export function stateChip(row) {
  if (row.state === 'DONE') return html`<hy-chip tone=${row.outcome === 'REACHED' || row.outcome === 'FULFILLED' ? 'green' : 'grey'} text=${t(`outcome.${row.outcome}`)}></hy-chip>`;
  if (row.overdue) return html`<hy-chip tone="red" text=${t('callbackState.OVERDUE')}></hy-chip>`;
  const due = row.state === 'SCHEDULED' && Date.parse(row.dueAt) <= now();
  return html`<hy-chip tone=${due ? 'amber' : TONES[row.state] ?? 'grey'} text=${t(`callbackState.${due ? 'DUE' : row.state}`)}></hy-chip>`;
}

/** What somebody is called in our records who has not told his name; nobody is greeted by that. */
const NAMELESS = /^(来电|微信|访客) \S{1,4}$/;

/** What an agent may say, from the reason and what is known. */
export function say(callback) {
  const { name } = callback.customer;
  const known = { hello: NAMELESS.test(name) ? t('say.helloStranger') : t('say.hello', { name }), number: callback.ticket?.number ?? '',
    product: callback.ticket?.product ?? '' };
  const key = `say.${isFollowUp(callback) ? 'FOLLOW_UP' : callback.reason}`;
  const words = t(key, known);
  return words === key ? t('say.OTHER', known) : words;
}
