import { html, nothing } from '../lib/lit-html.js';
import { icon } from '../icons.js';
import { article } from './article.js';
import { chat } from './chat.js';
import { callbackForm, done, leaveForm, startForm } from './forms.js';
import { home } from './home.js';
import { largePicture } from './message.js';

const SCREENS = { home, form: startForm, chat };

const OVERLAYS = { article, callback: callbackForm, leave: leaveForm, picture: largePicture, done, end: ending };

/** The open element: who we are and how it stands, the screen, and what lies above it. */
export function panel(context) {
  const { s, w, act, position } = context;
  return html`
    <section class="panel ${position}" role="dialog" aria-label=${w('chat.open')}>
      ${header(context)}
      ${line(context)}
      <div class="screen" ?inert=${Boolean(s.overlay)}>${SCREENS[s.screen](context)}</div>
      ${s.overlay ? html`<div class="overlay" role="dialog" aria-modal="true" aria-label=${w('chat.open')}>
        ${OVERLAYS[s.overlay.kind](context)}</div>` : nothing}
      <div class="speak" role="status" aria-live="polite"></div>
    </section>
    <button class="bubble opened ${position}" type="button" aria-label=${w('chat.close')} @click=${() => act.close()}>
      ${icon('down')}</button>`;
}

function header({ s, w, act }) {
  const running = s.status === 'WAITING' || s.status === 'ACTIVE';
  return html`
    <header>
      ${s.screen === 'home' ? nothing : html`<button type="button" class="plain" aria-label=${w('chat.back')}
        @click=${() => act.go('home')}>${icon('back')}</button>`}
      <div class="who">
        <strong>${w.either(s.config?.name, s.config?.nameEn) || w('chat.open')}</strong>
        <small>${standing(s, w)}</small>
      </div>
      ${running && s.screen === 'chat' ? html`<button type="button" class="text"
        @click=${() => act.overlay({ kind: 'end' })}>${w(s.status === 'WAITING' ? 'wait.cancel' : 'chat.end')}</button>` : nothing}
      ${s.screen === 'home' ? html`<button type="button" class="text" lang=${s.lang === 'zh' ? 'en' : 'zh-CN'}
        @click=${() => act.switchLanguage()}>${s.lang === 'zh' ? 'EN' : '中文'}</button>` : nothing}
      <button type="button" class="plain" aria-label=${w('chat.close')} @click=${() => act.close()}>${icon('close')}</button>
    </header>`;
}

function standing(s, w) {
  const told = {
    MISSED: () => w('status.missed'),
    WAITING: () => w('status.waiting'),
    ACTIVE: () => w('status.active', { name: s.agentName ?? '' }),
    ENDED: () => w('status.ended'),
  }[s.screen === 'chat' ? s.status : 'NONE'];
  return told ? told() : s.session ? w(s.session.open ? 'status.open' : 'status.closed') : '';
}

/** Whether what is seen is live; nothing while it is. */
function line({ s, w }) {
  const told = s.net === 'offline' || s.net === 'catching-up' && s.messages.length > 0 ? s.net : null;
  return told ? html`<p class="line ${told}" role="status">${icon('alert')} ${w('net.' + told)}</p>` : nothing;
}

function ending({ s, w, visit, act }) {
  const end = async () => {
    act.overlay(null);
    await visit.end();
  };
  return html`
    <div class="ask">
      <p>${w('chat.end.sure')}</p>
      <button type="button" class="main" data-first @click=${() => act.overlay(null)}>${w('chat.end.no')}</button>
      <button type="button" class="second" @click=${end}>
        ${w(s.status === 'WAITING' ? 'wait.cancel' : 'chat.end')}</button>
    </div>`;
}
