import { html } from 'lit';
import { openDialog } from './dialog.js';
import { HyElement } from './element.js';
import { t } from './i18n.js';
import { boundKeys, keyName, keysOn, setKeysOn } from './keys.js';

/** What can be pressed, and a switch for those whose other software needs these keys. */
class KeyHelp extends HyElement {
  render() {
    const seen = new Set();
    const keys = boundKeys().filter((key) => !seen.has(key.combo) && seen.add(key.combo));
    return html`
      <div class="hy-keys">
        ${keys.map((key) => html`<div><span>${t(key.title)}</span><kbd>${keyName(key.combo)}</kbd></div>`)}
        <div><span>${t('keys.send')}</span><kbd>Enter</kbd></div>
        <div><span>${t('keys.newLine')}</span><kbd>Shift+Enter</kbd></div>
        <div><span>${t('keys.canned')}</span><kbd>/</kbd></div>
        <div><span>${t('keys.article')}</span><kbd>??</kbd></div>
      </div>
      <div class="form-check form-switch mt-3">
        <input class="form-check-input" type="checkbox" role="switch" id="hy-keys-on" .checked=${keysOn()}
          @change=${(event) => setKeysOn(event.target.checked)}>
        <label class="form-check-label" for="hy-keys-on">${t('keys.on')}</label>
      </div>
      <p class="text-secondary small mb-0 mt-1">${t('keys.quiet')}</p>`;
  }
}
customElements.define('hy-key-help', KeyHelp);

export const openKeyHelp = () => openDialog(document.createElement('hy-key-help'), { title: t('keys.title'), width: 640 });
