import { html } from 'lit';
import { get } from '../shell/api.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';

/** To whom a ticket goes: those the rules suggest, best first with the facts that rank them, or anybody by hand. */
class Dispatch extends HyElement {
  static properties = { ticket: { attribute: false }, found: { state: true }, outlets: { state: true }, picked: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.outlets = [];
  }

  willUpdate(changed) {
    if (changed.has('ticket')) this.#load();
  }

  async #load() {
    try {
      [this.found, this.outlets] = await Promise.all([get(`/api/tickets/${this.ticket.id}/candidates`), get('/api/outlets')]);
      const best = this.found.items[0];
      if (best) this.#pick(best.outletId, best.technicianId);
    } catch (problem) {
      this.problem = problem;
    }
  }

  #pick(outletId, technicianId) {
    this.picked = technicianId;
    this.tell('chosen', { outletId, technicianId });
  }

  #candidate(one, index) {
    return html`<label>
      <input type="radio" name="technician" class="form-check-input" .checked=${this.picked === one.technicianId}
        @change=${() => this.#pick(one.outletId, one.technicianId)}>
      <span><strong>${one.technician}</strong> ${one.outlet} ${index === 0 ? html`<hy-chip tone="green" text=${t('dispatch.best')}></hy-chip>` : ''}
        <small>${[t(one.exactDistrict ? 'dispatch.exact' : 'dispatch.city'), one.suburb ? t('dispatch.suburb') : '',
          t(one.onDuty ? 'dispatch.onDuty' : 'dispatch.offDuty'), t('dispatch.level', { n: one.level }),
          t('dispatch.load', { n: one.tickets, max: one.limit })].filter(Boolean).join(' · ')}</small></span>
    </label>`;
  }

  render() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.found) return html`<hy-skeleton rows="3"></hy-skeleton>`;
    const { items, why, passed } = this.found;
    return html`
      ${why ? html`<p class="hy-text-amber mb-2"><i class="bi bi-exclamation-triangle"></i> ${t(`dispatch.${why}`)}
        ${passed.map((one) => `${one.technician}（${t(`passed.${one.why}`)}）`).join('、')}</p>` : ''}
      <div class="hy-candidates" role="radiogroup" aria-label=${t('step.technician')}>${items.slice(0, 6).map((one, index) => this.#candidate(one, index))}</div>
      <div class="mb-3">
        <label class="form-label" for="dispatch-all">${t('dispatch.all')}</label>
        <select id="dispatch-all" class="form-select" @change=${(event) => {
          const [outlet, technician] = event.target.value.split('/').map(Number);
          if (technician) this.#pick(outlet, technician);
        }}>
          <option value="">${t('step.choose')}</option>
          ${this.outlets.map((outlet) => html`<optgroup label=${outlet.name}>${outlet.technicians.map((one) => html`
            <option value="${outlet.id}/${one.id}" ?selected=${this.picked === one.id && !items.some((item) => item.technicianId === one.id)}>
              ${one.name} ${one.trades} ${t('dispatch.load', { n: one.tickets, max: one.maxTickets })}</option>`)}</optgroup>`)}
        </select>
        <div class="form-text">${t('dispatch.override')}</div>
      </div>`;
  }
}
customElements.define('hy-dispatch', Dispatch);
