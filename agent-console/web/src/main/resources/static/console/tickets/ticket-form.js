/** The form of a ticket: filled in from a conversation, completed, corrected. What was typed outlives any failure. */
import { html } from 'lit';
import { get, post, put } from '../shell/api.js';
import { openDialog } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { locale, pick, t } from '../shell/i18n.js';
import { styles } from '../shell/page.js';
import { GROUPS } from './fields.js';
import { instant, localTime } from './words.js';

const TIMES = ['wishFrom', 'wishTo', 'promisedAt'];

/** Corrects a ticket; resolves with it, or null. */
export async function editTicket(ticket) {
  const form = document.createElement('hy-ticket-form');
  form.ticket = ticket;
  form.values = ticket.form;
  form.products = await get('/api/tickets/products');
  return openDialog(form, { title: `${t('form.edit')} ${ticket.number}`, width: 860 });
}

/** Registers a ticket from a conversation; resolves with {ticket, link}, or null. */
export async function registerTicket(conversationId) {
  const { form, products } = await get(`/api/tickets/draft?conversation=${conversationId}`);
  const element = document.createElement('hy-ticket-form');
  element.values = { ...form, clientId: crypto.randomUUID() };
  element.products = products;
  return openDialog(element, { title: t('form.new'), width: 860 });
}

class TicketForm extends HyElement {
  static properties = {
    ticket: { attribute: false }, values: { attribute: false }, products: { attribute: false }, problem: { state: true }, busy: { state: true },
  };

  connectedCallback() {
    super.connectedCallback();
    styles(new URL('./tickets.css', import.meta.url));
    this.shown = Object.fromEntries(TIMES.map((name) => [name, localTime(this.values[name])]));
    this.dirty = false;
  }

  #set(name, value) {
    if (TIMES.includes(name)) this.shown = { ...this.shown, [name]: value };
    this.values = { ...this.values, [name]: TIMES.includes(name) ? instant(value) : value };
    this.dirty = true;
  }

  #input(field, wrong) {
    const id = `ticket-${field.name}`;
    const value = this.values[field.name] ?? '';
    const css = wrong ? 'is-invalid' : '';
    const change = (event) => this.#set(field.name, event.target.value);
    if (field.type === 'text') {
      return html`<textarea id=${id} class="form-control ${css}" rows="3" maxlength="4000" .value=${value} @input=${change}></textarea>`;
    }
    if (field.type === 'select') {
      return html`<select id=${id} class="form-select ${css}" @change=${(event) => this.#set(field.name, event.target.value || null)}>
        ${field.empty ? html`<option value="" ?selected=${!value}>${t(field.empty)}</option>` : ''}
        ${field.values.map((one) => html`<option value=${one} ?selected=${value === one}>${t(`${field.prefix}.${one}`)}</option>`)}</select>`;
    }
    if (field.type === 'product') {
      const known = this.products.some((one) => one.name === value);
      return html`<select id=${id} class="form-select ${css}" @change=${change}>
        <option value="" ?selected=${!value}>${t('step.choose')}</option>
        ${value && !known ? html`<option selected value=${value}>${value}</option>` : ''}
        ${this.products.map((one) => html`<option value=${one.name} ?selected=${one.name === value}>${pick(one)}</option>`)}</select>`;
    }
    if (field.type === 'money') {
      const yuan = this.values.chargeCents === null || this.values.chargeCents === undefined ? '' : this.values.chargeCents / 100;
      return html`<input id=${id} class="form-control ${css}" type="number" min="0" step="0.01" .value=${String(yuan)}
        @input=${(event) => this.#set('chargeCents', event.target.value === '' ? null : Math.round(Number(event.target.value) * 100))}>`;
    }
    return html`<input id=${id} class="form-control ${css}" type=${field.type ?? 'text'} autocomplete="off"
      .value=${TIMES.includes(field.name) ? this.shown[field.name] : value}
      @input=${field.type === 'date' ? (event) => this.#set(field.name, event.target.value || null) : change}>`;
  }

  #field(field) {
    if (field.onlyNew && this.ticket) return '';
    const found = this.problem?.extra.fields?.[field.name];
    const wrong = found ? (locale() === 'en' ? found.detailEn : found.detail) : '';
    return html`<div class=${field.size ?? ''}>
      <label for="ticket-${field.name}">${t(field.label ?? `form.${field.name}`)}${field.required ? ' *' : ''}</label>
      ${this.#input(field, wrong)}
      ${wrong ? html`<div class="invalid-feedback d-block">${wrong}</div>` : field.hint ? html`<div class="form-text">${t(field.hint)}</div>` : ''}
    </div>`;
  }

  async #save(event) {
    event.preventDefault();
    this.busy = true;
    try {
      const done = this.ticket
        ? await put(`/api/tickets/${this.ticket.id}?version=${this.ticket.version}`, this.values)
        : await post('/api/tickets', this.values);
      this.dirty = false;
      this.tell('done', done);
    } catch (problem) {
      this.problem = problem;
      await this.updateComplete;
      this.querySelector('.is-invalid')?.focus();
    } finally {
      this.busy = false;
    }
  }

  render() {
    return html`
      <form @submit=${this.#save} novalidate>
        ${this.ticket ? '' : html`<p class="text-secondary mb-1"><i class="bi bi-magic"></i> ${t('form.prefilled')}</p>`}
        <div class="hy-form-grid">${GROUPS.map((group) => html`<h3>${t(group.title)}</h3>${group.fields.map((field) => this.#field(field))}`)}</div>
        ${this.values.pictures?.length && !this.ticket ? html`<p class="hy-ticket-pictures mt-3">${this.values.pictures.map((id) => html`
          <img src="/api/attachments/${id}" alt=${t('ticket.pictures')}>`)}</p>` : ''}
        ${this.values.articles?.length ? html`<p class="mt-2 mb-0 text-secondary">${t('ticket.articles')}：${this.values.articles.map((one) => one.title).join('、')}</p>` : ''}
        ${this.problem ? html`<hy-error .problem=${this.problem}></hy-error>` : ''}
        <div class="hy-dialog-foot">
          <button type="submit" class="btn btn-primary" ?disabled=${this.busy}>${t(this.ticket ? 'form.save' : 'form.register')}</button>
        </div>
      </form>`;
  }
}
customElements.define('hy-ticket-form', TicketForm);
