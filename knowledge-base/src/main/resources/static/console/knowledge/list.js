import { html } from 'lit';
import { get, post, query } from '../shell/api.js';
import { confirm, errorToast, openDialog, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { pick, t } from '../shell/i18n.js';
import { openMenu } from '../shell/menu.js';
import { styles } from '../shell/page.js';
import { go } from '../shell/router.js';
import { author } from './authors.js';
import { loadCategories, tree } from './categories.js';
import { openCategories } from './category-tree.js';
import { products, productName } from './products.js';
import { STATES, stateChip } from './states.js';
import './bulk.js';
import './messages-exchange.js';

const PAGE = 100;
const PAUSE = 200;

/** All articles in all states, for editors. Reads itself again when one was saved. */
class ArticleList extends HyElement {
  static properties = {
    current: {}, rows: { state: true }, counts: { state: true }, state: { state: true }, product: { state: true },
    words: { state: true }, more: { state: true }, problem: { state: true }, chosen: { state: true },
  };

  #timer = 0;

  constructor() {
    super();
    Object.assign(this, { rows: null, counts: {}, state: '', product: '', category: '', words: '', more: false, chosen: null });
  }

  connectedCallback() {
    super.connectedCallback();
    styles(new URL('./exchange.css', import.meta.url));
    const again = () => this.#load();
    document.addEventListener('article-saved', again);
    window.addEventListener('focus', again);
    this.whileHere(() => { document.removeEventListener('article-saved', again); window.removeEventListener('focus', again); });
    this.#load();
    loadCategories().then(() => this.requestUpdate()).catch(() => null);
  }

  /** What others did meanwhile is seen whenever another article is opened, or the page is looked at again. */
  updated(changed) {
    if (changed.has('current') && changed.get('current') !== undefined && this.rows && this.rows.length <= PAGE) this.#load();
  }

  async #load(add = false) {
    const asked = { state: this.state, product: this.product, category: this.category, q: this.words };
    try {
      const answer = await get(query('/api/editor/articles', { ...asked, limit: PAGE, offset: add ? this.rows.length : 0 }));
      if (asked.state !== this.state || asked.product !== this.product || asked.category !== this.category || asked.q !== this.words) return;
      this.rows = add ? [...this.rows, ...answer.items] : answer.items;
      Object.assign(this, { counts: answer.counts, more: answer.items.length === PAGE, problem: null });
    } catch (problem) {
      this.problem = problem;
    }
  }

  #filter(change) {
    Object.assign(this, change);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#load(), PAUSE);
  }

  #choose(row, yes) {
    const chosen = new Map(this.chosen);
    if (yes) chosen.set(row.id, row);
    else chosen.delete(row.id);
    this.chosen = chosen;
  }

  async #change() {
    const dialog = Object.assign(document.createElement('hy-bulk-edit'), { articles: [...this.chosen.values()] });
    await openDialog(dialog, { title: t('bulk.title'), width: 860 });
    if (dialog.applied) this.chosen = null;
  }

  #tools() {
    return [
      { text: t('bulk.open'), icon: 'bi-ui-checks', run: () => { this.chosen = new Map(); } },
      { text: t('import.open'), icon: 'bi-file-earmark-arrow-up', run: () => go('knowledge/import') },
      { text: t('import.export'), icon: 'bi-download', run: () => location.assign('/api/editor/export') },
      { text: t('quality.title'), icon: 'bi-speedometer', run: () => go('knowledge/quality') },
      { text: t('wording.title'), icon: 'bi-translate', run: () => go('knowledge/wordings') },
      { text: t('category.manage'), icon: 'bi-folder2', run: () => openCategories().then(() => this.requestUpdate()) },
      { text: t('knowledge.rebuild'), icon: 'bi-arrow-repeat', run: () => this.#rebuild() },
    ];
  }

  async #rebuild() {
    if (!(await confirm(t('knowledge.rebuildAsk')))) return;
    try {
      await post('/api/editor/index/rebuild');
      toast(t('knowledge.rebuilt'));
    } catch (problem) {
      errorToast(problem);
    }
  }

  #keys(event) {
    const steps = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' };
    const next = steps[event.key] && event.target.closest('li')?.[steps[event.key]]?.querySelector('a');
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  render() {
    const total = Object.values(this.counts).reduce((sum, n) => sum + n, 0);
    return html`
      <div class="hy-knowledge-tools">
        <div class="d-flex gap-2">
          <a class="btn btn-sm btn-primary flex-grow-1" href="#/knowledge/new"><i class="bi bi-plus-lg" aria-hidden="true"></i> ${t('knowledge.new')}</a>
          <a class="btn btn-sm btn-outline-secondary" href="#/knowledge/worklist"><i class="bi bi-list-check" aria-hidden="true"></i> ${t('knowledge.worklist')}</a>
          <button type="button" class="btn btn-sm btn-outline-secondary" aria-label=${t('knowledge.tools')} aria-haspopup="menu"
            @click=${(event) => openMenu(event.currentTarget, this.#tools(), { end: true })}>
            <i class="bi bi-three-dots" aria-hidden="true"></i></button>
        </div>
        <input type="search" class="form-control" placeholder=${t('knowledge.search')} aria-label=${t('knowledge.search')} .value=${this.words}
          @input=${(event) => !event.isComposing && this.#filter({ words: event.target.value })}
          @compositionend=${(event) => this.#filter({ words: event.target.value })}>
        <select class="form-select" aria-label=${t('editor.product')} @change=${(event) => this.#filter({ product: event.target.value })}>
          <option value="">${t('knowledge.anyProduct')}</option>
          ${products().map((each) => html`<option value=${each.code} ?selected=${each.code === this.product}>${pick(each)}</option>`)}
        </select>
        ${tree().length ? html`<select class="form-select" aria-label=${t('terms.category')} @change=${(event) => this.#filter({ category: event.target.value })}>
          <option value="">${t('category.any')}</option>
          ${tree().map((row) => html`<option value=${row.id} ?selected=${String(row.id) === this.category}>${row.path}</option>`)}</select>` : ''}
        <div class="hy-state-tabs" role="group" aria-label=${t('knowledge.label')}>
          ${['', ...STATES].map((state) => html`<button type="button" aria-pressed=${state === this.state} @click=${() => this.#filter({ state })}>
            ${state ? t(`knowledge.state.${state}`) : t('knowledge.any')} <span class="hy-figure">${(state ? this.counts[state] : total) || ''}</span></button>`)}
        </div>
      </div>
      ${this.chosen ? this.#chooser() : ''}
      ${this.problem ? html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>` : this.#rows()}`;
  }

  /** The articles that are chosen stay so while others are looked for. */
  #chooser() {
    return html`<div class="hy-chooser" role="status">
      <span>${this.chosen.size ? t('bulk.chosen', { n: this.chosen.size }) : t('bulk.choose')}</span>
      <button type="button" class="btn btn-sm btn-link" @click=${() => { this.chosen = new Map([...this.chosen, ...(this.rows ?? []).map((row) => [row.id, row])]); }}>${t('bulk.all')}</button>
      <button type="button" class="btn btn-sm btn-primary" ?disabled=${this.chosen.size === 0} @click=${this.#change}>${t('bulk.edit')}</button>
      <button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => { this.chosen = null; }}>${t('bulk.cancel')}</button>
    </div>`;
  }

  #rows() {
    if (!this.rows) return html`<hy-skeleton rows="8"></hy-skeleton>`;
    if (this.rows.length === 0) return html`<hy-empty icon="bi-journal-x" heading=${t('knowledge.empty')} text=${t('knowledge.emptyText')}></hy-empty>`;
    return html`
      <ul class="hy-article-rows" @keydown=${this.#keys}>
        ${this.rows.map((row) => html`<li class=${this.chosen ? 'hy-choosable' : ''}>
          ${this.chosen ? html`<input type="checkbox" class="form-check-input" aria-label=${t('bulk.pick', { title: row.title })} .checked=${this.chosen.has(row.id)}
            @change=${(event) => this.#choose(row, event.target.checked)}>` : ''}
          <a href="#/knowledge/${row.id}/edit" aria-current=${String(row.id) === this.current ? 'page' : 'false'}>
            <span class="hy-article-title" title=${row.title}>${row.title}</span>${stateChip(row.state)}
            <small>${productName(row.product)} · ${author(row.savedBy)}</small><small><hy-time .at=${row.updatedAt}></hy-time></small>
          </a></li>`)}
      </ul>
      ${this.more ? html`<button type="button" class="btn btn-link w-100" @click=${() => this.#load(true)}>${t('knowledge.more')}</button>` : ''}`;
  }
}
customElements.define('hy-article-list', ArticleList);
