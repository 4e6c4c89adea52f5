import { t } from '../shell/i18n.js';
import { duration, now, secondsSince } from '../shell/time.js';

const tone = (seconds, target) => (seconds > target ? 'red' : seconds > target / 2 ? 'amber' : 'grey');

/** What a contact's state says about time, each as {tone, icon, text, hint}. */
const chips = {
  WAITING(row) {
    const seconds = secondsSince(row.contact.enqueuedAt);
    return {
      tone: tone(seconds, row.contact.targetSeconds ?? 60), icon: 'bi-hourglass-split', text: duration(seconds),
      hint: t('wait.waiting', { target: row.contact.targetSeconds ?? 60 }),
    };
  },
  OFFERED: (row) => ({ ...chips.WAITING(row), icon: 'bi-bell' }),
  ACTIVE(row) {
    if (row.lastFrom !== 'CUSTOMER') return null;
    const seconds = secondsSince(row.lastAt);
    return {
      tone: tone(seconds, row.contact.targetSeconds ?? 60), icon: 'bi-reply', text: duration(seconds),
      hint: t('wait.unanswered'),
    };
  },
  WRAPPING(row) {
    if (!row.contact.wrapUpUntil) return { tone: 'amber', icon: 'bi-pencil-square', text: t('wait.wrapping') };
    const left = (Date.parse(row.contact.wrapUpUntil) - now()) / 1000;
    return {
      tone: left < 15 ? 'red' : 'amber', icon: 'bi-pencil-square', text: duration(left), hint: t('wait.wrapping'),
    };
  },
};

export const waitChip = (row) => chips[row.contact?.state]?.(row) ?? null;

/** For sorting those who wait: the share of the promised time that is used up. */
export const urgency = (row) => secondsSince(row.contact?.enqueuedAt ?? row.lastAt) / (row.contact?.targetSeconds || 60);
