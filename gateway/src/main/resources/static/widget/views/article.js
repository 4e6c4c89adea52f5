import { html, nothing } from '../lib/lit-html.js';
import { icon } from '../icons.js';
import { nodes } from './sanitised.js';

const opened = new Map();

/** A help article inside the panel. */
export function article(context) {
  const { s, w, visit, act, base } = context;
  const { id, title } = s.overlay;
  const held = opened.get(id) ?? fetch(id, visit, base);
  const running = s.status === 'WAITING' || s.status === 'ACTIVE';
  return html`
    <div class="title"><button type="button" class="plain" data-first aria-label=${w('chat.back')}
      @click=${() => act.overlay(null)}>${icon('back')}</button><h2>${held.article?.title ?? title}</h2></div>
    <article tabindex="0" aria-busy=${!held.article && !held.problem}>
      ${held.problem ? html`<div class="empty" role="alert"><p>${w.problem(held.problem)}</p>
        <button type="button" class="main" @click=${() => fetch(id, visit, base)}>${w('chat.again')}</button></div>` : nothing}
      ${held.article ? html`${held.article.symptom ? html`<p class="symptom">${held.article.symptom}</p>` : nothing}${held.nodes}` : held.problem ? nothing : html`<span class="skeleton"></span><span class="skeleton"></span>`}
    </article>
    ${held.article ? verdict(context, id, held) : nothing}
    <footer><span>${w('article.steps')}</span>
      <button type="button" class="second" @click=${() => act.go(running ? 'chat' : s.session?.open ? 'form' : 'home')}>
        ${icon('chat')} ${w(running ? 'home.resume' : 'home.start')}</button></footer>`;
}

function verdict({ w, visit }, id, held) {
  if (held.helped !== null) {
    return html`<p class="verdict" role="status">${w(held.helped ? 'article.glad' : 'article.sorry')}</p>`;
  }
  const judge = helped => {
    held.helped = helped;
    visit.judge(id, helped).catch(() => { held.helped = null; }).finally(() => visit.store.set({}));
    visit.store.set({});
  };
  return html`<p class="verdict">${w('article.helped')}
    <button type="button" class="second" @click=${() => judge(true)}>${w('article.yes')}</button>
    <button type="button" class="second" @click=${() => judge(false)}>${w('article.no')}</button></p>`;
}

function fetch(id, visit, base) {
  const held = { article: null, problem: null, nodes: null, helped: null };
  opened.set(id, held);
  visit.article(id).then(found => {
    held.article = found;
    held.nodes = nodes(found.html ?? '', base);
  }).catch(problem => {
    held.problem = problem;
  }).finally(() => visit.store.set({}));
  return held;
}
