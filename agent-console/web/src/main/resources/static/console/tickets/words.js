/** How tickets are worded and coloured, in one place. */
import { html } from 'lit';
import { t } from '../shell/i18n.js';
import { exact, now } from '../shell/time.js';
import './messages.js';

const TONES = {
  REGISTERED: 'blue', WAITING_FOR_PARTS: 'amber', TAKEN_IN: 'amber', FINISHED: 'green', FOLLOWED_UP: 'green', CLOSED: 'green',
};
const STANDING_TONES = {
  ON_TIME: 'grey', AT_RISK: 'amber', BROKEN: 'red', MET: 'green', LATE: 'amber', UNANNOUNCED: 'amber', PAUSED: 'grey',
};

export const STATES = ['REGISTERED', 'DISPATCHED', 'ACCEPTED', 'VISIT_AGREED', 'ARRIVED', 'WORKING', 'WAITING_FOR_PARTS',
  'TAKEN_IN', 'FINISHED', 'FOLLOWED_UP', 'CLOSED', 'CANCELLED'];

export const stateChip = (state) => html`<hy-chip tone=${TONES[state] ?? 'grey'} text=${t(`ticketState.${state}`)}></hy-chip>`;

export const urgencyChip = (urgency) => (urgency === 'NORMAL' ? ''
  : html`<hy-chip tone=${urgency === 'EMERGENCY' ? 'red' : 'amber'} icon="bi-lightning-charge" text=${t(`urgency.${urgency}`)}></hy-chip>`);

export const standingChip = (standing, params) => html`<hy-chip tone=${STANDING_TONES[standing]} text=${t(`standing.${standing}`, params)}></hy-chip>`;

export const place = (row) => [row.province, row.city, row.district].filter(Boolean).join(' ');

/** A window on one line: 2026-11-23 14:00 – 16:00. */
export function windowOf(from, to) {
  if (!from) return '';
  const [start, end] = [exact(from).slice(0, 16), exact(to).slice(0, 16)];
  return `${start} – ${start.slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end}`;
}

/** A coming time that is worth its minutes: 11-23 14:00, in words when it is near. */
export const when = (iso) => (Math.abs(Date.parse(iso) - now()) < 86_400_000 ? html`<hy-time at=${iso}></hy-time>`
  : html`<time datetime=${iso} title=${exact(iso)}>${exact(iso).slice(5, 16)}</time>`);

/** What a datetime-local input shows, and what it means. */
export const localTime = (iso) => (iso ? exact(iso).slice(0, 16).replace(' ', 'T') : '');
export const instant = (local) => (local ? new Date(local).toISOString() : null);
