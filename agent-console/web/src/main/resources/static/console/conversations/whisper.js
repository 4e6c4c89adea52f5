import { html } from 'lit';
import { post } from '../shell/api.js';
import { openDialog, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';

/** A word from the supervisor to the agent; the customer never sees it. */
class Whisper extends HyElement {
  static properties = { store: { attribute: false }, problem: { state: true }, busy: { state: true } };

  get dirty() {
    return !!this.querySelector('textarea')?.value.trim();
  }

  async #submit(event) {
    event.preventDefault();
    const text = this.querySelector('textarea').value.trim();
    if (!text) return;
    this.busy = true;
    try {
      await post(`/api/conversations/${this.store.id}/whisper`, { text });
      toast(t('whisper.done', { name: this.store.conversation.owner.name }));
      this.tell('done', true);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  render() {
    return html`
      <form @submit=${this.#submit}>
        <p class="text-secondary">${t('whisper.about', { name: this.store.conversation.owner.name })}</p>
        <textarea class="form-control" rows="3" autofocus aria-label=${t('action.whisper')} placeholder=${t('whisper.placeholder')}></textarea>
        <hy-error .problem=${this.problem}></hy-error>
        <div class="hy-dialog-foot"><button class="btn btn-primary" ?disabled=${this.busy}>${t('whisper.submit')}</button></div>
      </form>`;
  }
}
customElements.define('hy-whisper', Whisper);

export function openWhisper(store) {
  const form = document.createElement('hy-whisper');
  form.store = store;
  return openDialog(form, { title: t('action.whisper'), width: 480 });
}
