import { html } from 'lit';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';

/** Two editors saved: both texts side by side. Tells `done` with 'yours' or 'theirs'. */
class Conflict extends HyElement {
  static properties = { theirs: { attribute: false }, yours: { attribute: false }, version: { type: Number } };

  render() {
    const text = (name, label) => html`<div><label class="form-label" for="conflict-${name}">${t(label)}</label>
      <textarea class="form-control hy-conflict" id="conflict-${name}" readonly .value=${`${this[name].title}\n\n${this[name].symptom}\n\n${this[name].markdown}`}></textarea></div>`;
    return html`
      <p>${t('conflict.text', { n: this.version })}</p>
      <div class="hy-conflict-texts">${text('theirs', 'conflict.theirs')}${text('yours', 'conflict.yours')}</div>
      <div class="hy-dialog-foot flex-wrap">
        <button type="button" class="btn btn-outline-secondary" autofocus @click=${() => this.tell('done', null)}>${t('conflict.later')}</button>
        <button type="button" class="btn btn-outline-primary" @click=${() => this.tell('done', 'theirs')}>${t('conflict.useTheirs')}</button>
        <button type="button" class="btn btn-primary" @click=${() => this.tell('done', 'yours')}>${t('conflict.useYours')}</button>
      </div>`;
  }
}
customElements.define('hy-article-conflict', Conflict);
