import { html } from 'lit';
import { get } from '../shell/api.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { live } from '../shell/live.js';
import { styles } from '../shell/page.js';
import { newTicket } from './new-ticket.js';
import { standingChip, stateChip } from './words.js';

/** The customer's tickets, beside the conversation. */
class TicketPane extends HyElement {
  static properties = { conversationId: { attribute: false }, customerId: { attribute: false }, rows: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    styles(new URL('./tickets.css', import.meta.url));
    this.whileHere(live.follow('desk', null, {
      event: (event) => event.type === 'ticket' && event.data.customerId === this.customerId && this.#load(),
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
      const page = await get(`/api/customers/${customer}/tickets`);
      if (customer !== this.customerId) return;
      this.rows = page.items;
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  #rows() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.rows) return html`<hy-skeleton rows="3"></hy-skeleton>`;
    if (!this.rows.length) return html`<hy-empty icon="bi-tools" heading=${t('pane.none')} text=${t('pane.noneText')}></hy-empty>`;
    return this.rows.map((row) => html`
      <a class="hy-pane-card" href="#/tickets/${row.id}">
        <span class="d-flex flex-wrap gap-2 align-items-center"><strong class="hy-figure">${row.number}</strong> ${stateChip(row.state)}
          ${row.due && row.due.standing !== 'ON_TIME' ? standingChip(row.due.standing) : ''}</span>
        <p>${row.product} ${row.model} · ${row.fault}</p>
        <small class="text-secondary"><hy-time at=${row.registeredAt}></hy-time> ${row.technician?.name}</small>
      </a>`);
  }

  render() {
    return html`<div class="hy-pane-list">
      <button type="button" class="btn btn-primary btn-sm justify-self-start" ?disabled=${!this.conversationId}
        @click=${async () => { if (await newTicket({ conversationId: this.conversationId })) this.#load(); }}>
        <i class="bi bi-plus-lg"></i> ${t('pane.new')}</button>
      ${this.#rows()}
    </div>`;
  }
}
customElements.define('hy-ticket-pane', TicketPane);
