/** The dialog of one step: it asks for what the step cannot do without. */
import { html } from 'lit';
import { post } from '../shell/api.js';
import { openDialog } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import './dispatch.js';
import { instant, localTime } from './words.js';

const SAID = ['SATISFIED', 'DISSATISFIED', 'COMPLAINED', 'REPAIRED_TWICE', 'REPAIRED_OFTEN', 'BAD_ATTITUDE', 'NOT_REACHED'];
const NEEDS_WHY = new Set(['DECLINE', 'REOPEN', 'CANCEL']);
const TEXTS = { WAIT_FOR_PARTS: 'part', TAKE_IN: 'receipt', FINISH: 'result' };

/** Resolves with the ticket as it is after the step, or null. */
export const takeStep = (ticket, step) => {
  const form = document.createElement('hy-ticket-step');
  form.ticket = ticket;
  form.step = step;
  return openDialog(form, { title: `${t(`ticketStep.${step}`)} ${ticket.number}`, width: 620 });
};

class TicketStep extends HyElement {
  static properties = {
    ticket: { attribute: false }, step: { attribute: false }, fields: { state: true }, problem: { state: true }, busy: { state: true },
  };

  constructor() {
    super();
    this.fields = {};
    this.dirty = false;
  }

  willUpdate(changed) {
    if (changed.has('ticket') && this.step === 'AGREE_VISIT') {
      const { form, visitFrom, visitTo } = this.ticket;
      this.fields = { from: localTime(visitFrom ?? form.wishFrom), to: localTime(visitTo ?? form.wishTo) };
    }
  }

  #set(change) {
    this.fields = { ...this.fields, ...change };
    this.dirty = true;
  }

  #text(name, label, { multiline = false, required = false } = {}) {
    const wrong = this.problem?.extra.field === name ? this.problem.text : '';
    const input = (event) => this.#set({ [name]: event.target.value });
    return html`<div class="mb-3">
      <label class="form-label" for="step-${name}">${label}${required ? ' *' : ''}</label>
      ${multiline
        ? html`<textarea id="step-${name}" class="form-control ${wrong ? 'is-invalid' : ''}" rows="3" maxlength="1000" @input=${input}></textarea>`
        : html`<input id="step-${name}" class="form-control ${wrong ? 'is-invalid' : ''}" maxlength="200" @input=${input}>`}
      ${wrong ? html`<div class="invalid-feedback d-block">${wrong}</div>` : ''}
    </div>`;
  }

  #time(name) {
    const wrong = this.problem?.extra.field === name ? this.problem.text : '';
    return html`<div class="mb-3">
      <label class="form-label" for="step-${name}">${t(`step.${name}`)} *</label>
      <input id="step-${name}" type="datetime-local" class="form-control ${wrong ? 'is-invalid' : ''}" .value=${this.fields[name] ?? ''}
        @input=${(event) => this.#set({ [name]: event.target.value })}>
      ${wrong ? html`<div class="invalid-feedback d-block">${wrong}</div>` : ''}
    </div>`;
  }

  #asks() {
    if (this.step === 'DISPATCH') {
      return html`<hy-dispatch .ticket=${this.ticket} @chosen=${(event) => this.#set(event.detail)}></hy-dispatch>`;
    }
    if (this.step === 'AGREE_VISIT') return html`${this.#time('from')}${this.#time('to')}`;
    if (this.step === 'FOLLOW_UP') {
      return html`<div class="mb-3"><label class="form-label" for="step-said">${t('step.said')} *</label>
        <select id="step-said" class="form-select" @change=${(event) => this.#set({ said: event.target.value || null })}>
          <option value="">${t('step.choose')}</option>${SAID.map((said) => html`<option value=${said}>${t(`said.${said}`)}</option>`)}
        </select></div>`;
    }
    const name = TEXTS[this.step];
    return name ? this.#text(name, t(`step.${name}`), { multiline: name === 'result', required: true }) : '';
  }

  async #take(event) {
    event.preventDefault();
    this.busy = true;
    try {
      const { from, to, ...rest } = this.fields;
      const body = { step: this.step, why: '', version: this.ticket.version, ...rest, from: instant(from), to: instant(to) };
      this.tell('done', await post(`/api/tickets/${this.ticket.id}/steps`, body));
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  render() {
    const required = NEEDS_WHY.has(this.step);
    return html`
      <form @submit=${this.#take} novalidate>
        ${this.#asks()}
        ${this.#text('why', t(required ? 'step.whyNeeded' : 'step.why'), { multiline: true, required })}
        ${this.problem ? html`<hy-error .problem=${this.problem}></hy-error>` : ''}
        <div class="hy-dialog-foot">
          <button type="submit" class="btn ${required ? 'btn-danger' : 'btn-primary'}" ?disabled=${this.busy}>${t(`ticketStep.${this.step}`)}</button>
        </div>
      </form>`;
  }
}
customElements.define('hy-ticket-step', TicketStep);
