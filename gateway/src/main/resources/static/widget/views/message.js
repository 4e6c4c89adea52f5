import { html, nothing } from '../lib/lit-html.js';
import { icon } from '../icons.js';
import { linked } from './linked.js';

const THUMBNAIL = { width: 220, height: 220 };
const LARGE = { width: 1600, height: 1600 };

/** One message, with the speaker's name and the day where they change. */
export function message(context, item, before) {
  const { s, w } = context;
  const day = before && sameDay(before.at, item.at) ? nothing : html`<li class="day">${w.day(item.at)}</li>`;
  if (item.data?.code === 'ticket-registered') {
    return html`${day}${notice(context, { type: 'ticket', ...item.data })}`;
  }
  if (item.author === 'SYSTEM') {
    return html`${day}<li class="system">${systemWords(w, item)}</li>`;
  }
  const own = item.author === 'CUSTOMER';
  const named = !own && (before?.author !== item.author || before?.name !== item.name);
  const state = own ? (item.seq <= s.agentReadSeq ? 'read' : 'received') : null;
  return html`${day}
    <li class=${own ? 'own' : 'theirs'}>
      ${named ? html`<span class="name">${item.name}</span>` : nothing}
      ${own ? html`<span class="unseen">${w('chat.you')}</span>` : nothing}
      ${content(context, item)}
      <span class="meta"><time datetime=${item.at} title=${new Date(item.at).toLocaleString(w.lang)}>${w.clock(item.at)}</time>
        ${state ? mark(w, state) : nothing}</span>
    </li>`;
}

/** One that is not yet known to be kept. */
export function pending(context, item) {
  const { s, w, visit } = context;
  const state = item.why ? 'failed' : item.received ? 'received' : item.sent && s.net === 'live' ? 'sent' : 'queued';
  return html`
    <li class="own ${state}">
      ${content(context, item)}
      <span class="meta">${mark(w, state)}
        ${item.why ? html`${w.either(item.why.detail, item.why.detailEn)}
          <button type="button" class="link" @click=${() => visit.messages.retry(item.id)}>${w('state.retry')}</button>
          <button type="button" class="link" @click=${() => visit.messages.discard(item.id)}>${w('state.discard')}</button>` : nothing}
      </span>
    </li>`;
}

/** A picture on its way up. */
export function upload({ w, visit }, item) {
  return html`
    <li class="own ${item.problem ? 'failed' : 'queued'}">
      <div class="said">${icon('picture')} ${item.file.name || w('chat.picture')}</div>
      <span class="meta">${item.problem
        ? html`${mark(w, 'failed')} ${w.problem(item.problem)}
          <button type="button" class="link" @click=${() => visit.messages.upload(item.id)}>${w('state.retry')}</button>
          <button type="button" class="link" @click=${() => visit.messages.discardUpload(item.id)}>${w('state.discard')}</button>`
        : w('state.uploading')}</span>
    </li>`;
}

/** A ticket or a callback that was announced. */
export function notice({ w, base }, item) {
  return html`
    <li class="notice">
      ${item.type === 'ticket'
        ? html`${icon('tool')} <div><strong>${w('notice.ticket', item)}</strong>
            ${item.url ? html`<a href=${new URL(item.url, base).href} target="_blank" rel="noopener">${w('notice.ticket.open')}</a>` : nothing}</div>`
        : html`${icon('phone')} <div><strong>${w('notice.callback', { time: w.moment(item.dueAt) })}</strong>
            <span>${w('notice.number', item)}</span></div>`}
    </li>`;
}

/** A picture as large as the panel; as an overlay. */
export function largePicture({ s, w, act, pictures }) {
  const { attachment } = s.overlay;
  return html`
    <div class="title"><button type="button" class="plain" data-first aria-label=${w('chat.back')}
      @click=${() => act.overlay(null)}>${icon('back')}</button><h2>${attachment.name}</h2></div>
    <div class="large" role="img" aria-label=${w('message.picture', attachment)}>${pictures.canvas(attachment, 'large', LARGE)}</div>`;
}

function content({ w, act, pictures }, item) {
  const { attachment, article } = item;
  if (attachment) {
    return html`<button type="button" class="picture" aria-label=${w('message.picture', attachment)}
      @click=${() => act.overlay({ kind: 'picture', attachment })}>${pictures.canvas(attachment, 'small', THUMBNAIL)}</button>`;
  }
  if (article) {
    return html`<button type="button" class="said article" @click=${() => act.overlay({ kind: 'article', ...article })}>
      ${icon('article')} <span><strong>${article.title}</strong><small>${w('message.article')}</small></span></button>`;
  }
  return html`<div class="said">${linked(item.text)}</div>`;
}

const MARKS = { queued: 'clock', sent: 'tick', received: 'ticks', read: 'ticks', failed: 'alert' };

const mark = (w, state) => html`<span class="state ${state}">${icon(MARKS[state])}${w('state.' + state)}</span>`;

function systemWords(w, item) {
  const key = 'system.' + item.data?.code;
  return w.has(key) ? w(key, item.data) : item.text;
}

const sameDay = (one, other) => new Date(one).toDateString() === new Date(other).toDateString();
