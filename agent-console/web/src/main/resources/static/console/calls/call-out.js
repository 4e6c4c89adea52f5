import { html } from 'lit';
import { get, post } from '../shell/api.js';
import { openDialog } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { addMessages, t } from '../shell/i18n.js';
import { styles } from '../shell/page.js';
import { go } from '../shell/router.js';
import { exact, relative } from '../shell/time.js';
import messages from './messages.js';

addMessages(messages);
styles(new URL('./calls.css', import.meta.url));

/** Before a call: whom, at which number, how earlier calls went. Her phone rings first, then his. */
class CallOut extends HyElement {
  static properties = {
    customerId: { attribute: false }, conversationId: { attribute: false }, number: { state: true }, about: { attribute: false },
    preview: { state: true }, problem: { state: true }, busy: { state: true },
  };

  async connectedCallback() {
    super.connectedCallback();
    try {
      this.preview = await get(`/api/customers/${this.customerId}/call-preview`);
      this.number ||= this.preview.number ?? '';
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #dial(event) {
    event.preventDefault();
    this.busy = true;
    this.problem = null;
    try {
      if (this.conversationId) {
        this.tell('done', await post(`/api/conversations/${this.conversationId}/call/dial`, { number: this.number }));
      } else {
        const { conversation } = await post(`/api/customers/${this.customerId}/call`, { number: this.number, about: this.about });
        this.tell('done', true);
        go(`conversations/${conversation}`);
      }
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  render() {
    if (!this.preview) return this.problem ? html`<hy-error .problem=${this.problem}></hy-error>` : html`<hy-skeleton rows="3"></hy-skeleton>`;
    const { name, grade, doNotCall, earlier } = this.preview;
    return html`<form @submit=${this.#dial}>
      <p><strong>${name}</strong> <hy-chip tone="grey" icon="" .text=${t('customer.grade', { grade })}></hy-chip>
        ${doNotCall ? html`<hy-chip tone="red" icon="bi-telephone-x" .text=${t('customer.doNotCall')}></hy-chip>` : ''}</p>
      <label class="form-label" for="hy-call-number">${t('callOut.number')}</label>
      <input class="form-control" id="hy-call-number" inputmode="tel" maxlength="40" required .value=${this.number}
        @input=${({ target }) => { this.number = target.value.trim(); }}>
      ${earlier.length > 0 ? html`<p class="mt-3 mb-1 text-secondary">${t('callOut.earlier')}</p>
        <ul class="list-unstyled mb-0">${earlier.map((one) => html`<li><time title=${exact(one.at)}>${relative(one.at)}</time> · ${t(`callOutcome.${one.outcome}`)}</li>`)}</ul>` : ''}
      <p class="text-secondary mt-3">${t('callOut.help')}</p>
      <hy-error .problem=${this.problem}></hy-error>
      <div class="hy-dialog-foot">
        <button type="button" class="btn btn-outline-secondary" @click=${() => this.tell('done', null)}>${t('action.cancel')}</button>
        <button class="btn btn-primary" ?disabled=${this.busy || !this.number}><i class="bi bi-telephone-outbound" aria-hidden="true"></i> ${t('callOut.dial')}</button></div>
    </form>`;
  }
}
customElements.define('hy-call-out', CallOut);

/** Calls a customer: within a conversation of mine, or in a new one. Resolves with the call, true, or null. */
export function callOut({ customerId, conversationId = null, number = '', about = null }) {
  const dialog = document.createElement('hy-call-out');
  Object.assign(dialog, { customerId, conversationId, number, about });
  return openDialog(dialog, { title: t('callOut.title'), width: 420 });
}
