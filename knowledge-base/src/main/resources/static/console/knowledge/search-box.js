import { html } from 'lit';
import { get, query } from '../shell/api.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { composing } from '../shell/keys.js';
import { hitRow } from './hit-row.js';

const PAUSE = 120;

/**
 * Search as you type, with the hits below. Tells `open` with a hit, `words` with what is typed. Arrows move, Enter opens,
 * Esc empties. Quiet while an input method composes. What answers late never replaces what answered later.
 */
class SearchBox extends HyElement {
  static properties = {
    product: {}, placeholder: {}, words: { state: true }, hits: { state: true }, at: { state: true }, problem: { state: true },
  };

  #timer = 0;
  #request = null;

  constructor() {
    super();
    this.words = '';
    this.hits = null;
    this.at = -1;
  }

  #typed(event) {
    if (event.isComposing) return;
    this.#set(event.target.value);
  }

  #set(words) {
    this.words = words;
    this.tell('words', words.trim());
    clearTimeout(this.#timer);
    this.#request?.abort();
    if (!words.trim()) {
      this.hits = null;
      this.problem = null;
      return;
    }
    this.#timer = setTimeout(() => this.#search(), PAUSE);
  }

  async #search() {
    const request = new AbortController();
    this.#request = request;
    try {
      const answer = await get(query('/api/articles/search', { q: this.words, product: this.product, limit: 12 }), { signal: request.signal });
      this.hits = answer.hits;
      this.at = answer.hits.length ? 0 : -1;
      this.problem = null;
    } catch (problem) {
      if (problem.name !== 'AbortError') this.problem = problem;
    }
  }

  #keys(event) {
    if (composing(event)) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (steps[event.key] && this.hits?.length) {
      event.preventDefault();
      this.at = (this.at + steps[event.key] + this.hits.length) % this.hits.length;
      this.updateComplete.then(() => this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter' && this.hits?.[this.at]) {
      event.preventDefault();
      this.tell('open', this.hits[this.at]);
    } else if (event.key === 'Escape' && this.words) {
      event.stopPropagation();
      this.#set('');
    }
  }

  focus() {
    this.querySelector('input')?.focus();
  }

  render() {
    const listed = this.hits !== null;
    return html`
      <input type="search" class="form-control" placeholder=${this.placeholder ?? t('knowledge.searchAll')} aria-label=${t('knowledge.search')}
        maxlength="1000" autocomplete="off" role="combobox" aria-expanded=${listed} aria-controls="hy-hits"
        aria-activedescendant=${this.at >= 0 ? `hy-hit-${this.at}` : ''} .value=${this.words} @input=${this.#typed}
        @compositionend=${(event) => this.#set(event.target.value)} @keydown=${this.#keys}>
      ${this.problem ? html`<hy-error .problem=${this.problem} .retry=${() => this.#search()}></hy-error>` : ''}
      ${listed && !this.problem ? html`
        <p class="visually-hidden" role="status">${t('pane.results', { n: this.hits.length })}</p>
        ${this.hits.length === 0 ? html`<hy-empty icon="bi-search" heading=${t('pane.noHits')}></hy-empty>` : ''}
        <ul class="hy-hits" id="hy-hits" role="listbox" aria-label=${t('knowledge.search')}>
          ${this.hits.map((hit, at) => hitRow(hit, { open: () => this.tell('open', hit), selected: at === this.at, id: `hy-hit-${at}` }))}
        </ul>` : ''}`;
  }
}
customElements.define('hy-article-search', SearchBox);
