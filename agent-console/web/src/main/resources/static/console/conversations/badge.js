import { desk, onDesk } from '../shell/desk.js';

/** Unread messages in my conversations. */
export function startBadge(set) {
  const count = () => set([...desk.rows.values()].reduce((sum, row) => sum + (row.unread ?? 0), 0), 'blue');
  onDesk('rows', count);
  count();
}
