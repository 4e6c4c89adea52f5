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

/** What an agent may say, from the reason and what is known. */
export function say(callback) {
  const key = isFollowUp(callback) ? 'FOLLOW_UP' : callback.reason;
  const words = t(`say.${key}`, { name: callback.customer.name, number: callback.ticket?.number ?? '', product: callback.ticket?.product ?? '' });
  return words === `say.${key}` ? t('say.OTHER', { name: callback.customer.name }) : words;
}
