import { html, nothing } from '../lib/lit-html.js';
import { repeat } from '../lib/directives/repeat.js';
import { icon } from '../icons.js';
import { composer } from './composer.js';
import { message, notice, pending, upload } from './message.js';
import { rating } from './rating.js';

/** The conversation: while it waits, while somebody is there, and when it has ended. */
export function chat(context) {
  const { s, w, act } = context;
  return html`
    <div class="chat">
      <div class="messages" tabindex="0" role="region" aria-label=${w('chat.messages')}
          @scroll=${event => act.scrolled(event.currentTarget)}>
        ${s.hasMore ? html`<button type="button" class="second older" @click=${event => older(event, context)}>
          ${w('chat.older')}</button>` : nothing}
        <ol>${repeat(timeline(s), item => item.key, item => item.view(context))}</ol>
        ${s.status === 'MISSED' ? missed(context) : nothing}
        ${s.status === 'WAITING' ? waiting(context) : nothing}
        ${s.status === 'ENDED' ? ended(context) : nothing}
        <p class="typing">${s.typing ? w('chat.typing', s.typing) : nothing}</p>
      </div>
      ${s.status === 'ENDED' ? nothing : composer(context)}
    </div>`;
}

/** Everything in the order of time: messages, what was announced, what is on its way. */
function timeline(s) {
  const known = new Set(s.messages.map(item => item.id));
  const shown = s.messages.filter(item => item.kind !== 'FORM' && item.data?.code !== 'rated');
  const said = shown.map((item, at) => ({
    key: item.id, at: item.at, view: context => message(context, item, shown[at - 1]),
  }));
  const began = s.messages[0]?.at ?? '';
  const told = new Set(s.messages.filter(item => item.data?.code === 'ticket-registered').map(item => item.data.number));
  const announced = s.notices.filter(item => item.at >= began && !told.has(item.number))
    .map(item => ({ key: item.key, at: item.at, view: context => notice(context, item) }));
  const inOrder = [...said, ...announced].sort((a, b) => a.at.localeCompare(b.at));
  return [
    ...inOrder,
    ...s.pending.filter(item => !known.has(item.id)).map(item => ({ key: item.id, view: context => pending(context, item) })),
    ...s.uploads.map(item => ({ key: item.id, view: context => upload(context, item) })),
  ];
}

/** Keeps in sight what was in sight. */
async function older(event, { visit }) {
  const list = event.currentTarget.closest('.messages');
  const below = list.scrollHeight - list.scrollTop;
  await visit.older().catch(() => {});
  requestAnimationFrame(() => { list.scrollTop = list.scrollHeight - below; });
}

/** We did not answer his call: it goes on here as soon as he writes. */
function missed({ s, w, act }) {
  return html`
    <section class="card missed" role="status">
      <p class="place">${icon('phone')} <strong>${w('missed.title')}</strong></p>
      <p>${s.messages.some(item => item.author === 'CUSTOMER') ? w('missed.said')
        : s.session?.open === false ? w('missed.closed') : w('missed.hint')}</p>
      <div class="pair">
        <button type="button" class="second" @click=${() => act.overlay({ kind: 'callback' })}>${icon('phone')} ${w('home.callback')}</button>
        <button type="button" class="second" @click=${() => act.overlay({ kind: 'leave' })}>${icon('note')} ${w('home.leave')}</button>
      </div>
    </section>`;
}

function waiting({ s, w, act }) {
  const next = s.position !== null && s.position <= 1;
  return html`
    <section class="card waiting" role="status">
      <p class="place">${icon('clock')} <strong>${s.position === null ? w('status.waiting')
        : next ? w('wait.next') : w('wait.place', { n: s.position })}</strong></p>
      ${s.estimateSeconds === null ? nothing
        : html`<p>${w('wait.estimate', { time: w.minutes(s.estimateSeconds) })}</p>`}
      <p class="hint">${w('wait.hint')}</p>
      <div class="pair">
        <button type="button" class="second" @click=${() => act.overlay({ kind: 'callback' })}>${icon('phone')} ${w('home.callback')}</button>
        <button type="button" class="second" @click=${() => act.overlay({ kind: 'leave' })}>${icon('note')} ${w('home.leave')}</button>
      </div>
    </section>`;
}

function ended(context) {
  const { s, w, act } = context;
  const talked = s.messages.some(item => item.author === 'AGENT');
  const moved = s.messages.at(-1)?.data?.code === 'moved-to-sms';
  return html`
    <section class="ended">
      ${talked && !moved && !s.ratingSkipped ? rating(context) : nothing}
      <button type="button" class="second" @click=${() => act.go(s.session?.open ? 'form' : 'home')}>${w(moved ? 'chat.hereAgain' : 'chat.new')}</button>
    </section>`;
}
