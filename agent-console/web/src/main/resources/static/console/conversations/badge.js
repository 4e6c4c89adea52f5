import { blink, ring } from '../shell/alert.js';
import { desk, onDesk } from '../shell/desk.js';
import { addMessages, t } from '../shell/i18n.js';
import { place } from '../shell/router.js';
import { customerName } from './channel.js';
import messages from './messages.js';

addMessages(messages);

const unread = new Map();

/** Unread messages in my conversations on the rail; a sound when words come that I am not looking at. */
export function startBadge(set) {
  const count = () => set([...desk.rows.values()].reduce((sum, row) => sum + (row.unread ?? 0), 0), 'blue');
  onDesk('rows', count);
  onDesk('row', (row) => {
    const more = row.unread > (unread.get(row.id) ?? 0);
    unread.set(row.id, row.unread ?? 0);
    const { path, route } = place();
    const looking = document.hasFocus() && path === 'conversations' && Number(route) === row.id;
    if (!more || row.lastFrom !== 'CUSTOMER' || looking) return;
    ring('message');
    blink(t('row.blink', { name: customerName(row.customer) }));
  });
  count();
}
