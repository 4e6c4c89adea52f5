import { html } from 'lit';
import { get, query } from '../shell/api.js';
import { downloadCsv } from '../shell/csv.js';
import { errorToast, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { pick, t } from '../shell/i18n.js';
import { live } from '../shell/live.js';
import { exact } from '../shell/time.js';
import { STATES, place, standingChip, stateChip, urgencyChip, when } from './words.js';

const PAGE = 50;
const EXPORT = 1000;

class TicketList extends HyElement {
  static properties = {
    params: { attribute: false }, filter: { state: true }, rows: { state: true }, total: { state: true }, next: { state: true },
    outlets: { state: true }, problem: { state: true }, busy: { state: true },
  };

  #typing = 0;
  #asked = 0;

  constructor() {
    super();
    this.filter = { state: 'OPEN', q: '', outlet: '', mine: false, overdue: false };
    this.rows = null;
    this.outlets = [];
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.params?.overdue) this.filter = { ...this.filter, state: '', overdue: true };
    this.#load();
    get('/api/outlets').then((outlets) => { this.outlets = outlets; }, errorToast);
    this.whileHere(live.follow('desk', null, {
      event: (event) => event.type === 'ticket' && this.#refreshSoon(),
      reset: () => this.#load(),
    }));
  }

  #refreshSoon() {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#load(), 800);
  }

  async #load(after = null) {
    const mine = ++this.#asked;
    this.busy = true;
    try {
      const page = await get(query('/api/tickets', { ...this.filter, after, limit: after ? PAGE : Math.max(PAGE, Math.min(this.rows?.length ?? 0, 500)) }));
      if (mine !== this.#asked) return;
      this.rows = after ? [...this.rows, ...page.items] : page.items;
      this.total = page.total;
      this.next = page.next;
      this.problem = null;
    } catch (problem) {
      if (mine === this.#asked) this.problem = problem;
    } finally {
      if (mine === this.#asked) this.busy = false;
    }
  }

  #set(change, wait = 0) {
    this.filter = { ...this.filter, ...change };
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => { this.rows = null; this.#load(); }, wait);
  }

  async #export() {
    try {
      const rows = [];
      let after = null;
      do {
        const page = await get(query('/api/tickets', { ...this.filter, after, limit: EXPORT }));
        rows.push(...page.items);
        after = page.next;
      } while (after);
      downloadCsv('tickets', this.#columns(), rows);
      toast(t('tickets.exported', { n: rows.length }));
    } catch (problem) {
      errorToast(problem);
    }
  }

  #columns() {
    return [
      ['number', (row) => row.number], ['state', (row) => t(`ticketState.${row.state}`)], ['urgency', (row) => t(`urgency.${row.urgency}`)],
      ['customer', (row) => row.contactName], ['phone', (row) => row.phone], ['product', (row) => `${row.product} ${row.model}`.trim()],
      ['fault', (row) => row.fault], ['place', place], ['technician', (row) => row.technician?.name], ['due', (row) => exact(row.due?.at)],
      ['registered', (row) => exact(row.registeredAt)],
    ].map(([name, value]) => ({ title: t(`col.${name}`), value }));
  }

  #open(row) {
    location.hash = `#/tickets/${row.id}`;
  }

  #row(row) {
    return html`
      <tr tabindex="0" @click=${() => this.#open(row)} @keydown=${(event) => event.key === 'Enter' && this.#open(row)}>
        <td data-col=${t('col.number')}><a class="hy-figure" href="#/tickets/${row.id}">${row.number}</a></td>
        <td data-col=${t('col.state')}>${stateChip(row.state)} ${urgencyChip(row.urgency)}</td>
        <td data-col=${t('col.customer')}>${row.contactName}<small class="hy-figure">${row.phone}</small></td>
        <td data-col=${t('col.product')}>${row.product}<small>${row.model}</small></td>
        <td data-col=${t('col.fault')} class="hy-ticket-fault" title=${row.fault}>${row.fault}</td>
        <td data-col=${t('col.place')}>${place(row)}</td>
        <td data-col=${t('col.technician')}>${row.technician?.name ?? '—'}<small>${row.outlet?.name}</small></td>
        <td data-col=${t('col.due')}>${row.due ? html`${t(`promise.${row.due.promise}`)} ${when(row.due.at)}
          ${row.due.standing === 'ON_TIME' ? '' : standingChip(row.due.standing)}` : '—'}</td>
        <td data-col=${t('col.registered')}><hy-time at=${row.registeredAt}></hy-time></td>
      </tr>`;
  }

  #body() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.rows) return html`<hy-skeleton rows="8"></hy-skeleton>`;
    if (!this.rows.length) {
      return html`<hy-empty icon="bi-tools" heading=${t('tickets.none')} text=${t('tickets.noneText')} .action=${{
        text: t('tickets.clear'), run: () => this.#set({ state: '', q: '', outlet: '', mine: false, overdue: false }),
      }}></hy-empty>`;
    }
    return html`
      <table class="hy-ticket-table">
        <thead><tr>${['number', 'state', 'customer', 'product', 'fault', 'place', 'technician', 'due', 'registered']
          .map((name) => html`<th scope="col">${t(`col.${name}`)}</th>`)}</tr></thead>
        <tbody>${this.rows.map((row) => this.#row(row))}</tbody>
      </table>
      ${this.next ? html`<p class="text-center p-3"><button type="button" class="btn btn-outline-secondary" ?disabled=${this.busy}
        @click=${() => this.#load(this.next)}>${t('tickets.more')}</button></p>` : ''}`;
  }

  render() {
    const { state, q, outlet, mine, overdue } = this.filter;
    return html`
      <section class="hy-ticket-page">
        <header class="hy-ticket-head">
          <h1>${t('tickets.title')}</h1>
          <span class="hy-ticket-total hy-figure" aria-live="polite">${this.total === undefined ? '' : t('tickets.total', { n: this.total })}</span>
          <button type="button" class="btn btn-outline-secondary btn-sm" @click=${this.#export}><i class="bi bi-download"></i> ${t('tickets.export')}</button>
        </header>
        <div class="hy-ticket-filter">
          <input type="search" class="form-control" .value=${q} placeholder=${t('tickets.search')} aria-label=${t('tickets.search')}
            @input=${(event) => !event.isComposing && this.#set({ q: event.target.value }, 250)}
            @compositionend=${(event) => this.#set({ q: event.target.value }, 250)}>
          <select class="form-select" aria-label=${t('tickets.state')} @change=${(event) => this.#set({ state: event.target.value })}>
            <option value="OPEN" ?selected=${state === 'OPEN'}>${t('tickets.open')}</option>
            <option value="" ?selected=${state === ''}>${t('tickets.allStates')}</option>
            ${STATES.map((name) => html`<option value=${name} ?selected=${state === name}>${t(`ticketState.${name}`)}</option>`)}
          </select>
          <select class="form-select" aria-label=${t('ticket.outlet')} @change=${(event) => this.#set({ outlet: event.target.value })}>
            <option value="" ?selected=${outlet === ''}>${t('tickets.outlet')}</option>
            ${this.outlets.map((one) => html`<option value=${one.id} ?selected=${outlet === String(one.id)}>${pick(one) || one.name}</option>`)}
          </select>
          <label class="form-check"><input type="checkbox" class="form-check-input" .checked=${mine}
            @change=${(event) => this.#set({ mine: event.target.checked })}> ${t('tickets.mine')}</label>
          <label class="form-check"><input type="checkbox" class="form-check-input" .checked=${overdue}
            @change=${(event) => this.#set({ overdue: event.target.checked })}> ${t('tickets.overdue')}</label>
        </div>
        ${this.#body()}
      </section>`;
  }
}
customElements.define('hy-ticket-list', TicketList);
