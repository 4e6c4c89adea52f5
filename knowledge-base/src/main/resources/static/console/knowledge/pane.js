import { html } from 'lit';
import { get, post } from '../shell/api.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { live } from '../shell/live.js';
import { me } from '../shell/me.js';
import { styles } from '../shell/page.js';
import { keyName } from '../shell/keys.js';
import { hitRow } from './hit-row.js';
import { noAnswer } from './no-answer.js';
import { loadProducts } from './products.js';
import { selfService } from './self-service.js';
import './messages.js';
import './pane-article.js';
import './search-box.js';

const PAUSE = 300;

/** Knowledge beside a conversation: suggestions that follow the customer, search, and what was used so far. */
class KnowledgePane extends HyElement {
  static properties = {
    conversationId: { attribute: false }, customerId: { attribute: false }, conversation: { attribute: false },
    suggestions: { state: true }, tried: { state: true }, alone: { state: true }, open: { state: true }, words: { state: true }, problem: { state: true },
  };

  #seen = '';
  #lastWords = '';
  #timer = 0;
  #shown = new Set();
  #told = new Set();

  constructor() {
    super();
    this.#forget();
  }

  connectedCallback() {
    super.connectedCallback();
    styles(new URL('./knowledge.css', import.meta.url));
    loadProducts().then(() => this.requestUpdate());
    this.whileHere(() => clearTimeout(this.#timer));
    this.whileHere(live.onState((state) => state === 'live' && this.conversationId && this.#refresh()));
  }

  #forget() {
    Object.assign(this, { suggestions: null, tried: [], alone: { read: [], sought: [] }, open: null, words: '', problem: null });
  }

  willUpdate(changed) {
    if (changed.has('conversationId')) {
      this.#forget();
      this.#lastWords = '';
    }
    const row = this.conversation;
    if (!row || !this.conversationId) return;
    if (row.lastFrom === 'CUSTOMER') this.#lastWords = row.lastAt;
    const seen = [this.conversationId, this.#lastWords, row.articlesAt].join('|');
    if (seen === this.#seen) return;
    this.#seen = seen;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#refresh(), this.suggestions ? PAUSE : 0);
  }

  async #refresh() {
    const id = this.conversationId;
    try {
      const [suggested, tried, alone] = await Promise.all(['suggestions', 'articles', 'self-service'].map((part) => get(`/api/conversations/${id}/${part}`)));
      if (id !== this.conversationId) return;
      Object.assign(this, { suggestions: suggested.hits, tried, alone, problem: null });
      this.#remember(id);
    } catch (problem) {
      if (id === this.conversationId) this.problem = problem;
    }
  }

  /** Each suggestion counts as shown once a conversation; a strong new one may open this pane. */
  #remember(id) {
    for (const hit of this.suggestions) {
      const key = `${id}:${hit.id}`;
      if (!this.#shown.has(key)) {
        this.#shown.add(key);
        post(`/api/conversations/${id}/articles/${hit.id}/SHOWN`).catch(() => this.#shown.delete(key));
      }
    }
    const best = this.suggestions[0];
    if (best?.strong && !this.#told.has(`${id}:${best.id}`)) {
      this.#told.add(`${id}:${best.id}`);
      this.tell('strong-suggestion', { articleId: best.id });
    }
  }

  #open(articleId) {
    this.open = articleId;
    post(`/api/conversations/${this.conversationId}/articles/${articleId}/OPENED`).then(() => this.#retry()).catch(() => null);
  }

  async #retry() {
    const id = this.conversationId;
    const tried = await get(`/api/conversations/${id}/articles`).catch(() => this.tried);
    if (id === this.conversationId) this.tried = tried;
  }

  render() {
    return html`
      <div class="hy-knowledge-pane">
        ${this.open ? html`<hy-pane-article .articleId=${this.open} .conversationId=${this.conversationId}
          .mine=${this.conversation?.owner?.id === me.agent?.id}
          .uses=${this.tried.find((each) => each.articleId === this.open)?.uses ?? []}
          @back=${() => { this.open = null; }} @used=${() => this.#retry()}></hy-pane-article>` : ''}
        <div ?hidden=${Boolean(this.open)}>
          <hy-article-search .product=${this.conversation?.product} @words=${(event) => { this.words = event.detail; }}
            @open=${(event) => this.#open(event.detail.id)}></hy-article-search>
          ${this.words ? '' : this.#beside()}
          <button type="button" class="btn btn-sm btn-outline-secondary w-100 mt-3" title=${t('pane.noneHint')}
              @click=${() => noAnswer(this.conversationId, this.words)}>
            <i class="bi bi-question-diamond" aria-hidden="true"></i> ${t('knowledge.noAnswer')} <kbd>${keyName('Alt+KeyN')}</kbd></button>
        </div>
      </div>`;
  }

  #beside() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#refresh()}></hy-error>`;
    if (!this.suggestions) return html`<hy-skeleton rows="4"></hy-skeleton>`;
    return html`
      ${this.suggestions.length === 0
        ? html`<hy-empty icon="bi-lightbulb" heading=${t('pane.noSuggestions')} text=${t('pane.noSuggestionsText')}></hy-empty>`
        : html`<h3 class="hy-pane-heading"><i class="bi bi-lightbulb" aria-hidden="true"></i> ${t('pane.suggestions')}</h3>
          <ul class="hy-hits" role="listbox" aria-label=${t('pane.suggestions')}>
            ${this.suggestions.map((hit) => hitRow(hit, { open: () => this.#open(hit.id) }))}</ul>`}
      ${selfService(this.alone, (id) => this.#open(id))}
      ${this.tried.length === 0 ? '' : html`
        <h3 class="hy-pane-heading"><i class="bi bi-clock-history" aria-hidden="true"></i> ${t('pane.tried')}</h3>
        <ul class="hy-hits">${this.tried.map((each) => html`<li>
          <button type="button" class="hy-hit hy-hit-tried" @click=${() => this.#open(each.articleId)}>
            <strong>${each.title}</strong>${this.#furthest(each.uses)}</button></li>`)}</ul>`}`;
  }

  #furthest(uses) {
    const use = ['SOLVED', 'HELPED', 'SENT', 'OPENED'].find((each) => uses.includes(each)) ?? 'SHOWN';
    const tones = { SOLVED: 'green', HELPED: 'green', SENT: 'blue' };
    return html`<hy-chip tone=${tones[use] ?? 'grey'} text=${t(`pane.use.${use}`)}></hy-chip>`;
  }
}
customElements.define('hy-knowledge-pane', KnowledgePane);
