import { html } from 'lit';
import { post } from '../shell/api.js';
import { errorToast, openDialog, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { openTransfer } from '../conversations/transfer.js';

const KEYS = [...'123456789*0#'];

/** Keys for the menu of another number. */
class Keypad extends HyElement {
  static properties = { store: { attribute: false }, sent: { state: true } };

  async #press(key) {
    try {
      await post(`/api/conversations/${this.store.id}/call/keys`, { keys: key });
      this.sent = (this.sent ?? '') + key;
    } catch (problem) {
      errorToast(problem);
    }
  }

  render() {
    return html`<p class="text-secondary">${t('call.keypadHelp')}</p>
      <div class="hy-keypad">${KEYS.map((key) => html`<button type="button" class="btn btn-outline-secondary"
        @click=${() => this.#press(key)}>${key}</button>`)}</div>
      <p class="hy-figure mt-2" role="status">${this.sent ? t('call.keysSent', { keys: this.sent }) : ''}</p>`;
  }
}
customElements.define('hy-keypad', Keypad);

export function openKeypad(store, third) {
  const pad = document.createElement('hy-keypad');
  pad.store = store;
  return openDialog(pad, { title: t('call.keypadTitle', { name: third.name }), width: 320 });
}

async function bring(store, body, name) {
  store.hearCall(await post(`/api/conversations/${store.id}/call/consult`, body));
  toast(t('call.consultNow', { name }));
}

/** A colleague or a number is asked while the customer hears music. */
export const openConsult = (store) => openTransfer(store, 'consult', {
  number: true, queues: false, send: ({ name, ...whom }) => bring(store, whom, name),
});

/** To a colleague, a queue or a number; to a number once it has answered. */
export const openCallTransfer = (store) => openTransfer(store, 'transfer', {
  number: true, send: ({ name, number }) => bring(store, { number, completes: true }, name), sendsOnly: 'number',
});
