import { html } from 'lit';
import { get, post, query } from '../shell/api.js';
import { openDialog, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { pick, t } from '../shell/i18n.js';
import { go } from '../shell/router.js';
import './reach.js';

/** Where to go on by text message: the numbers we know, or another; what may be sent there is said before. */
class ContinueBySms extends HyElement {
  static properties = {
    store: { attribute: false }, numbers: { state: true }, chosen: { state: true }, agreed: { state: true }, fault: { state: true },
    problem: { state: true }, busy: { state: true },
  };

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  get #url() {
    return `/api/conversations/${this.store.id}/sms`;
  }

  async #load() {
    try {
      this.numbers = await get(this.#url);
      this.chosen = this.numbers.find((each) => !each.obstacle) ?? this.numbers[0] ?? null;
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #check() {
    const number = this.querySelector('[name=number]').value.trim();
    if (!number) return;
    this.fault = null;
    try {
      const found = await get(query(`${this.#url}/check`, { number }));
      this.numbers = [...this.numbers.filter((each) => each.number !== found.number), { ...found, entered: true }];
      this.chosen = this.numbers.at(-1);
    } catch (problem) {
      this.fault = problem;
    }
  }

  async #submit(event) {
    event.preventDefault();
    if (document.activeElement?.name === 'number') {
      await this.#check();
      return;
    }
    if (!this.chosen || this.chosen.obstacle || this.busy) return;
    this.busy = true;
    this.problem = null;
    try {
      await post(this.#url, { number: this.chosen.number, agreed: true });
      toast(t('sms.done'));
      this.tell('done', true);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  render() {
    const limits = this.chosen?.reach?.text;
    return html`
      <form @submit=${this.#submit}>
        <p class="text-secondary">${t('sms.about')}</p>
        ${this.numbers ? html`
          <div class="hy-targets" role="radiogroup" aria-label=${t('sms.numbers')}>
            ${this.numbers.map((each) => this.#number(each))}
            ${this.numbers.length === 0 ? html`<p class="text-secondary p-2 mb-0">${t('sms.none')}</p>` : ''}</div>
          <label class="form-label mt-3" for="hy-sms-number">${t('sms.other')}</label>
          <div class="input-group"><input class="form-control ${this.fault ? 'is-invalid' : ''}" id="hy-sms-number" name="number" inputmode="tel"
              autocomplete="off" maxlength="40">
            <button type="button" class="btn btn-outline-secondary" @click=${this.#check}>${t('sms.check')}</button></div>
          ${this.fault ? html`<hy-error .problem=${this.fault}></hy-error>` : ''}` : this.problem ? '' : html`<hy-skeleton rows="3"></hy-skeleton>`}
        ${this.chosen?.obstacle ? this.#obstacle(this.chosen.obstacle) : ''}
        ${limits && !this.chosen.obstacle ? html`<p class="text-secondary mt-3 mb-2"><i class="bi bi-info-circle" aria-hidden="true"></i> ${t('sms.limits', { n: limits.longest })}</p>
          <div class="form-check"><input class="form-check-input" type="checkbox" id="hy-sms-agreed" .checked=${!!this.agreed}
            @change=${({ target }) => { this.agreed = target.checked; }}><label class="form-check-label" for="hy-sms-agreed">${t('sms.agreed')}</label></div>` : ''}
        <hy-error .problem=${this.problem} .retry=${this.numbers ? null : () => this.#load()}></hy-error>
        <div class="hy-dialog-foot">
          <button type="button" class="btn btn-outline-secondary" @click=${() => this.tell('done', null)}>${t('action.cancel')}</button>
          <button class="btn btn-primary" title=${this.agreed ? '' : t('sms.agree')}
            ?disabled=${!this.chosen || this.chosen.obstacle || !this.agreed || this.busy}>${t('sms.go')}</button></div>
      </form>`;
  }

  #number(each) {
    const chosen = this.chosen?.number === each.number;
    return html`<button type="button" role="radio" aria-checked=${chosen} @click=${() => { this.chosen = each; }}>
      <i class="bi ${chosen ? 'bi-check-circle-fill hy-text-green' : 'bi-phone'}" aria-hidden="true"></i><span class="hy-figure">${each.number}</span>
      <small>${t(each.verified ? 'sms.verified' : each.entered ? 'sms.entered' : 'sms.given')}</small></button>`;
  }

  #obstacle(obstacle) {
    return html`<div class="alert alert-warning mt-3 mb-0" role="alert">${pick(obstacle)}
      ${obstacle.conversation ? html`<button type="button" class="btn btn-link btn-sm" @click=${() => { this.tell('done', null); go(`conversations/${obstacle.conversation}`); }}>${t('sms.open')}</button>` : ''}</div>`;
  }
}
customElements.define('hy-continue-by-sms', ContinueBySms);

export function openContinueBySms(store) {
  const dialog = document.createElement('hy-continue-by-sms');
  dialog.store = store;
  return openDialog(dialog, { title: t('action.sms'), width: 480 });
}
