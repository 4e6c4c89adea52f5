import { html } from 'lit';
import { get } from '../shell/api.js';
import { toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';

/** What the end of a call suggests as the result; a failure of ours suggests none. */
const REACHES = { TALKED: 'REACHED', BUSY: 'BUSY', NO_ANSWER: 'NO_ANSWER', MACHINE: 'NO_ANSWER', FAILED: 'WRONG_NUMBER' };

/** A callback that came due: why we call, what to say, the number, and how it went. */
class CallbackCard extends HyElement {
  static properties = {
    callbackId: { attribute: false }, conversationId: { attribute: false }, call: { attribute: false }, callback: { state: true }, say: { state: true }, chip: { state: true }, problem: { state: true },
  };

  willUpdate(changed) {
    if (changed.has('callbackId')) this.#load();
  }

  async #load() {
    try {
      const [callback, words] = await Promise.all([
        get(`/api/callbacks/${this.callbackId}`), import('../callbacks/words.js').catch(() => null),
      ]);
      this.callback = callback;
      this.say = words?.say(callback) ?? '';
      this.chip = words?.stateChip(callback) ?? '';
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #dial() {
    const { customer, phone } = this.callback;
    const part = await import('../calls/call-out.js');
    await part.callOut({ customerId: customer.id, conversationId: this.conversationId, number: phone });
  }

  async #result() {
    let part;
    try {
      part = await import('../callbacks/result.js');
    } catch (failure) {
      console.error(failure);
      toast(t('part.missing'), 'amber');
      return;
    }
    if (await part.callbackResult({ callbackId: this.callbackId, reach: REACHES[this.call?.outcome] })) this.#load();
  }

  render() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.callback) return html`<hy-skeleton rows="1"></hy-skeleton>`;
    const { phone, note, reason, means, ticket, state } = this.callback;
    const done = state === 'DONE';
    return html`
      <div class="hy-callback-card">
        <div class="hy-callback-words">
          <strong><i class="bi bi-telephone-outbound" aria-hidden="true"></i> ${t('callbackCard.title')}</strong>
          ${done ? this.chip : this.callback.attempts ? html`<hy-chip tone="amber" .text=${t('callbackCard.attempt', { n: this.callback.attempts + 1 })}></hy-chip>` : ''}
          <p>${t(`callbackReason.${reason}`)}${ticket ? html` · <a href="#/tickets/${ticket.id}">${ticket.number}</a>` : ''}${
            note ? html` · ${note}` : ''}</p>
          ${this.say && !done ? html`<blockquote>${this.say}</blockquote>` : ''}
        </div>
        ${done ? '' : html`<div class="hy-callback-actions">
          ${means === 'WRITE' ? html`<hy-chip tone="amber" icon="bi-telephone-x" .text=${t('callbackCard.write')}></hy-chip>` : ''}
          ${phone && means !== 'WRITE' ? html`<button type="button" class="btn btn-primary btn-sm"
            ?disabled=${this.call && this.call.stage !== 'OVER'} @click=${() => this.#dial()}><i
            class="bi bi-telephone-outbound" aria-hidden="true"></i> ${phone}</button>` : ''}
          <button type="button" class="btn btn-outline-primary btn-sm" @click=${this.#result}>${t('callbackCard.result')}</button>
        </div>`}
      </div>`;
  }
}
customElements.define('hy-callback-card', CallbackCard);
