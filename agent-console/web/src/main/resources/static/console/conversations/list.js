import { html } from 'lit';
import { desk, onDesk } from '../shell/desk.js';
import { HyElement } from '../shell/element.js';
import { pick, t } from '../shell/i18n.js';
import { composing } from '../shell/keys.js';
import { openMenu } from '../shell/menu.js';
import { onQueues, queues, waitingInMyQueues } from '../shell/queues.js';
import { everySecond } from '../shell/time.js';
import { go } from '../shell/router.js';
import { exportRows } from './export.js';
import { ListStore } from './list-store.js';
import { conversationRow } from './row.js';
import './virtual-list.js';

const TABS = ['mine', 'queue', 'all'];

class ConversationList extends HyElement {
  static properties = { current: { attribute: false }, tab: {}, q: { state: true }, filter: { state: true } };

  constructor() {
    super();
    this.tab = 'mine';
    this.q = '';
    this.filter = {};
    this.store = new ListStore(() => this.requestUpdate());
  }

  connectedCallback() {
    super.connectedCallback();
    this.whileHere(() => this.store.stop());
    this.whileHere(everySecond(() => this.requestUpdate()));
    this.whileHere(onQueues(() => this.requestUpdate()));
    this.whileHere(onDesk('rows', () => this.requestUpdate()));
  }

  willUpdate(changed) {
    if (changed.has('tab') || changed.has('filter')) this.#show();
  }

  #show() {
    this.store.show(this.tab, this.q, this.filter);
  }

  #search(event) {
    if (composing(event)) return;
    this.q = event.target.value.trim();
    clearTimeout(this.searching);
    this.searching = setTimeout(() => this.#show(), this.tab === 'mine' ? 0 : 250);
  }

  /** Opens the next or previous conversation of the list as it is shown. */
  step(by) {
    const rows = this.store.rows;
    if (rows.length === 0) return;
    const at = rows.findIndex((row) => row.id === this.current);
    const to = at < 0 ? 0 : (at + by + rows.length) % rows.length;
    go(`conversations/${rows[to].id}`);
    this.querySelector('hy-virtual-list')?.show(to);
  }

  #keys(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (!steps[event.key]) return;
    event.preventDefault();
    this.step(steps[event.key]);
    this.updateComplete.then(() => requestAnimationFrame(() => this.querySelector('.hy-row.active')?.focus()));
  }

  #filters(event) {
    openMenu(event.currentTarget, [
      { heading: t('list.state') },
      { text: t('list.any'), checked: !this.filter.ended, run: () => { this.filter = { ...this.filter, ended: false }; } },
      {
        text: t('list.ended'), checked: !!this.filter.ended,
        run: () => { this.tab = 'all'; this.filter = { ...this.filter, ended: true }; },
      },
      { line: true }, { heading: t('list.queue') },
      { text: t('list.anyQueue'), checked: !this.filter.queue, run: () => { this.filter = { ...this.filter, queue: null }; } },
      ...[...queues.values()].map((queue) => ({
        text: pick(queue), checked: this.filter.queue === queue.id,
        run: () => { this.filter = { ...this.filter, queue: queue.id }; },
      })),
      { line: true },
      {
        text: t('list.export', { n: this.store.rows.length }), icon: 'bi-filetype-csv', run: () => exportRows(this.store.rows),
      },
    ], { end: true });
  }

  render() {
    const counts = { mine: desk.rows.size, queue: waitingInMyQueues() };
    const filtered = this.filter.ended || this.filter.queue;
    return html`
      <section class="hy-list" aria-label=${t('list.label')}>
        <div class="hy-list-tabs" role="tablist">
          ${TABS.map((tab) => html`<button type="button" role="tab" aria-selected=${tab === this.tab}
            @click=${() => { this.tab = tab; }}>${t(`list.${tab}`)}
            ${counts[tab] > 0 ? html`<span class="hy-figure">${counts[tab]}</span>` : ''}</button>`)}
        </div>
        <div class="hy-list-search">
          <i class="bi bi-search" aria-hidden="true"></i>
          <input class="form-control form-control-sm" type="search" placeholder=${t('list.search')}
            aria-label=${t('list.search')} .value=${this.q} @input=${this.#search} @compositionend=${this.#search}>
          <button type="button" class="hy-icon-button ${filtered ? 'on' : ''}" title=${t('list.filter')}
            aria-label=${t('list.filter')} aria-haspopup="menu" @click=${this.#filters}><i class="bi bi-funnel${
              filtered ? '-fill' : ''}"></i></button>
        </div>
        ${this.#rows()}
      </section>`;
  }

  #rows() {
    const { rows, loading, problem } = this.store;
    if (problem && rows.length === 0) return html`<hy-error .problem=${problem} .retry=${() => this.#show()}></hy-error>`;
    if (loading && rows.length === 0) return html`<hy-skeleton rows="8"></hy-skeleton>`;
    if (rows.length === 0) return this.#empty();
    return html`<hy-virtual-list .items=${rows} ?more=${this.store.next !== null} @near-end=${() => this.store.more()}
      .row=${(row) => conversationRow(row, row.id === this.current)} @keydown=${this.#keys}
      @pointerenter=${() => this.store.freeze(true)} @pointerleave=${() => this.store.freeze(false)}></hy-virtual-list>`;
  }

  #empty() {
    if (this.q || this.filter.queue || this.filter.ended) {
      return html`<hy-empty icon="bi-search" heading=${t('list.noMatch')} .action=${{
        text: t('list.clear'), run: () => { this.q = ''; this.filter = {}; this.#show(); },
      }}></hy-empty>`;
    }
    return html`<hy-empty icon="bi-chat-square" heading=${t(`list.empty.${this.tab}`)} text=${t(`list.emptyText.${this.tab}`)}></hy-empty>`;
  }
}
customElements.define('hy-conversation-list', ConversationList);
