import { html } from 'lit';
import { me } from '../shell/me.js';
import { exact, relative } from '../shell/time.js';
import { t } from '../shell/i18n.js';
import { aboutRow, channelIcon, channelName, channelNow, customerName } from './channel.js';
import { waitChip } from './wait.js';

/** One row of the list: who, last words, when, unread, and how long somebody waits. */
export function conversationRow(row, here) {
  const chip = waitChip(row);
  const ended = row.status === 'ENDED';
  const channel = channelNow(row);
  const other = row.owner && row.owner.id !== me.agent?.id ? row.owner.name : '';
  return html`
    <a class="hy-row ${here ? 'active' : ''} ${row.unread > 0 ? 'unread' : ''} ${ended ? 'ended' : ''}"
        href="#/conversations/${row.id}" aria-current=${here ? 'true' : 'false'} draggable="false">
      <i class="bi ${channelIcon(channel)} hy-row-channel" title=${channelName(channel)} aria-label=${channelName(channel)}></i>
      <span class="hy-row-name" title=${customerName(row.customer)}>${customerName(row.customer)}</span>
      <time class="hy-row-time" title=${exact(row.lastAt)}>${relative(row.lastAt)}</time>
      <span class="hy-row-words">${row.lastFrom === 'AGENT' ? html`<i class="bi bi-reply-fill" title=${t('row.fromUs')}></i> ` : ''}${
        row.lastText || aboutRow(row)}</span>
      <span class="hy-row-marks">
        ${other ? html`<span class="hy-row-owner" title=${t('row.owner', { name: other })}>${other}</span>` : ''}
        ${chip ? html`<span class="hy-chip hy-tone-${chip.tone}" title=${chip.hint ?? ''}><i class="bi ${chip.icon}"
          aria-hidden="true"></i>${chip.text}</span>` : ''}
        ${row.unread > 0 ? html`<b class="hy-unread" aria-label=${t('row.unread', { n: row.unread })}>${
          row.unread > 99 ? '99+' : row.unread}</b>` : ''}
      </span>
    </a>`;
}
