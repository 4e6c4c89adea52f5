import { html } from 'lit';
import { get, post } from '../shell/api.js';
import { confirm, errorToast, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { live } from '../shell/live.js';
import { hasRole, servesCustomers } from '../shell/me.js';
import { exact } from '../shell/time.js';
import { editTicket } from './ticket-form.js';
import { takeStep } from './step.js';
import './trail.js';
import { place, standingChip, stateChip, urgencyChip, windowOf } from './words.js';

const DONE = new Set(['FINISHED', 'FOLLOWED_UP', 'CLOSED']);
const DANGER = new Set(['CANCEL', 'DECLINE', 'REOPEN']);
const ORDER = ['DISPATCH', 'ACCEPT', 'AGREE_VISIT', 'ARRIVE', 'START_WORK', 'PARTS_ARRIVED', 'FINISH', 'FOLLOW_UP', 'CLOSE',
  'WAIT_FOR_PARTS', 'TAKE_IN', 'REOPEN', 'DECLINE', 'CANCEL'];

/** One ticket: what it is about, where it stands, what may be done, and all that happened. */
class Ticket extends HyElement {
  static properties = { ticketId: { attribute: false }, ticket: { state: true }, callbacks: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.whileHere(live.follow('desk', null, {
      event: (event) => event.data?.id === this.ticketId && event.type.startsWith('ticket') && this.#load(),
      reset: () => this.#load(),
    }));
  }

  willUpdate(changed) {
    if (changed.has('ticketId')) {
      this.ticket = null;
      this.#load();
    }
  }

  async #load() {
    const id = this.ticketId;
    try {
      const ticket = await get(`/api/tickets/${id}`);
      if (id !== this.ticketId) return;
      this.ticket = ticket;
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #step(step) {
    const after = await takeStep(this.ticket, step);
    if (after) {
      this.ticket = after;
      toast(t('step.done', { step: t(`ticketStep.${step}`) }));
    }
  }

  async #call() {
    const { customer, form, number } = this.ticket;
    const part = await import('../calls/call-out.js');
    await part.callOut({ customerId: customer.id, number: form.phone, about: t('ticket.callAbout', { number }) });
  }

  async #edit() {
    const after = await editTicket(this.ticket);
    if (after) this.ticket = after;
  }

  async #link() {
    if (!(await confirm(t('ticket.linkAsk'), { yes: t('ticket.link') }))) return;
    try {
      const { link } = await post(`/api/tickets/${this.ticketId}/link`, {});
      const url = new URL(link, location.origin).href;
      toast(t('ticket.linkSent'), 'green', { seconds: 12, action: { text: t('ticket.copy'), run: () => navigator.clipboard.writeText(url) } });
    } catch (problem) {
      errorToast(problem);
    }
  }

  async #case() {
    const { proposeCase } = await import('../knowledge/case.js');
    await proposeCase(`/api/tickets/${this.ticketId}/case`);
  }

  #fact(name, value, wide = false) {
    return value ? html`<div class=${wide ? 'wide' : ''}><dt>${t(name)}</dt><dd>${value}</dd></div>` : '';
  }

  #warranty({ verdict, rule, lastDay, start, months, year }) {
    return html`${t(`warranty.${verdict}`, { year })}${lastDay && verdict !== 'UNANNOUNCED' ? html` · ${t('warranty.until', { day: lastDay })}` : ''}
      ${start ? html`<small class="d-block text-secondary">${t('warranty.counted', { rule, start, months })}</small>`
        : rule ? html`<small class="d-block text-secondary">${rule}</small>` : ''}`;
  }

  #facts() {
    const { form, technician, outlet, owner, warranty, part, receipt, result, visitFrom, visitTo } = this.ticket;
    return html`
      <div class="hy-ticket-card">
        <dl class="hy-ticket-facts">
          ${this.#fact('ticket.fault', html`<span class="hy-lines">${form.fault}</span>${form.faultCode ? html` <hy-chip text=${form.faultCode}></hy-chip>` : ''}`, true)}
          ${this.#fact('ticket.product', `${form.product} ${form.model}`)}
          ${this.#fact('ticket.serial', form.serialNumber)}
          ${this.#fact('ticket.bought', form.boughtOn)}
          ${this.#fact('ticket.warranty', warranty?.verdict ? this.#warranty(warranty) : '')}
          ${this.#fact('ticket.service', t(`service.${form.serviceKind}`))}
          ${this.#fact('ticket.contact', html`${form.contactName} <span class="hy-figure">${form.phone}</span> ${form.phone2}
            ${servesCustomers() ? html`<button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => this.#call()}><i
              class="bi bi-telephone-outbound" aria-hidden="true"></i> ${t('ticket.call')}</button>` : ''}`)}
          ${this.#fact('ticket.address', `${place(form)} ${form.address}`)}
          ${this.#fact('ticket.visit', windowOf(visitFrom, visitTo))}
          ${this.#fact('ticket.wish', windowOf(form.wishFrom, form.wishTo))}
          ${this.#fact('ticket.outlet', outlet?.name)}
          ${this.#fact('ticket.technician', technician ? html`${technician.name} <a class="hy-figure" href="tel:${technician.phone}">${technician.phone}</a>` : '')}
          ${this.#fact('ticket.owner', owner?.name)}
          ${this.#fact('ticket.charge', form.chargeCents === null ? '' : t('ticket.yuan', { n: (form.chargeCents / 100).toFixed(2) }))}
          ${this.#fact('ticket.part', part)}${this.#fact('ticket.receipt', receipt)}${this.#fact('ticket.result', result, true)}
          ${this.#fact('ticket.articles', form.articles.length ? form.articles.map((one) => html`<span class="me-3">${one.title}（${
            t(one.outcome === 'SOLVED' ? 'ticket.solved' : 'ticket.sent')}）</span>`) : '', true)}
          ${this.#fact('ticket.pictures', this.ticket.pictures.length ? html`<span class="hy-ticket-pictures">${this.ticket.pictures.map((one) => html`
            <a href=${one.url} target="_blank" rel="noopener"><img src=${one.url} alt=${one.name} loading="lazy"></a>`)}</span>` : '', true)}
        </dl>
      </div>`;
  }

  #promises() {
    const { promises } = this.ticket;
    return promises.length ? html`
      <div class="hy-ticket-card">
        <h2>${t('ticket.promises')}</h2>
        ${promises.map((one) => html`<p class="d-flex flex-wrap gap-2 mb-1">
          <span>${t(`promise.${one.kind}`)}</span>
          ${one.dueAt ? html`<span class="hy-figure" title=${exact(one.dueAt)}>${exact(one.dueAt).slice(5, 16)}</span>` : ''}
          ${standingChip(one.standing, { year: one.awaitsYear })}</p>`)}
      </div>` : '';
  }

  render() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.ticket) return html`<hy-skeleton rows="8"></hy-skeleton>`;
    const { number, state, form, round, followUp, allowed, customer } = this.ticket;
    return html`
      <section class="hy-ticket-page">
        <header class="hy-ticket-head">
          <a class="btn btn-outline-secondary btn-sm" href="#/tickets"><i class="bi bi-arrow-left"></i> ${t('tickets.back')}</a>
          <h1 class="hy-figure">${number}</h1>
          ${stateChip(state)} ${urgencyChip(form.urgency)}
          ${form.kind === 'REPAIR' ? '' : html`<hy-chip text=${t(`kind.${form.kind}`)}></hy-chip>`}
          ${round > 1 ? html`<hy-chip tone="amber" text=${t('ticket.round', { n: round })}></hy-chip>` : ''}
          ${followUp ? html`<hy-chip text=${t(`said.${followUp}`)}></hy-chip>` : ''}
          <span class="hy-ticket-total">${customer.name}</span>
          ${form.conversationId ? html`<a class="btn btn-outline-secondary btn-sm" href="#/conversations/${form.conversationId}">
            <i class="bi bi-chat-dots"></i> ${t('ticket.conversation')}</a>` : ''}
          ${DONE.has(state) && hasRole('AGENT', 'DISPATCHER', 'EDITOR', 'SUPERVISOR', 'ADMIN') ? html`<button type="button" class="btn btn-outline-secondary btn-sm" @click=${this.#case}>
            <i class="bi bi-journal-medical" aria-hidden="true"></i> ${t('ticket.case')}</button>` : ''}
          <button type="button" class="btn btn-outline-secondary btn-sm" @click=${this.#link}>${t('ticket.link')}</button>
          <button type="button" class="btn btn-outline-secondary btn-sm" @click=${this.#edit}>${t('ticket.edit')}</button>
        </header>
        ${allowed.length ? html`<div class="hy-ticket-steps mb-3">${ORDER.filter((step) => allowed.includes(step)).map((step, index) => html`
          <button type="button" class="btn ${DANGER.has(step) ? 'btn-outline-danger' : index === 0 ? 'btn-primary' : 'btn-outline-primary'}"
            @click=${() => this.#step(step)}>${t(`ticketStep.${step}`)}</button>`)}</div>` : ''}
        <div class="hy-ticket-columns">
          <div>${this.#facts()}</div>
          <div>${this.#promises()}<div class="hy-ticket-card"><h2>${t('ticket.trail')}</h2><hy-trail .steps=${this.ticket.steps}></hy-trail></div></div>
        </div>
      </section>`;
  }
}
customElements.define('hy-ticket', Ticket);
