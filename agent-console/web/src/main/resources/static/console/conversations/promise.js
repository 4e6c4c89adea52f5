import { html } from 'lit';
import { post } from '../shell/api.js';
import { openDialog, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { exact, now } from '../shell/time.js';

const localInput = (ms) => exact(new Date(ms)).slice(0, 16).replace(' ', 'T');

function tomorrowAt(hour) {
  const date = new Date(now() + 86_400_000);
  date.setHours(hour, 0, 0, 0);
  return date.getTime();
}

const QUICK = [
  ['promise.in30', () => now() + 1_800_000], ['promise.in2h', () => now() + 7_200_000], ['promise.tomorrow', () => tomorrowAt(10)],
];

/** Promises an answer by a time: it becomes a callback, so that nobody is forgotten. */
class PromiseForm extends HyElement {
  static properties = { store: { attribute: false }, at: { state: true }, missing: { state: true }, problem: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.at = localInput(now() + 7_200_000);
    this.missing = {};
  }

  get dirty() {
    return !!this.querySelector('textarea')?.value.trim();
  }

  async #submit(event) {
    event.preventDefault();
    const what = this.querySelector('textarea').value.trim();
    this.missing = { what: !what, at: !this.at || Date.parse(this.at) <= now() };
    if (this.missing.what || this.missing.at) return;
    this.busy = true;
    this.problem = null;
    try {
      await post(`/api/conversations/${this.store.id}/promise`, { at: new Date(this.at).toISOString(), what });
      toast(t('promise.done', { at: this.at.replace('T', ' ') }));
      this.tell('done', true);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  render() {
    return html`
      <form @submit=${this.#submit} novalidate>
        <p class="text-secondary">${t('promise.about')}</p>
        <label class="form-label" for="hy-promise-what">${t('promise.what')}</label>
        <textarea class="form-control ${this.missing.what ? 'is-invalid' : ''}" id="hy-promise-what" rows="3" autofocus
          placeholder=${t('promise.whatPlaceholder')}></textarea>
        ${this.missing.what ? html`<div class="hy-text-red small">${t('promise.whatMissing')}</div>` : ''}
        <label class="form-label mt-3" for="hy-promise-at">${t('promise.at')}</label>
        <div class="d-flex flex-wrap gap-2">
          <input class="form-control w-auto ${this.missing.at ? 'is-invalid' : ''}" id="hy-promise-at" type="datetime-local" .value=${this.at}
            @change=${(event) => { this.at = event.target.value; }}>
          ${QUICK.map(([title, at]) => html`<button type="button" class="btn btn-outline-secondary"
            @click=${() => { this.at = localInput(at()); }}>${t(title)}</button>`)}
        </div>
        ${this.missing.at ? html`<div class="hy-text-red small">${t('promise.atMissing')}</div>` : ''}
        <hy-error .problem=${this.problem}></hy-error>
        <div class="hy-dialog-foot">
          <button type="button" class="btn btn-outline-secondary" @click=${() => this.tell('done', null)}>${t('action.cancel')}</button>
          <button class="btn btn-primary" ?disabled=${this.busy}>${t('promise.submit')}</button></div>
      </form>`;
  }
}
customElements.define('hy-promise-form', PromiseForm);

export function openPromise(store) {
  const form = document.createElement('hy-promise-form');
  form.store = store;
  return openDialog(form, { title: t('action.promise'), width: 560 });
}
