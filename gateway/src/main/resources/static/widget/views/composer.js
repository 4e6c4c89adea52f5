import { html, nothing } from '../lib/lit-html.js';
import { live } from '../lib/directives/live.js';
import { icon } from '../icons.js';

const EMOJI = '😀 😄 😂 🙂 😉 😊 😍 😘 🤔 😅 😢 😭 😡 😱 😴 🤒 👍 👎 👌 🙏 👏 💪 🤝 👋 ❤️ 🎉 🌹 🔥 💧 ⚡ 🔧 🔌 📷 📞 🏠 ❓'.split(' ');
const TYPING_AGAIN = 3000;
const TALLEST = 120;
let toldTyping = 0;

/** Where he writes: text, emoji, pictures chosen, dropped or pasted. Enter sends, but not while an input method composes. */
export function composer(context) {
  const { s, w, draft, visit, act } = context;
  const show = files => pictures([...files], context);
  return html`
    <form class="composer ${s.dropping ? 'dropping' : ''}"
        @submit=${event => send(event, context)}
        @dragover=${event => dragged(event, visit, true)} @dragleave=${event => dragged(event, visit, false)}
        @drop=${event => { dragged(event, visit, false); show(event.dataTransfer.files); }}>
      ${s.composerProblem ? html`<p class="wrong" role="alert">${icon('alert')} ${w(s.composerProblem)}</p>` : nothing}
      ${s.dropping ? html`<p class="drop">${icon('picture')} ${w('chat.drop')}</p>` : nothing}
      ${s.emoji ? html`<div class="emoji" role="group" aria-label=${w('chat.emoji')}>${EMOJI.map(one => html`
        <button type="button" class="plain" @click=${event => insert(event, one, context)}>${one}</button>`)}</div>` : nothing}
      <textarea name="text" rows="1" maxlength="4000" enterkeyhint="send" data-first
        aria-label=${w('chat.placeholder')} placeholder=${w('chat.placeholder')} .value=${live(draft.get())}
        @input=${event => written(event.currentTarget, context)}
        @keydown=${event => entered(event)}
        @blur=${() => stopped(visit)}
        @paste=${event => { if (event.clipboardData.files.length) { event.preventDefault(); show(event.clipboardData.files); } }}></textarea>
      <div class="tools">
        <button type="button" class="plain" aria-label=${w('chat.emoji')} aria-expanded=${Boolean(s.emoji)}
          @click=${() => visit.store.set({ emoji: !s.emoji })}>${icon('smile')}</button>
        <button type="button" class="plain" aria-label=${w('chat.picture')}
          @click=${event => event.currentTarget.nextElementSibling.click()}>${icon('picture')}</button>
        <input type="file" accept="image/jpeg,image/png,image/webp,image/gif" multiple hidden aria-hidden="true"
          @change=${event => { show(event.target.files); event.target.value = ''; act.toBottom(); }}>
        <button type="submit" class="main">${icon('send')} ${w('chat.send')}</button>
      </div>
    </form>`;
}

function send(event, { draft, visit, act }) {
  event.preventDefault();
  const input = event.currentTarget.elements.text;
  const text = input.value.trim();
  if (text) {
    input.value = '';
    draft.set('');
    grow(input);
    stopped(visit);
    visit.messages.say(text);
    visit.store.set({ emoji: false, composerProblem: null });
    act.toBottom();
  }
  input.focus();
}

function entered(event) {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
    event.preventDefault();
    event.currentTarget.form.requestSubmit();
  }
}

function written(input, { draft, visit }) {
  draft.set(input.value);
  grow(input);
  if (input.value && Date.now() - toldTyping > TYPING_AGAIN) {
    toldTyping = Date.now();
    visit.typing(true);
  }
}

function stopped(visit) {
  if (toldTyping) {
    toldTyping = 0;
    visit.typing(false);
  }
}

function grow(input) {
  input.rows = 1;
  const line = input.clientHeight;
  input.rows = Math.max(1, Math.min(5, Math.round(Math.min(input.scrollHeight, TALLEST) / Math.max(line, 1))));
}

function insert(event, emoji, context) {
  const input = event.currentTarget.closest('form').elements.text;
  input.setRangeText(emoji, input.selectionStart, input.selectionEnd, 'end');
  written(input, context);
  input.focus();
}

function dragged(event, visit, dropping) {
  if (event.dataTransfer.types.includes('Files')) {
    event.preventDefault();
    visit.store.set({ dropping });
  }
}

async function pictures(files, { visit }) {
  visit.store.set({ composerProblem: null });
  for (const file of files) {
    try {
      await visit.messages.show(file);
    } catch (refused) {
      visit.store.set({ composerProblem: 'picture.' + refused.message });
    }
  }
}
