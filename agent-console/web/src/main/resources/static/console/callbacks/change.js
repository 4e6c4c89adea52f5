/** Moving and cancelling a callback. */
import { html } from 'lit';
import { post } from '../shell/api.js';
import { openDialog, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { instant, localTime } from '../tickets/words.js';
import './messages.js';

const open = (callback, what) => {
  const form = document.createElement('hy-callback-change');
  form.callback = callback;
  form.what = what;
  return openDialog(form, { title: `${t(`callback.${what}`)} · ${callback.customer.name}`, width: 460 });
};

export const moveCallback = (callback) => open(callback, 'move');
export const cancelCallback = (callback) => open(callback, 'cancel');

class CallbackChange extends HyElement {
  static properties = { callback: { attribute: false }, what: {}, problem: { state: true }, busy: { state: true } };

  async #save(event) {
    event.preventDefault();
    const { dueAt, phone, why } = Object.fromEntries(new FormData(event.target));
    this.busy = true;
    try {
      const after = this.what === 'move'
        ? await post(`/api/callbacks/${this.callback.id}/reschedule`, { dueAt: instant(dueAt), phone })
        : await post(`/api/callbacks/${this.callback.id}/cancel`, { why });
      toast(t(this.what === 'move' ? 'callback.moved' : 'callback.cancelled'));
      this.tell('done', after);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  render() {
    const move = this.what === 'move';
    return html`
      <form @submit=${this.#save}>
        ${move ? html`
          <div class="mb-3"><label class="form-label" for="change-at">${t('callback.moveTo')}</label>
            <input id="change-at" name="dueAt" type="datetime-local" class="form-control" required .value=${localTime(this.callback.dueAt)}></div>
          <div class="mb-3"><label class="form-label" for="change-phone">${t('callback.phone')}</label>
            <input id="change-phone" name="phone" type="tel" class="form-control" maxlength="40" .value=${this.callback.phone}></div>`
          : html`<div class="mb-3"><label class="form-label" for="change-why">${t('callback.cancelWhy')}</label>
            <textarea id="change-why" name="why" class="form-control" rows="3" required maxlength="1000"></textarea></div>`}
        ${this.problem ? html`<hy-error .problem=${this.problem}></hy-error>` : ''}
        <div class="hy-dialog-foot"><button type="submit" class="btn ${move ? 'btn-primary' : 'btn-danger'}" ?disabled=${this.busy}>${t(`callback.${this.what}`)}</button></div>
      </form>`;
  }
}
customElements.define('hy-callback-change', CallbackChange);
