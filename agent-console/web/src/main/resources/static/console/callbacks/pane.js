import { html } from 'lit';
import { get } from '../shell/api.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { live } from '../shell/live.js';
import { styles } from '../shell/page.js';
import { when } from '../tickets/words.js';
import { newCallback } from './new-callback.js';
import { callbackResult } from './result.js';
import { stateChip } from './words.js';

/** The customer's callbacks, beside the conversation. */
class CallbackPane extends HyElement {
  static properties = { conversationId: { attribute: false }, customerId: { attribute: false }, rows: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    styles(new URL('../tickets/tickets.css', import.meta.url));
    this.whileHere(live.follow('desk', null, {
      event: (event) => event.type === 'callback' && event.data.customerId === this.customerId && this.#load(),
      reset: () => this.#load(),
    }));
  }

  willUpdate(changed) {
    if (changed.has('customerId') && this.customerId) {
      this.rows = null;
      this.#load();
    }
  }

  async #load() {
    const customer = this.customerId;
    if (!customer) return;
    try {
      const rows = await get(`/api/customers/${customer}/callbacks`);
      if (customer !== this.customerId) return;
      this.rows = rows;
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #then(doing) {
    if (await doing) this.#load();
  }

  #rows() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.rows) return html`<hy-skeleton rows="3"></hy-skeleton>`;
    if (!this.rows.length) return html`<hy-empty icon="bi-telephone-outbound" heading=${t('cpane.none')} text=${t('cpane.noneText')}></hy-empty>`;
    return this.rows.map((row) => html`
      <div class="hy-pane-card">
        <span class="d-flex flex-wrap gap-2 align-items-center"><strong>${t(`callbackReason.${row.reason}`)}</strong> ${stateChip(row)}</span>
        ${row.note ? html`<p>${row.note}</p>` : ''}
        <span class="d-flex flex-wrap gap-2 align-items-center mt-1"><small class="text-secondary">${when(row.doneAt ?? row.dueAt)}
          ${row.ticket ? html`<a class="hy-figure" href="#/tickets/${row.ticket.id}">${row.ticket.number}</a>` : ''}</small>
          ${row.state === 'DONE' ? '' : html`<button type="button" class="btn btn-sm btn-outline-primary ms-auto"
            @click=${() => this.#then(callbackResult({ callbackId: row.id }))}>${t('callback.result')}</button>`}</span>
      </div>`);
  }

  render() {
    return html`<div class="hy-pane-list">
      <button type="button" class="btn btn-primary btn-sm" ?disabled=${!this.customerId}
        @click=${() => this.#then(newCallback({ conversationId: this.conversationId, customerId: this.customerId }))}>
        <i class="bi bi-plus-lg"></i> ${t('cpane.new')}</button>
      ${this.#rows()}
    </div>`;
  }
}
customElements.define('hy-callback-pane', CallbackPane);
