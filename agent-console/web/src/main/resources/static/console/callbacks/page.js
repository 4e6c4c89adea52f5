import { html } from 'lit';
import { get, query } from '../shell/api.js';
import { downloadCsv } from '../shell/csv.js';
import { errorToast, openDialog, toast } from '../shell/dialog.js';
import { t } from '../shell/i18n.js';
import { live } from '../shell/live.js';
import { isSupervisor } from '../shell/me.js';
import { Page, styles } from '../shell/page.js';
import { exact } from '../shell/time.js';
import { when } from '../tickets/words.js';
import './messages.js';
import { cancelCallback, moveCallback } from './change.js';
import { callbackResult } from './result.js';
import { stateChip } from './words.js';

const TABS = ['due', 'open', 'done'];
const PAGE = 50;

/** Callbacks: what asks for attention now, all that are promised, and what became of them. */
class CallbacksPage extends Page {
  static properties = { state: { state: true }, mine: { state: true }, page: { state: true }, problem: { state: true }, busy: { state: true } };

  #soon = 0;
  #asked = 0;

  constructor() {
    super();
    this.state = 'open';
    this.mine = false;
    this.page = null;
  }

  connectedCallback() {
    super.connectedCallback();
    styles(new URL('../tickets/tickets.css', import.meta.url));
    if (TABS.includes(this.params?.state)) this.state = this.params.state;
    this.#load();
    this.whileHere(live.follow('desk', null, {
      event: (event) => event.type === 'callback' && this.#loadSoon(),
      reset: () => this.#load(),
    }));
  }

  #loadSoon() {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#load(), 600);
  }

  async #load(after = null) {
    const mine = ++this.#asked;
    this.busy = true;
    try {
      const page = await get(query('/api/callbacks', { state: this.state, mine: this.mine, after, limit: PAGE }));
      if (mine !== this.#asked) return;
      this.page = after ? { ...page, items: [...this.page.items, ...page.items] } : page;
      this.problem = null;
    } catch (problem) {
      if (mine === this.#asked) this.problem = problem;
    } finally {
      if (mine === this.#asked) this.busy = false;
    }
  }

  #show(change) {
    Object.assign(this, change, { page: null });
    this.#load();
  }

  async #export() {
    try {
      const rows = [];
      let after = null;
      do {
        const page = await get(query('/api/callbacks', { state: this.state, mine: this.mine, after, limit: 1000 }));
        rows.push(...page.items);
        after = page.next;
      } while (after);
      downloadCsv('callbacks', [
        ['reason', (row) => t(`callbackReason.${row.reason}`)], ['due', (row) => exact(row.dueAt)], ['customer', (row) => row.customer.name],
        ['phone', (row) => row.phone], ['state', (row) => t(row.outcome ? `outcome.${row.outcome}` : `callbackState.${row.state}`)],
        ['attempts', (row) => row.attempts], ['ticket', (row) => row.ticket?.number], ['note', (row) => row.note],
      ].map(([name, value]) => ({ title: t(`callback.${name}`), value })), rows);
      toast(t('callbacks.exported', { n: rows.length }));
    } catch (problem) {
      errorToast(problem);
    }
  }

  async #calendar() {
    await import('./calendar.js');
    await openDialog(document.createElement('hy-calendar'), { title: t('calendar.title'), width: 720 });
  }

  async #then(doing) {
    if (await doing) this.#load();
  }

  #row(row) {
    const live = row.state !== 'DONE';
    return html`
      <tr>
        <td data-col=${t('callback.due')}>${when(row.doneAt ?? row.dueAt)}
          ${row.awaitsYear ? html`<small class="hy-text-amber">${t('callback.awaits', { year: row.awaitsYear })}</small>` : ''}</td>
        <td data-col=${t('callback.reason')}>${t(`callbackReason.${row.reason}`)}
          ${row.ticket ? html`<small><a class="hy-figure" href="#/tickets/${row.ticket.id}">${row.ticket.number}</a> ${row.ticket.product}</small>` : ''}</td>
        <td data-col=${t('callback.customer')}>${row.customer.name}
          <small class="hy-figure">${row.means === 'WRITE' ? t('callback.write') : html`<a href="tel:${row.phone}">${row.phone}</a>`}</small></td>
        <td data-col=${t('callback.note')} class="hy-ticket-fault" title=${row.note}>${row.note}</td>
        <td data-col=${t('callback.state')}>${stateChip(row)} ${row.attempts ? html`<small>${t('callback.attempt', { n: row.attempts })}</small>` : ''}</td>
        <td data-col=${t('callback.queue')}>${row.queue.name}<small>${row.preferred?.name}</small></td>
        <td class="text-nowrap">
          ${row.conversationId ? html`<a class="btn btn-sm btn-outline-secondary" href="#/conversations/${row.conversationId}">${t('callback.conversation')}</a>` : ''}
          ${live ? html`<button type="button" class="btn btn-sm btn-primary" @click=${() => this.#then(callbackResult({ callbackId: row.id }))}>${t('callback.result')}</button>` : ''}
          ${live && row.state !== 'CALLING' ? html`
            <button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => this.#then(moveCallback(row))}>${t('callback.move')}</button>
            <button type="button" class="btn btn-sm btn-outline-danger" @click=${() => this.#then(cancelCallback(row))}>${t('action.cancel')}</button>` : ''}
        </td>
      </tr>`;
  }

  #body() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.page) return html`<hy-skeleton rows="8"></hy-skeleton>`;
    if (!this.page.items.length) return html`<hy-empty icon="bi-telephone-outbound" heading=${t('callbacks.none')} text=${t('callbacks.noneText')}></hy-empty>`;
    return html`
      <table class="hy-ticket-table hy-callback-table">
        <thead><tr>${['due', 'reason', 'customer', 'note', 'state', 'queue'].map((name) => html`<th scope="col">${t(`callback.${name}`)}</th>`)}<th></th></tr></thead>
        <tbody>${this.page.items.map((row) => this.#row(row))}</tbody>
      </table>
      ${this.page.next ? html`<p class="text-center p-3"><button type="button" class="btn btn-outline-secondary" ?disabled=${this.busy}
        @click=${() => this.#load(this.page.next)}>${t('callbacks.more')}</button></p>` : ''}`;
  }

  render() {
    const { total, counts } = this.page ?? {};
    return html`
      <section class="hy-ticket-page">
        <header class="hy-ticket-head">
          <h1>${t('callbacks.title')}</h1>
          <span class="hy-ticket-total hy-figure" aria-live="polite">${this.page ? t('callbacks.total', { n: total }) : ''}
            ${counts?.overdue ? html`<span class="hy-text-red"><i class="bi bi-exclamation-circle"></i> ${t('callbacks.overdue', { n: counts.overdue })}</span>` : ''}</span>
          ${isSupervisor() ? html`<button type="button" class="btn btn-outline-secondary btn-sm" @click=${this.#calendar}><i class="bi bi-calendar3"></i> ${t('callbacks.calendar')}</button>` : ''}
          <button type="button" class="btn btn-outline-secondary btn-sm" @click=${this.#export}><i class="bi bi-download"></i> ${t('callbacks.export')}</button>
        </header>
        <div class="hy-ticket-filter">
          <div class="btn-group" role="group" aria-label=${t('callback.state')}>${TABS.map((tab) => html`
            <button type="button" class="btn ${this.state === tab ? 'btn-primary' : 'btn-outline-primary'}" aria-pressed=${this.state === tab}
              @click=${() => this.#show({ state: tab })}>${t(`callbacks.${tab}`)}</button>`)}</div>
          <label class="form-check"><input type="checkbox" class="form-check-input" .checked=${this.mine}
            @change=${(event) => this.#show({ mine: event.target.checked })}> ${t('callbacks.mine')}</label>
        </div>
        ${this.#body()}
      </section>`;
  }
}
customElements.define('hy-callbacks', CallbacksPage);
