import { html } from 'lit';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { recall, remember } from '../shell/stored.js';

/** The tabs. Panes of other parts come by import when first opened, and a missing one says so. */
const TABS = [
  { name: 'customer', icon: 'bi-person', load: () => import('./customer-pane.js'), tag: 'hy-customer-pane' },
  { name: 'knowledge', icon: 'bi-journal-text', load: () => import('../knowledge/pane.js'), tag: 'hy-knowledge-pane' },
  { name: 'tickets', icon: 'bi-tools', load: () => import('../tickets/pane.js'), tag: 'hy-ticket-pane' },
  { name: 'callbacks', icon: 'bi-telephone-outbound', load: () => import('../callbacks/pane.js'), tag: 'hy-callback-pane' },
  { name: 'history', icon: 'bi-clock-history', load: () => import('./history-pane.js'), tag: 'hy-history-pane' },
];

class ConversationSide extends HyElement {
  static properties = { store: { attribute: false }, version: {}, tab: { state: true }, missing: { state: true } };

  #panes = new Map();

  constructor() {
    super();
    this.tab = recall('sideTab', 'customer');
    this.missing = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('strong-suggestion', () => this.tab === 'customer' && this.open('knowledge'));
  }

  firstUpdated() {
    this.open(this.tab);
    this.#load('knowledge').catch(() => null);
  }

  async open(name, { focus = false } = {}) {
    const known = TABS.some((tab) => tab.name === name) ? name : 'customer';
    this.tab = known;
    this.missing = null;
    remember('sideTab', known);
    try {
      const pane = await this.#load(known);
      if (focus) {
        await pane.updateComplete;
        pane.querySelector('input[type=search], input')?.focus();
      }
    } catch (failure) {
      console.error(failure);
      if (this.tab === known) this.missing = known;
    }
  }

  async #load(name) {
    if (this.#panes.has(name)) return this.#panes.get(name);
    const tab = TABS.find((each) => each.name === name);
    await tab.load();
    const pane = document.createElement(tab.tag);
    this.#panes.set(name, pane);
    this.requestUpdate();
    return pane;
  }

  #keys(event) {
    const steps = { ArrowRight: 1, ArrowLeft: -1 };
    if (!steps[event.key]) return;
    event.preventDefault();
    const at = TABS.findIndex((tab) => tab.name === this.tab);
    this.open(TABS[(at + steps[event.key] + TABS.length) % TABS.length].name);
    this.updateComplete.then(() => this.querySelector('[role=tab][aria-selected=true]').focus());
  }

  willUpdate() {
    const { conversation, id } = this.store;
    for (const pane of this.#panes.values()) {
      pane.conversationId = id;
      pane.customerId = conversation?.customer?.id;
      pane.conversation = conversation;
      pane.channel = conversation?.channel;
    }
  }

  render() {
    return html`
      <aside class="hy-side" aria-label=${t('side.label')}>
        <div class="hy-side-tabs" role="tablist" @keydown=${this.#keys}>
          ${TABS.map((tab) => html`<button type="button" role="tab" aria-selected=${tab.name === this.tab}
            tabindex=${tab.name === this.tab ? 0 : -1} @click=${() => this.open(tab.name)}>${t(`side.${tab.name}`)}</button>`)}
          <button type="button" class="hy-icon-button hy-side-close" aria-label=${t('dialog.close')}
            @click=${() => this.tell('toggle-side')}><i class="bi bi-x-lg"></i></button>
        </div>
        ${this.missing === this.tab ? html`<hy-empty icon="bi-plug" heading=${t('side.missing', { part: t(`side.${this.tab}`) })}
          text=${t('page.missingText')} .action=${{ text: t('action.retry'), run: () => this.open(this.tab) }}></hy-empty>` : ''}
        ${[...this.#panes].map(([name, pane]) => html`<div class="hy-side-pane" role="tabpanel" ?hidden=${name !== this.tab}>${pane}</div>`)}
        ${!this.missing && !this.#panes.has(this.tab) ? html`<hy-skeleton rows="5"></hy-skeleton>` : ''}
      </aside>`;
  }
}
customElements.define('hy-conversation-side', ConversationSide);
