import { html } from 'lit';
import { get, put } from '../shell/api.js';
import { errorToast, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { locale, t } from '../shell/i18n.js';
import { me } from '../shell/me.js';
import { merge, openMerge, undoMerge } from './merge.js';
import { customerName } from './channel.js';

const IDENTITY_ICONS = {
  PHONE: 'bi-telephone', VISITOR: 'bi-globe', SHOP_USER: 'bi-bag', SMS: 'bi-phone', WECHAT: 'bi-wechat', WECOM: 'bi-headset', EMAIL: 'bi-envelope',
};
const FIELDS = ['name', 'phone', 'email', 'province', 'city', 'district', 'address', 'note'];
/** Languages to choose from; another that is set already stays among them. */
const LANGUAGES = ['en', 'yue', 'ja', 'ko'];
const PHONE = /^\+?[\d\s-]{5,20}$/;

/** Who the customer is: identities, fields to correct, and merging two that are one. */
class CustomerPane extends HyElement {
  static properties = {
    customerId: { attribute: false }, channel: { attribute: false }, customer: { state: true }, editing: { state: true }, faults: { state: true },
    problem: { state: true }, busy: { state: true },
  };

  constructor() {
    super();
    this.faults = {};
  }

  willUpdate(changed) {
    if (changed.has('customerId') && this.customerId) {
      this.customer = null;
      this.editing = false;
      this.#load();
    } else if (changed.has('channel') && this.customer && !this.editing) {
      this.#load();
    }
  }

  async #load() {
    const id = this.customerId;
    this.problem = null;
    try {
      const customer = await get(`/api/customers/${id}`);
      if (id === this.customerId) this.customer = customer;
    } catch (problem) {
      if (id === this.customerId) this.problem = problem;
    }
  }

  async #save(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const fields = Object.fromEntries(FIELDS.map((name) => [name, form.get(name).trim()]));
    this.faults = {
      phone: fields.phone && !PHONE.test(fields.phone) ? t('customer.phoneWrong') : null,
      email: fields.email && !fields.email.includes('@') ? t('customer.emailWrong') : null,
    };
    if (Object.values(this.faults).some(Boolean)) return;
    this.busy = true;
    this.problem = null;
    try {
      const saved = await put(`/api/customers/${this.customer.id}`, {
        ...fields, grade: form.get('grade'), doNotCall: form.get('doNotCall') === 'on', language: form.get('language') || null,
        version: this.customer.version,
      });
      this.customer = { ...this.customer, ...fields, ...saved };
      this.editing = false;
      toast(t('customer.saved'));
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  async #merge() {
    if (await openMerge(this.customer)) this.#load();
  }

  async #mergeAlike(other) {
    try {
      if (await merge(this.customer, other)) this.#load();
    } catch (problem) {
      errorToast(problem);
    }
  }

  async #undo(part) {
    try {
      if (await undoMerge(this.customer, part)) this.#load();
    } catch (problem) {
      errorToast(problem);
      if (problem.status === 409) this.#load();
    }
  }

  /** What the record was made of, each to be taken apart again. */
  #parts() {
    const parts = this.customer.merges ?? [];
    return parts.length === 0 ? '' : html`
      <h4 class="mt-3">${t('merge.parts')}</h4>
      <ul class="hy-parts">${parts.map((part) => html`
        <li><span><strong>${customerName(part)}</strong>
          <small>${part.by ? t('merge.by', { name: part.by }) : t('merge.bySystem')} · <hy-time .at=${part.at}></hy-time></small>
          <small>${listed([...part.kinds.map((kind) => t(`identity.${kind}`)), t('merge.brought', { n: part.conversations })])}</small></span>
          ${part.mayUndo ? html`<button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => this.#undo(part)}>${t('merge.undo')}</button>` : ''}
        </li>`)}</ul>`;
  }

  /** Others who may be the same person, each to be merged with one press. */
  #alike() {
    return (this.customer.alike ?? []).map((other) => html`
      <div class="hy-alike" role="note"><i class="bi bi-people" aria-hidden="true"></i>
        <span><strong>${customerName(other)}</strong><small>${t(`alike.${other.why}`)} · ${listed(other.reachedBy.map((kind) => t(`identity.${kind}`)))}</small></span>
        <button type="button" class="btn btn-sm btn-outline-primary" @click=${() => this.#mergeAlike(other)}>${t('alike.merge')}</button></div>`);
  }

  render() {
    if (!this.customer) {
      return this.problem ? html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`
        : html`<hy-skeleton rows="6"></hy-skeleton>`;
    }
    return this.editing ? this.#form() : this.#card();
  }

  #card() {
    const { customer } = this;
    const area = [customer.province, customer.city, customer.district].filter(Boolean).join(' ');
    return html`
      <div class="hy-customer">
        <div class="d-flex align-items-center gap-2 mb-2">
          <h3 class="flex-grow-1 text-break">${customerName(customer)}</h3>
          <hy-chip tone=${customer.grade === 'A' ? 'blue' : 'grey'} icon="" .text=${t('customer.grade', { grade: customer.grade })}></hy-chip>
        </div>
        ${this.#alike()}
        ${customer.doNotCall ? html`<hy-chip class="mb-2" tone="red" icon="bi-telephone-x" .text=${t('customer.doNotCall')}></hy-chip>` : ''}
        <dl>
          ${this.#line('phone', customer.phone ? html`<span class="hy-figure">${customer.phone}</span>
            <button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => this.#call(customer)}><i class="bi bi-telephone-outbound"
              aria-hidden="true"></i> ${t('callOut.call')}</button>` : null)}
          ${this.#line('email', customer.email)}
          ${this.#line('language', languageName(customer.language))}
          ${this.#line('area', area)}
          ${this.#line('address', customer.address)}
          ${this.#line('note', customer.note ? html`<span class="hy-lines">${customer.note}</span>` : null)}
          ${this.#line('since', html`<hy-time .at=${customer.createdAt}></hy-time>`)}
        </dl>
        <h4>${t('customer.identities')}</h4>
        <ul class="hy-identities">${(customer.identities ?? []).map((identity) => html`
          <li><i class="bi ${IDENTITY_ICONS[identity.kind] ?? 'bi-person-badge'}" aria-hidden="true"></i>
            <span title=${identity.value}><small>${t(`identity.${identity.kind}`)}</small> ${identity.value}</span>
            ${identity.verified ? html`<i class="bi bi-patch-check hy-text-green" title=${t('customer.verified')}></i>` : ''}</li>`)}
          ${(customer.identities ?? []).length === 0 ? html`<li class="text-secondary">${t('customer.noIdentity')}</li>` : ''}</ul>
        ${this.#parts()}
        <div class="d-flex gap-2 mt-3">
          <button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => { this.editing = true; this.problem = null; }}>
            <i class="bi bi-pencil" aria-hidden="true"></i> ${t('action.edit')}</button>
          <button type="button" class="btn btn-sm btn-outline-secondary" @click=${this.#merge}>
            <i class="bi bi-union" aria-hidden="true"></i> ${t('customer.merge')}</button></div>
      </div>`;
  }

  /** In this conversation while it is mine, otherwise in one of its own. */
  async #call(customer) {
    const part = await import('../calls/call-out.js');
    const { conversation } = this;
    const mine = conversation?.owner?.id === me.agent?.id && conversation?.contact?.state === 'ACTIVE';
    await part.callOut({ customerId: customer.id, number: customer.phone, conversationId: mine ? conversation.id : null });
  }

  #line(name, value) {
    return html`<dt>${t(`customer.${name}`)}</dt><dd>${value || html`<span class="text-secondary">—</span>`}</dd>`;
  }

  #form() {
    const { customer } = this;
    return html`
      <form class="hy-customer-form" @submit=${this.#save} novalidate>
        ${FIELDS.filter((name) => name !== 'note').map((name) => html`
          <div class=${['province', 'city', 'district'].includes(name) ? 'third' : ''}>
            <label class="form-label" for="hy-c-${name}">${t(`customer.${name}`)}</label>
            <input class="form-control form-control-sm ${this.faults[name] ? 'is-invalid' : ''}" id="hy-c-${name}" name=${name}
              .value=${customer[name] ?? ''} maxlength="200" autocomplete="off">
            ${this.faults[name] ? html`<div class="invalid-feedback">${this.faults[name]}</div>` : ''}</div>`)}
        <div><label class="form-label" for="hy-c-note">${t('customer.note')}</label>
          <textarea class="form-control form-control-sm" id="hy-c-note" name="note" rows="3" .value=${customer.note ?? ''}></textarea></div>
        <div><label class="form-label" for="hy-c-grade">${t('customer.gradeLabel')}</label>
          <select class="form-select form-select-sm" id="hy-c-grade" name="grade">${['A', 'B', 'C'].map((grade) => html`
            <option value=${grade} ?selected=${grade === customer.grade}>${grade}</option>`)}</select></div>
        <div><label class="form-label" for="hy-c-language">${t('customer.language')}</label>
          <select class="form-select form-select-sm" id="hy-c-language" name="language">
            ${['', ...new Set([...LANGUAGES, ...(customer.language ? [customer.language] : [])])].map((code) => html`
            <option value=${code} ?selected=${code === (customer.language ?? '')}>${languageName(code)}</option>`)}</select></div>
        <div class="form-check"><input class="form-check-input" type="checkbox" id="hy-c-call" name="doNotCall" ?checked=${customer.doNotCall}>
          <label class="form-check-label" for="hy-c-call">${t('customer.doNotCall')}</label></div>
        <hy-error .problem=${this.problem}></hy-error>
        <div class="d-flex gap-2">
          <button class="btn btn-sm btn-primary" ?disabled=${this.busy}>${t('action.save')}</button>
          <button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => { this.editing = false; }}>${t('action.cancel')}</button></div>
      </form>`;
  }
}
customElements.define('hy-customer-pane', CustomerPane);

const listed = (words) => words.join(locale() === 'en' ? ', ' : '、');

/** No code is Mandarin. */
function languageName(code) {
  return code ? new Intl.DisplayNames([locale()], { type: 'language' }).of(code) : t('customer.mandarin');
}
