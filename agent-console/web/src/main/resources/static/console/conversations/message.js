import { html } from 'lit';
import '../calls/recording.js';
import { locale, t } from '../shell/i18n.js';
import { me } from '../shell/me.js';
import { clock, exact } from '../shell/time.js';
import { fileBody, isFile, placeLink } from './files.js';
import { linked } from './linked.js';
import { openPicture } from './picture-viewer.js';

const TICKS = {
  SENDING: 'bi-clock', QUEUED: 'bi-cloud-check', SENT: 'bi-check2', DELIVERED: 'bi-check2-all', READ: 'bi-check2-all hy-read', FAILED: 'bi-exclamation-circle-fill',
};

/** What stands inside a bubble, by the kind of message. */
const bodies = {
  TEXT: (message) => html`<div class="hy-words">${linked(message.text)}</div>${placeLink(message)}`,
  VOICE: fileBody,
  FILE: fileBody,
  FORM: (message) => html`<div class="hy-words">${linked(message.text)}</div>${Object.entries(message.data ?? {})
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    .map(([name, value]) => html`<div class="hy-form-line"><span>${t(`form.${name}`)}</span>${value}</div>`)}`,
  IMAGE: (message) => (isFile(message) ? fileBody(message) : picture(message)),
  ARTICLE: (message) => html`<a class="hy-article-card" href="#/knowledge/${message.article?.id ?? message.articleId}">
    <i class="bi bi-journal-text" aria-hidden="true"></i><span><small>${t('message.article')}</small>
    ${message.article?.title ?? message.data?.title ?? message.text}</span></a>${message.text && message.article && message.text !== message.article.title
      ? html`<div class="hy-words mt-1">${linked(message.text)}</div>` : ''}`,
};

function picture({ attachment, text }) {
  if (!attachment) return html`<div class="hy-words">${t('message.picture')}</div>`;
  const { width, height } = attachment;
  const wide = Math.min(240, width || 240, ((width || 4) / (height || 3)) * 240);
  const url = attachment.url ?? `/api/attachments/${attachment.id}`;
  return html`<button type="button" class="hy-picture" title=${attachment.name} @click=${() => openPicture({ ...attachment, url })}
      .style=${`width:${Math.round(wide)}px;aspect-ratio:${width || 4}/${height || 3}`}>
    <img src=${url} alt=${attachment.name || t('message.picture')} loading="lazy" decoding="async"></button>${
    text ? html`<div class="hy-words mt-1">${linked(text)}</div>` : ''}`;
}

/** How far a message of ours has come: its own state, or what the reader's marks say. */
export function progress(message, { deliveredSeq = 0, readSeq = 0 }) {
  if (message.author !== 'AGENT' || message.kind === 'NOTE') return null;
  const own = message.delivery?.state ?? 'SENT';
  if (['FAILED', 'SENDING', 'QUEUED', 'READ'].includes(own)) return own;
  if (message.seq <= readSeq) return 'READ';
  if (message.seq <= deliveredSeq) return 'DELIVERED';
  return own;
}

/** Once for messages that follow each other with the same state: below the last of them. */
function tick(message, marks, next) {
  const state = progress(message, marks);
  if (!state || (next && progress(next, marks) === state)) return '';
  return html`<span class="hy-tick ${state === 'FAILED' ? 'hy-text-red' : ''}"><i class="bi ${TICKS[state]}"
    aria-hidden="true"></i>${state === 'FAILED' ? '' : t(`tick.${state}`)}</span>`;
}

/** Whether a message goes on under the name above it. */
export const continues = (message, before) => before !== undefined && message.kind !== 'SYSTEM' && before.kind !== 'SYSTEM'
  && (message.kind === 'NOTE') === (before.kind === 'NOTE') && message.author === before.author
  && message.agentId === before.agentId && Date.parse(message.at) - Date.parse(before.at) < 300_000;

/** Pages word the lines that nobody wrote by their code; an unknown code keeps the server's words. */
function systemWords({ data, text }) {
  const key = `system.${data?.code}`;
  const words = t(key, { ...data, to: data?.queue ?? data?.agent, degree: t(`rating.${data?.degree}`) });
  return words === key ? text : words;
}

const recording = (data) => (data?.recording
  ? html`<hy-recording .recording=${data.recording} .seconds=${data.seconds}></hy-recording>` : '');

const systemLine = (message) => html`<div class="hy-system" title=${exact(message.at)}><span>${systemWords(message)}</span>
  <time>${clock(message.at)}</time>${recording(message.data)}</div>`;

const note = (message, more) => html`
  <div class="hy-note ${more ? 'more' : ''}">
    ${more ? '' : html`<div class="hy-who"><i class="bi bi-sticky" aria-hidden="true"></i> ${message.name}
      <small>${t('message.note')}</small><time title=${exact(message.at)}>${clock(message.at)}</time></div>`}
    <div class="hy-words">${linked(message.text)}</div>
  </div>`;

/** One message. `more` when it continues the one above, `next` the one that continues it; `actions`: retry, discard. */
export function messageView(message, { more = false, next = null, marks = {}, actions = null } = {}) {
  if (message.kind === 'SYSTEM' || message.author === 'SYSTEM') return systemLine(message);
  if (message.kind === 'NOTE') return note(message, more);
  const side = message.author === 'CUSTOMER' ? 'theirs' : 'ours';
  const failed = message.delivery?.state === 'FAILED';
  const name = side === 'ours' && message.agentId === me.agent?.id ? t('message.me') : message.name;
  return html`
    <div class="hy-message ${side} ${more ? 'more' : ''} ${failed ? 'failed' : ''}">
      ${more ? '' : html`<div class="hy-who">${name}<time title=${exact(message.at)}>${clock(message.at)}</time></div>`}
      <div class="hy-bubble ${message.kind === 'IMAGE' ? 'bare' : ''}">${(bodies[message.kind] ?? bodies.TEXT)(message)}</div>
      <div class="hy-foot">${more ? html`<time title=${exact(message.at)}>${clock(message.at)}</time>` : ''}${tick(message, marks, next)}
        ${failed ? html`<span class="hy-text-red">${(locale() === 'en' && message.delivery.whyEn) || message.delivery.why || t('tick.FAILED')}</span>` : ''}
        ${failed && actions ? html`<button type="button" class="btn btn-link btn-sm" @click=${actions.retry}>${t('action.retry')}</button>
          ${actions.discard ? html`<button type="button" class="btn btn-link btn-sm" @click=${actions.discard}>${
            t('action.discard')}</button>` : ''}` : ''}</div>
    </div>`;
}
