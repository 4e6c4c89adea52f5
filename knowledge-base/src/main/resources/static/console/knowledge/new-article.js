import { html } from 'lit';
import { del, get } from '../shell/api.js';
import { errorToast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { go } from '../shell/router.js';

/** Before a new article is begun: those that were begun and never saved. Without any, it begins at once. */
class NewArticle extends HyElement {
  static properties = { start: { attribute: false }, rows: { state: true } };

  async connectedCallback() {
    super.connectedCallback();
    this.rows = await get('/api/editor/drafts/new').catch(() => []);
    if (this.rows.length === 0) this.#begin({ replace: true });
  }

  #begin(how) {
    const words = new URLSearchParams(this.start ?? {}).toString();
    go(`knowledge/new/${crypto.randomUUID()}${words ? `?${words}` : ''}`, how);
  }

  async #drop(row) {
    try {
      await del(`/api/editor/drafts/new/${row.key}`);
      this.rows = this.rows.filter((each) => each !== row);
    } catch (problem) {
      errorToast(problem);
    }
  }

  render() {
    if (!this.rows) return html`<hy-skeleton rows="4"></hy-skeleton>`;
    return html`<div class="hy-reader">
      <p>${t('editor.unsavedNew')}</p>
      <ul class="hy-worklist">${this.rows.map((row) => html`<li>
        <div><p><a href="#/knowledge/new/${row.key}">${row.title || t('editor.untitled')}</a></p><small class="hy-soft"><hy-time .at=${row.at}></hy-time></small></div>
        <button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => this.#drop(row)}>${t('editor.discard')}</button></li>`)}</ul>
      <div class="hy-dialog-foot"><button type="button" class="btn btn-primary" @click=${() => this.#begin()}>
        <i class="bi bi-plus-lg" aria-hidden="true"></i> ${t('knowledge.new')}</button></div></div>`;
  }
}
customElements.define('hy-new-article', NewArticle);
