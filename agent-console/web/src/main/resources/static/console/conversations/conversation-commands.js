import { get, query } from '../shell/api.js';
import { desk } from '../shell/desk.js';
import { t } from '../shell/i18n.js';
import { keyName } from '../shell/keys.js';
import { go } from '../shell/router.js';
import { actionsFor } from './actions.js';
import { channelIcon, customerName } from './channel.js';

const toRow = (row, group) => ({
  group, icon: channelIcon(row.channel), title: [customerName(row.customer), row.lastText].filter(Boolean).join(' · '), found: true,
  run: () => go(`conversations/${row.id}`),
});

/** What the command list offers here: the open conversation's actions, my conversations, and any found by words. */
export const conversationCommands = (current) => async (text) => {
  const store = current();
  const actions = store?.conversation ? actionsFor(store).map((action) => ({
    group: t('commands.conversation'), icon: action.icon, title: t(action.title), hint: action.key ? keyName(action.key) : '', run: action.run,
  })) : [];
  const mine = [...desk.rows.values()].map((row) => ({ ...toRow(row, t('list.mine')), found: false }));
  if (text.length < 2) return [...actions, ...mine];
  const { items = [] } = await get(query('/api/conversations', { scope: 'all', q: text, limit: 10 })).catch(() => ({}));
  const known = new Set(desk.rows.keys());
  return [...actions, ...mine, ...items.filter((row) => !known.has(row.id)).map((row) => toRow(row, t('commands.found')))];
};
