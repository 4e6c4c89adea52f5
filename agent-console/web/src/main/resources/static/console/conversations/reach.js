/** What the customer's channel allows now, as the server tells it: {connected, text, types, largest, windowed, until, left, templates, optedOutAt}. */
import { html } from 'lit';
import { addMessages, t } from '../shell/i18n.js';
import { durationWords, exact, now } from '../shell/time.js';
import messages from './reach-messages.js';
import { segments } from './segments.js';

addMessages(messages);

const bytes = new TextEncoder();
const closed = (reach) => reach.windowed && (!reach.until || Date.parse(reach.until) <= now());

/** Why nothing can be written now, in words; null when it can. */
export function shut(reach) {
  if (!reach) return null;
  if (!reach.connected) return t('reach.no-channel');
  if (reach.optedOutAt) return t('reach.opted-out', { at: exact(reach.optedOutAt) });
  if (closed(reach)) return reach.templates ? t('reach.window-template', { hours: durationWords(86_400) }) : t('reach.window-closed');
  return reach.left === 0 ? t('reach.no-messages-left') : null;
}

/** Whether an approved text may be sent. */
export const takesTemplate = (reach) => !!reach?.connected && reach.templates && !reach.optedOutAt;

/** Why a file cannot be sent on this channel, in words, or null. */
export function fileRefusal(reach, file) {
  if (!reach || (reach.types.includes(file.type) && file.size <= reach.largest)) return null;
  return t('reach.file', { name: file.name, types: reach.types.map((type) => type.split('/')[1]).join('、'), size: Math.floor(reach.largest / 1_048_576) });
}

export const takesFiles = (reach) => !reach || reach.types.length > 0;

function partsOf(reach, text) {
  const length = reach.text.unit === 'BYTES' ? bytes.encode(text).length : text.length;
  return Math.max(1, Math.ceil(length / reach.text.longest));
}

/** What writing more would cost: {text, tone}, or null when nothing needs to be said. */
export function cost(reach, channel, text) {
  if (!reach?.text || !text) return null;
  const parts = partsOf(reach, text);
  if (reach.left !== null && parts > reach.left) return { text: t('reach.tooMany', { n: parts, left: reach.left }), tone: 'red' };
  if (channel === 'SMS') {
    const { count, left } = segments(text);
    return { text: t('reach.segments', { n: count, left }), tone: count > 3 ? 'amber' : 'grey' };
  }
  return parts > 1 ? { text: t('reach.parts', { n: parts }), tone: 'amber' } : null;
}

/** How long and how often may still be answered. */
export function reachChips(reach) {
  if (!reach?.windowed || closed(reach)) return '';
  const seconds = (Date.parse(reach.until) - now()) / 1000;
  return html`
    <hy-chip tone=${seconds < 3600 ? 'amber' : 'grey'} icon="bi-hourglass-split" .text=${t('reach.until', { time: durationWords(seconds) })}
      .hint=${t('reach.untilHint', { at: exact(reach.until) })}></hy-chip>
    ${reach.left === null ? '' : html`<hy-chip tone=${reach.left <= 1 ? 'red' : reach.left <= 2 ? 'amber' : 'grey'} icon="bi-send"
      .text=${t('reach.left', { n: reach.left })} .hint=${t('reach.leftHint')}></hy-chip>`}`;
}
