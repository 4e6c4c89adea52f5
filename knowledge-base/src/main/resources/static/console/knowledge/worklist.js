import { html } from 'lit';
import { get, post } from '../shell/api.js';
import { errorToast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { productName } from './products.js';

/** Questions for which nobody found an article: what to write next. */
class Worklist extends HyElement {
  static properties = { rows: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.problem = null;
    try {
      this.rows = await get('/api/editor/misses');
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #handled(row) {
    try {
      await post(`/api/editor/misses/${row.id}/handled`);
      this.rows = this.rows.filter((each) => each !== row);
    } catch (problem) {
      errorToast(problem);
      this.#load();
    }
  }

  render() {
    return html`
      <div class="hy-editor-bar">
        <a class="hy-icon-button hy-knowledge-back" href="#/knowledge" aria-label=${t('knowledge.back')}><i class="bi bi-chevron-left"></i></a>
        <h2>${t('knowledge.worklistTitle')}</h2>
      </div>
      <div class="hy-reader"><p class="hy-soft">${t('knowledge.worklistText')}</p>${this.#rows()}</div>`;
  }

  #rows() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.rows) return html`<hy-skeleton rows="5"></hy-skeleton>`;
    if (this.rows.length === 0) return html`<hy-empty icon="bi-check2-circle" heading=${t('knowledge.worklistEmpty')} text=${t('knowledge.worklistEmptyText')}></hy-empty>`;
    return html`<ul class="hy-worklist">${this.rows.map((row) => html`<li>
      <div><p>${row.words}</p><small class="hy-soft">${row.product ? `${productName(row.product)} · ` : ''}${row.lastBy} · <hy-time .at=${row.lastAt}></hy-time></small></div>
      <hy-chip tone=${row.times > 4 ? 'red' : row.times > 1 ? 'amber' : 'grey'} icon="bi-search" text=${t('knowledge.times', { n: row.times })}></hy-chip>
      <a class="btn btn-sm btn-outline-primary" href="#/knowledge/new?${new URLSearchParams({ title: row.words.slice(0, 60), product: row.product })}">${t('knowledge.write')}</a>
      <button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => this.#handled(row)}>${t('knowledge.handled')}</button>
    </li>`)}</ul>`;
  }
}
customElements.define('hy-knowledge-worklist', Worklist);
