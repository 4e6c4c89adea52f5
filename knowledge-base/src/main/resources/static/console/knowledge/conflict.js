import { html } from 'lit';
import { post } from '../shell/api.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { sideBySide } from './side-by-side.js';

/**
 * Somebody saved first: what differs between both texts, side by side, and both in one where nobody has to decide. Tells
 * `done` with {take: 'yours' | 'theirs' | 'merged', text}.
 */
class Conflict extends HyElement {
  static properties = { articleId: { attribute: false }, base: { attribute: false }, text: { attribute: false }, found: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#compare();
  }

  async #compare() {
    this.problem = null;
    try {
      this.found = await post(`/api/editor/articles/${this.articleId}/merge`, { ...this.text, version: this.base });
      this.updateComplete.then(() => this.querySelector('[autofocus]')?.focus());
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#compare()}></hy-error>`;
    if (!this.found) return html`<hy-skeleton rows="6"></hy-skeleton>`;
    const { version, diff, merged } = this.found;
    const done = (take) => this.tell('done', { take, version, text: merged });
    return html`
      <p>${t('conflict.text', { n: version })} ${t(merged ? 'conflict.canMerge' : 'conflict.cannotMerge')}</p>
      <div class="hy-conflict-texts">${sideBySide(diff, t('conflict.theirs'), t('conflict.yours'))}</div>
      <div class="hy-dialog-foot flex-wrap">
        <button type="button" class="btn btn-outline-secondary" @click=${() => this.tell('done', null)}>${t('conflict.later')}</button>
        <button type="button" class="btn btn-outline-primary" @click=${() => done('theirs')}>${t('conflict.useTheirs')}</button>
        <button type="button" class="btn ${merged ? 'btn-outline-primary' : 'btn-primary'}" @click=${() => done('yours')}>${t('conflict.useYours')}</button>
        ${merged ? html`<button type="button" class="btn btn-primary" autofocus @click=${() => done('merged')}>
          <i class="bi bi-union" aria-hidden="true"></i> ${t('conflict.merge')}</button>` : ''}
      </div>`;
  }
}
customElements.define('hy-article-conflict', Conflict);
