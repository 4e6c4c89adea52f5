import { html } from 'lit';
import { openDialog, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';

/** A password or secret that nobody can see again once this is closed. */
class ShowOnce extends HyElement {
  static properties = { secret: {}, hint: {} };

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.secret);
      toast(t('once.copied'));
    } catch {
      this.querySelector('input').select();
    }
  }

  render() {
    return html`<p class="hy-lines">${this.hint}</p>
      <div class="input-group mb-3"><input class="form-control font-monospace" readonly .value=${this.secret} aria-label=${t('once.label')}
          @focus=${(event) => event.target.select()}>
        <button type="button" class="btn btn-outline-secondary" @click=${() => this.#copy()}><i class="bi bi-clipboard" aria-hidden="true"></i> ${t('once.copy')}</button></div>
      <div class="hy-dialog-foot"><button type="button" class="btn btn-primary" @click=${() => this.tell('done', true)}>${t('once.done')}</button></div>`;
  }
}
customElements.define('hy-show-once', ShowOnce);

export function showOnce(secret, title, hint) {
  const element = document.createElement('hy-show-once');
  Object.assign(element, { secret, hint });
  return openDialog(element, { title, width: 480 });
}
