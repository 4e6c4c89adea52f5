import { html } from 'lit';
import { HyElement } from '../shell/element.js';
import { addMessages, pick, t } from '../shell/i18n.js';
import messages from './messages.js';

addMessages(messages);

/** Something that was recorded. It is fetched, and each time noted, only when somebody plays it. */
class Recording extends HyElement {
  static properties = { recording: {}, seconds: { type: Number }, url: { state: true }, problem: { state: true }, busy: { state: true } };

  disconnectedCallback() {
    super.disconnectedCallback();
    if (this.url) URL.revokeObjectURL(this.url);
  }

  async #play() {
    this.busy = true;
    try {
      const answer = await fetch(`/api/recordings/${this.recording}`);
      if (!answer.ok) throw await answer.json();
      this.url = URL.createObjectURL(await answer.blob());
      this.problem = null;
      await this.updateComplete;
      await this.querySelector('audio')?.play();
    } catch (problem) {
      if (!this.url) this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  render() {
    if (this.url) return html`<audio controls src=${this.url} aria-label=${t('recording.play')}></audio>`;
    return html`<button type="button" class="btn btn-sm btn-outline-secondary" ?disabled=${this.busy} @click=${() => this.#play()}>
        <i class="bi bi-play-circle" aria-hidden="true"></i> ${t('recording.play')}</button>
      ${this.problem ? html`<small class="hy-text-red" role="alert">${pick(this.problem) || t('recording.failed')}</small>` : ''}`;
  }
}
customElements.define('hy-recording', Recording);
