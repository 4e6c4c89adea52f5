import { html } from 'lit';
import { t } from '../shell/i18n.js';
import { now } from '../shell/time.js';

const DAY = 86_400_000;
const SOON = 14;

/** How many days from today to a day like 2026-03-02; negative when it has passed. */
export const daysTo = (day) => Math.round((new Date(`${day}T00:00`).getTime() - new Date(now()).setHours(0, 0, 0, 0)) / DAY);

/** A word when an article is not yet, no longer, or only a little longer valid. */
export function validity({ validFrom, validUntil }) {
  if (validFrom && daysTo(validFrom) > 0) return html`<hy-chip tone="blue" icon="bi-calendar" text=${t('terms.notYet', { day: validFrom })}></hy-chip>`;
  if (!validUntil || daysTo(validUntil) > SOON) return '';
  return daysTo(validUntil) < 0 ? html`<hy-chip tone="red" icon="bi-calendar-x" text=${t('terms.over', { day: validUntil })}></hy-chip>`
    : html`<hy-chip tone="amber" icon="bi-calendar" text=${t('terms.ends', { day: validUntil })}></hy-chip>`;
}

/** Why an article's owner is reminded of it: its last day, the day to look again. */
export function reminderChips({ validUntil, reviewOn }) {
  const days = validUntil ? daysTo(validUntil) : null;
  const review = reviewOn ? daysTo(reviewOn) : null;
  return html`${days === null || days > SOON ? '' : days < 0 ? html`<hy-chip tone="red" icon="bi-calendar-x" text=${t('reminder.over', { n: -days })}></hy-chip>`
    : html`<hy-chip tone="amber" icon="bi-calendar" text=${t(days === 0 ? 'reminder.today' : 'reminder.ends', { n: days })}></hy-chip>`}
    ${review === null || review > SOON ? '' : html`<hy-chip tone=${review < 0 ? 'red' : 'amber'} icon="bi-eye" text=${t('reminder.review', { day: reviewOn })}></hy-chip>`}`;
}
