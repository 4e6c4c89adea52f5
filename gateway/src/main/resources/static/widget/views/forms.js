import { html, nothing } from '../lib/lit-html.js';
import { icon } from '../icons.js';

/** Sends a form without leaving the page. */
const on = send => event => {
  event.preventDefault();
  send(event.currentTarget);
};

const problemOf = (s, w, field) => s.formProblem?.field === field
  ? html`<p class="wrong" id="wrong-${field}" role="alert">${icon('alert')} ${w(s.formProblem.key)}</p>` : nothing;

const trouble = ({ s, w, act }) => s.formProblem?.problem
  ? html`<p class="wrong" role="alert">${icon('alert')} ${w.problem(s.formProblem.problem)}</p>
    ${s.formProblem.problem.code === 'closed' ? html`<button type="button" class="second"
      @click=${() => act.overlay({ kind: 'leave' })}>${icon('note')} ${w('home.leave')}</button>` : nothing}` : nothing;

function field(context, name, type, { optional = true, first = false, auto = 'off', label = 'form.' + name } = {}) {
  const { s, w } = context;
  return html`
    <label>${w(label)} ${optional ? html`<small>${w('form.optional')}</small>` : nothing}
      <input name=${name} type=${type} maxlength="60" .value=${s.carried?.[name] ?? ''} autocomplete=${auto} ?data-first=${first}
        aria-invalid=${s.formProblem?.field === name} aria-describedby="wrong-${name}">
    </label>
    ${problemOf(s, w, name)}`;
}

function description({ s, w }, optional) {
  return html`
    <label>${w('form.text')} ${optional ? html`<small>${w('form.optional')}</small>` : nothing}
      <textarea name="text" rows="3" maxlength="4000" .value=${optional ? '' : s.carried?.text ?? ''} placeholder=${w('form.text.hint')}
        aria-invalid=${s.formProblem?.field === 'text'} aria-describedby="wrong-text"></textarea>
    </label>
    ${problemOf(s, w, 'text')}`;
}

function choices({ s, w }, name, options, first) {
  return options.length ? html`
    <fieldset><legend>${w('form.' + name)}</legend>
      <div class="choices">${options.map((option, at) => html`
        <label class="choice"><input type="radio" name=${name} value=${option.code} ?data-first=${first && at === 0}
          ?checked=${options.length === 1 || s.carried?.[name] === option.code}><span>${w.either(option.name, option.nameEn)}${option.open === false
            ? html` <small>${w('form.closed')}</small>` : nothing}</span></label>`)}</div>
    </fieldset>` : nothing;
}

const send = (s, words) => html`<button type="submit" class="main" aria-disabled=${Boolean(s.sending)}>${words}</button>`;

/** Who has chosen a product is spared the matter of the same name. */
function follow(event) {
  const { name, value, form } = event.target;
  if (name === 'topic') {
    speak(form, value);
  }
  if (name === 'product' && !new FormData(form).has('topic')) {
    const topics = [...form.querySelectorAll('[name=topic]')];
    const same = topics.find(topic => value === topic.value || value.endsWith('-' + topic.value));
    if (same) {
      same.checked = true;
      speak(form, same.value);
    }
  }
}

/** Only the languages of this matter; Chinese when the chosen one is not among them. */
function speak(form, topic) {
  for (const input of form.querySelectorAll('[name=language]')) {
    const choice = input.closest('.choice');
    choice.hidden = input.value !== 'zh' && !choice.dataset.topics.split(' ').includes(topic);
    if (choice.hidden && input.checked) {
      form.querySelector('[name=language][value=zh]').checked = true;
    }
  }
}

/** The languages that some matter can be served in, beside Chinese; those that the chosen matter is not served in are hidden. */
function languages({ s, w }) {
  const offered = [...new Set(s.session.topics.flatMap(topic => topic.languages ?? []))];
  if (offered.length === 0) {
    return nothing;
  }
  const first = s.carried?.language ?? (offered.includes(s.pageLanguage) ? s.pageLanguage : 'zh');
  return html`
    <fieldset><legend>${w('form.language')}</legend>
      <div class="choices">${['zh', ...offered].map(code => html`
        <label class="choice" data-topics=${s.session.topics.filter(topic => topic.languages?.includes(code)).map(topic => topic.code).join(' ')}><input
          type="radio" name="language" value=${code} ?checked=${code === first}><span>${w.language(code)}</span></label>`)}</div>
    </fieldset>`;
}

/** Before the chat. */
export function startForm(context) {
  const { s, w, forms } = context;
  if (!s.session) {
    return nothing;
  }
  return html`
    <form class="form" novalidate @submit=${on(form => forms.start(form))} @change=${follow}>
      <h2>${w('form.title')}</h2>
      ${choices(context, 'product', s.session.products, true)}
      ${choices(context, 'topic', s.session.topics, false)}
      ${languages(context)}
      ${description(context, true)}
      <div class="pair">
        <div>${field(context, 'name', 'text', { auto: 'name' })}</div>
        <div>${field(context, 'phone', 'tel', { auto: 'tel' })}</div>
      </div>
      ${trouble(context)}
      ${send(s, w('form.start'))}
    </form>`;
}

function overlayTitle({ w, act }, title) {
  return html`<div class="title"><button type="button" class="plain" aria-label=${w('chat.back')}
    @click=${() => act.overlay(null)}>${icon('back')}</button><h2>${title}</h2></div>`;
}

/** "Call me back instead": at once, keeping the place in the queue, or at a time of his choice. */
export function callbackForm(context) {
  const { s, w, forms } = context;
  return html`
    ${overlayTitle(context, w('callback.title'))}
    <form class="form" novalidate @submit=${on(form => forms.callMe(form))}>
      ${field(context, 'phone', 'tel', { optional: false, first: true, auto: 'tel' })}
      ${field(context, 'name', 'text', { auto: 'name' })}
      ${s.status === 'WAITING' || !s.session ? nothing : choices(context, 'topic', s.session.topics, false)}
      <fieldset><legend>${w('form.at')}</legend>
        <div class="choices column">
          <label class="choice"><input type="radio" name="when" value="soon" checked><span>${w(s.status === 'WAITING' ? 'form.at.place' : 'form.at.soon')}</span></label>
          <label class="choice"><input type="radio" name="when" value="chosen"><span>${w('form.at.chosen')}</span></label>
        </div>
        <input class="at" type="datetime-local" name="at" aria-label=${w('form.at.chosen')}
          aria-invalid=${s.formProblem?.field === 'at'} aria-describedby="wrong-at">
        ${problemOf(s, w, 'at')}
      </fieldset>
      ${trouble(context)}
      ${send(s, w('callback.send'))}
    </form>`;
}

/** A message for when we are back; outside hours it becomes a callback in the next open hour. */
export function leaveForm(context) {
  const { s, w, forms } = context;
  return html`
    ${overlayTitle(context, w('leave.title'))}
    <form class="form" novalidate @submit=${on(form => forms.leaveMessage(form))}>
      ${s.status === 'WAITING' || !s.session ? nothing : choices(context, 'topic', s.session.topics, false)}
      ${description(context, false)}
      ${field(context, 'phone', 'tel', { optional: false, auto: 'tel' })}
      ${field(context, 'name', 'text', { auto: 'name' })}
      ${trouble(context)}
      ${send(s, w('leave.send'))}
    </form>`;
}

/** It was taken. */
export const done = ({ s, w, act }) => html`
  <div class="ask" role="status">
    ${icon('tick')}
    <p>${w(s.overlay.what + '.done')}</p>
    <button type="button" class="main" data-first @click=${() => act.go('chat')}>${w('done.close')}</button>
  </div>`;
