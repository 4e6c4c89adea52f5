import { html } from 'lit';
import { post } from '../shell/api.js';
import { errorToast, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { duration, everySecond, now } from '../shell/time.js';
import { keepDraft, draftOf } from './drafts.js';
import { RESULTS } from './results.js';

/** Finishing the record of a contact: result and summary, then ready for the next. */
class WrapUp extends HyElement {
  static properties = { conversation: { attribute: false }, result: { state: true }, missing: { state: true }, busy: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.result = this.conversation.resultCode ?? null;
    this.whileHere(everySecond(() => this.requestUpdate()));
  }

  firstUpdated() {
    this.querySelector('textarea').value = draftOf(this.conversation.id)?.text ?? this.conversation.summary ?? '';
  }

  async #extend() {
    try {
      await post(`/api/conversations/${this.conversation.id}/wrap-up/extend`);
    } catch (problem) {
      errorToast(problem);
    }
  }

  async #submit(event) {
    event.preventDefault();
    this.missing = !this.result;
    if (!this.result) return;
    this.busy = true;
    const { id } = this.conversation;
    const summary = this.querySelector('textarea').value.trim();
    try {
      await post(`/api/conversations/${id}/wrap-up`, { result: this.result, summary });
      keepDraft(id, 'TEXT', '');
      this.tell('recorded', { resultCode: this.result, summary });
      toast(t('wrapUp.done'));
    } catch (problem) {
      errorToast(problem);
    } finally {
      this.busy = false;
    }
  }

  render() {
    const until = this.conversation.contact?.wrapUpUntil;
    const left = until ? (Date.parse(until) - now()) / 1000 : null;
    return html`
      <form class="hy-wrap-up" @submit=${this.#submit}>
        <div class="hy-wrap-up-head"><strong><i class="bi bi-pencil-square" aria-hidden="true"></i> ${t('wrapUp.title')}</strong>
          ${left === null ? '' : html`<hy-chip tone=${left < 15 ? 'red' : 'amber'} icon="bi-hourglass-split" .text=${duration(left)}></hy-chip>
            <button type="button" class="btn btn-sm btn-link" @click=${this.#extend}>${t('wrapUp.extend')}</button>`}
          <span class="hy-wrap-up-hint">${t('wrapUp.hint')}</span></div>
        <div class="hy-results" role="radiogroup" aria-label=${t('wrapUp.result')}>
          ${RESULTS.map((code) => html`<button type="button" role="radio" aria-checked=${code === this.result}
            class="btn btn-sm ${code === this.result ? 'btn-primary' : 'btn-outline-secondary'}"
            @click=${() => { this.result = code; this.missing = false; }}>${t(`result.${code}`)}</button>`)}
        </div>
        ${this.missing ? html`<div class="hy-text-red small" role="alert"><i class="bi bi-exclamation-circle"></i> ${t('wrapUp.missing')}</div>` : ''}
        <div class="hy-composer-line">
          <textarea rows="2" placeholder=${t('wrapUp.summary')} aria-label=${t('wrapUp.summary')}
            @input=${(event) => keepDraft(this.conversation.id, 'NOTE', event.target.value)}></textarea>
          <button class="btn btn-primary" ?disabled=${this.busy}>${t('wrapUp.finish')}</button>
        </div>
      </form>`;
  }
}
customElements.define('hy-wrap-up', WrapUp);
