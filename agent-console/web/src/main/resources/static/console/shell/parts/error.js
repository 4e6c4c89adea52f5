import { html } from 'lit';
import { Problem } from '../api.js';
import { HyElement } from '../element.js';
import { t } from '../i18n.js';

/** Something could not be loaded: why, and a way to try again. */
class ErrorBox extends HyElement {
  static properties = { problem: { attribute: false }, retry: { attribute: false } };

  render() {
    if (!this.problem) return '';
    const text = this.problem instanceof Problem ? this.problem.text : t('problem.bug');
    return html`
      <div class="hy-error" role="alert">
        <i class="bi bi-exclamation-octagon" aria-hidden="true"></i>
        <span>${text}</span>
        ${this.retry ? html`<button type="button" class="btn btn-sm btn-outline-secondary"
          @click=${this.retry}><i class="bi bi-arrow-clockwise"></i> ${t('action.retry')}</button>` : ''}
      </div>`;
  }
}
customElements.define('hy-error', ErrorBox);
