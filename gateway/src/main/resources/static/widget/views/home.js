import { html, nothing } from '../lib/lit-html.js';
import { repeat } from '../lib/directives/repeat.js';
import { icon } from '../icons.js';

const SEARCH_AFTER = 250;
let searching = 0;

/** The first screen: greeting, whether we are there, the help articles, and the ways to reach us. */
export function home(context) {
  const { s, w, greeting, visit } = context;
  if (!s.session) {
    return s.problem
      ? html`<div class="empty" role="alert"><p>${w.problem(s.problem)}</p>
          <button type="button" class="main" @click=${() => visit.begin()}>${w('chat.again')}</button></div>`
      : html`<div class="empty" aria-busy="true"><span class="skeleton"></span><span class="skeleton"></span></div>`;
  }
  return html`
    <div class="home">
      <p class="greeting">${greeting}</p>
      ${search(context)}
      ${s.session.open ? waysOpen(context) : waysClosed(context)}
    </div>`;
}

function search({ s, w, visit, act }) {
  const found = s.articles;
  return html`
    <section class="card">
      <label for="search">${w('home.search')}</label>
      <div class="field search">${icon('search')}
        <input id="search" type="search" autocomplete="off" enterkeyhint="search" data-first
          placeholder=${w('home.search.hint')} @input=${event => look(event, visit)} @compositionend=${event => look(event, visit)}>
      </div>
      <div aria-live="polite">
        ${found?.length === 0 ? html`<p class="hint">${w('home.none')}</p>` : nothing}
        ${found?.length ? html`<ul class="articles">${repeat(found, hit => hit.id, hit => html`
          <li><button type="button" @click=${() => act.overlay({ kind: 'article', id: hit.id, title: hit.title })}>
            ${icon('article')} <span>${marked(hit)}</span></button></li>`)}</ul>` : nothing}
      </div>
    </section>`;
}

const marked = hit => Array.isArray(hit.titleSegments ?? hit.title)
  ? (hit.titleSegments ?? hit.title).map(part => part.hit ? html`<mark>${part.text}</mark>` : part.text)
  : hit.title;

/** Searches a moment after the last key, and not while an input method is at work. */
function look(event, visit) {
  clearTimeout(searching);
  const asked = event.target.value.trim();
  if (event.isComposing) {
    return;
  }
  if (!asked) {
    visit.store.set({ articles: null });
    return;
  }
  const input = event.target;
  searching = setTimeout(async () => {
    try {
      const { hits } = await visit.searchArticles(asked);
      if (input.value.trim() === asked) {
        visit.store.set({ articles: hits });
      }
    } catch (problem) {
      visit.store.set({ articles: [], problem });
    }
  }, SEARCH_AFTER);
}

function waysOpen({ s, w, act }) {
  const running = s.status === 'WAITING' || s.status === 'ACTIVE';
  const estimate = Math.min(...s.session.topics.map(topic => topic.estimateSeconds ?? Infinity));
  return html`
    <section class="ways">
      ${running
        ? html`<button type="button" class="main" @click=${() => act.go('chat')}>${icon('chat')} ${w('home.resume')}</button>`
        : html`<button type="button" class="main" @click=${() => act.go('form')}>${icon('chat')} ${w('home.start')}</button>
          ${Number.isFinite(estimate) && estimate >= 60
            ? html`<p class="hint">${w('home.wait', { time: w.minutes(estimate) })}</p>` : nothing}`}
      ${running ? nothing : html`<div class="pair">
        <button type="button" class="second" @click=${() => act.overlay({ kind: 'callback' })}>${icon('phone')} ${w('home.callback')}</button>
        <button type="button" class="second" @click=${() => act.overlay({ kind: 'leave' })}>${icon('note')} ${w('home.leave')}</button>
      </div>`}
    </section>`;
}

function waysClosed({ s, w, act }) {
  const { opensAt } = s.session;
  return html`
    <section class="ways">
      <p class="closed">${icon('clock')} <span>${opensAt
        ? w('home.opens', { time: w.moment(opensAt) }) : w('home.opens.unknown')}</span></p>
      ${s.status === 'ACTIVE'
        ? html`<button type="button" class="main" @click=${() => act.go('chat')}>${icon('chat')} ${w('home.resume')}</button>` : nothing}
      <button type="button" class="main" @click=${() => act.overlay({ kind: 'leave' })}>${icon('note')} ${w('home.leave')}</button>
    </section>`;
}
