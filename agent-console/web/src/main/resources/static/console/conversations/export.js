import { downloadCsv } from '../shell/csv.js';
import { t } from '../shell/i18n.js';
import { productName } from '../shell/products.js';
import { exact } from '../shell/time.js';
import { channelName, customerName } from './channel.js';

const COLUMNS = [
  ['export.id', (row) => row.id], ['export.customer', (row) => customerName(row.customer)],
  ['export.channel', (row) => channelName(row.channel)], ['export.queue', (row) => row.queue?.name],
  ['export.owner', (row) => row.owner?.name], ['export.product', (row) => productName(row.product)], ['export.topic', (row) => row.topic],
  ['export.state', (row) => t(`contact.${row.status === 'ENDED' ? 'ENDED' : row.contact?.state ?? 'ENDED'}`)],
  ['export.lastAt', (row) => exact(row.lastAt)], ['export.createdAt', (row) => exact(row.createdAt)],
];

/** The rows as they are shown, as a file. */
export const exportRows = (rows) => downloadCsv(t('page.conversations'),
  COLUMNS.map(([title, value]) => ({ title: t(title), value })), rows);
