/** The dialog by which an agent promises a customer a time. */
import { html } from 'lit';
import { post } from '../shell/api.js';
import { openDialog, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { now } from '../shell/time.js';
import { instant, localTime } from '../tickets/words.js';
import './messages.js';

/** Resolves with the callback, or null. */
export async function newCallback({ conversationId = null, customerId, ticketId = null }) {
  const form = document.createElement('hy-new-callback');
  form.about = { conversationId, customerId, ticketId };
  const made = await openDialog(form, { title: t('new.title'), width: 480 });
  if (made) toast(t('new.saved'));
  return made;
}

const later = (minutes) => new Date(now() + minutes * 60_000).toISOString();
const tomorrowAtTen = () => {
  const day = new Date(now() + 86_400_000);
  day.setHours(10, 0, 0, 0);
  return day.toISOString();
};

class NewCallback extends HyElement {
  static properties = { about: { attribute: false }, at: { state: true }, missing: { state: true }, problem: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.at = '';
    this.dirty = false;
  }

  #pick(iso) {
    this.at = localTime(iso);
    this.dirty = true;
    this.missing = false;
  }

  async #save(event) {
    event.preventDefault();
    this.missing = !this.at;
    if (this.missing) return;
    const { reason, phone, note } = Object.fromEntries(new FormData(event.target));
    this.busy = true;
    try {
      this.tell('done', await post('/api/callbacks', { ...this.about, reason, phone, note, dueAt: instant(this.at) }));
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  render() {
    return html`
      <form @submit=${this.#save} novalidate @input=${() => { this.dirty = true; }}>
        <div class="mb-3"><label class="form-label" for="new-at">${t('new.at')} *</label>
          <input id="new-at" type="datetime-local" class="form-control ${this.missing ? 'is-invalid' : ''}" .value=${this.at}
            @input=${(event) => { this.at = event.target.value; this.missing = false; }}>
          ${this.missing ? html`<div class="invalid-feedback d-block" role="alert">${t('new.atMissing')}</div>` : ''}
          <div class="d-flex flex-wrap gap-2 mt-2">
            <button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => this.#pick(later(30))}>${t('new.in30')}</button>
            <button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => this.#pick(later(120))}>${t('new.in2h')}</button>
            <button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => this.#pick(tomorrowAtTen())}>${t('new.tomorrow')}</button>
          </div></div>
        <div class="mb-3"><label class="form-label" for="new-reason">${t('new.reason')}</label>
          <select id="new-reason" name="reason" class="form-select">${['PROMISED_ANSWER', 'CHOSEN_TIME'].map((reason) => html`
            <option value=${reason}>${t(`callbackReason.${reason}`)}</option>`)}</select></div>
        <div class="mb-3"><label class="form-label" for="new-phone">${t('new.phone')}</label>
          <input id="new-phone" name="phone" type="tel" class="form-control" maxlength="40"><div class="form-text">${t('new.phoneHint')}</div></div>
        <div class="mb-3"><label class="form-label" for="new-note">${t('new.note')}</label>
          <textarea id="new-note" name="note" class="form-control" rows="3" maxlength="1000"></textarea></div>
        ${this.problem ? html`<hy-error .problem=${this.problem}></hy-error>` : ''}
        <div class="hy-dialog-foot"><button type="submit" class="btn btn-primary" ?disabled=${this.busy}>${t('new.save')}</button></div>
      </form>`;
  }
}
customElements.define('hy-new-callback', NewCallback);
