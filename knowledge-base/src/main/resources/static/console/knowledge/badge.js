import { get } from '../shell/api.js';
import { toast } from '../shell/dialog.js';
import { t } from '../shell/i18n.js';
import { hasRole, me } from '../shell/me.js';
import { go } from '../shell/router.js';
import { recall, remember } from '../shell/stored.js';
import { daysTo } from './validity.js';
import './messages.js';

const EVERY = 300_000;
const TOLD = 'knowledge.reminded';
let timer = 0;
let look = null;

/**
 * How much of her own waits for an editor: articles of hers that end or are to be looked at, and what others sent for
 * review. An article is told of once for each of its days, wherever in the console she is.
 */
export function startBadge(set) {
  if (!hasRole('EDITOR', 'SUPERVISOR', 'ADMIN')) return;
  clearInterval(timer);
  document.removeEventListener('article-saved', look);
  look = async () => {
    const day = me.agent && await get('/api/editor/day').catch(() => null);
    if (!day) return;
    const over = day.reminders.some((each) => each.validUntil && daysTo(each.validUntil) < 0);
    set(day.reminders.length + day.reviews.length, over ? 'red' : day.reminders.length ? 'amber' : 'blue');
    remind(day.reminders);
  };
  document.addEventListener('article-saved', look);
  timer = setInterval(look, EVERY);
  return look();
}

function remind(reminders) {
  const days = reminders.map((each) => `${each.id}:${each.validUntil ?? ''}:${each.reviewOn ?? ''}`);
  const told = (recall(TOLD, '') ?? '').split(' ');
  const fresh = reminders.filter((each, at) => !told.includes(days[at]));
  remember(TOLD, days.join(' '));
  if (fresh.length === 0) return;
  const text = fresh.length === 1 ? t('reminder.one', { title: fresh[0].title }) : t('reminder.many', { n: fresh.length, title: fresh[0].title });
  toast(text, 'amber', { seconds: 12, action: { text: t('reminder.look'), run: () => go(fresh.length === 1 ? `knowledge/${fresh[0].id}/edit` : 'knowledge/worklist/reminders') } });
}
