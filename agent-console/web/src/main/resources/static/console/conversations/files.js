/** Files of customers: on their way to us, here, or gone; and places that they have sent. */
import { html } from 'lit';
import { t } from '../shell/i18n.js';
import { linked } from './linked.js';

/** Whether there is something else to show than a picture. */
export const isFile = (message) => !!message.data?.file;

export function fileBody(message) {
  const { attachment, data, text } = message;
  return html`${data?.file ? html`<div class="hy-file">${data.file === 'COMING' ? html`<span class="spinner-border spinner-border-sm" aria-hidden="true"></span>`
    : html`<i class="bi bi-file-earmark-x" aria-hidden="true"></i>`} ${t(`file.${data.file}`)}</div>` : ''}
    ${attachment ? here(message.kind, attachment) : ''}${text ? html`<div class="hy-words">${linked(text)}</div>` : ''}`;
}

/** Browsers cannot play what WeChat records; it can be saved, and its words may stand below. */
function here(kind, attachment) {
  const url = attachment.url ?? `/api/attachments/${attachment.id}`;
  if (kind === 'VOICE' && attachment.type !== 'audio/amr') return html`<audio controls preload="none" src=${url} aria-label=${t('message.voice')}></audio>`;
  return html`<a class="hy-file" href=${url} download=${attachment.name}><i class="bi bi-${kind === 'VOICE' ? 'mic' : 'file-earmark-arrow-down'}" aria-hidden="true"></i>
    ${t(kind === 'VOICE' ? 'message.voice' : 'message.file')} <small>${Math.ceil(attachment.size / 1024)} KB</small></a>
    ${kind === 'VOICE' ? html`<div class="text-secondary small">${t('message.amr')}</div>` : ''}`;
}

export function placeLink({ data }) {
  const { latitude, longitude } = data?.place ?? {};
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return '';
  return html`<a class="hy-file" href="https://uri.amap.com/marker?position=${longitude},${latitude}" target="_blank" rel="noopener noreferrer">
    <i class="bi bi-geo-alt" aria-hidden="true"></i> ${t('message.place')}</a>`;
}
