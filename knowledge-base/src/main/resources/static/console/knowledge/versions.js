import { html } from 'lit';
import { get, post } from '../shell/api.js';
import { confirm, errorToast, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { author } from './authors.js';
import { sideBySide } from './side-by-side.js';

/** Every version of an article: what changed, and the way back. Tells `done` with the article after a rollback. */
class Versions extends HyElement {
  static properties = { article: { attribute: false }, rows: { state: true }, diff: { state: true }, before: { state: true }, after: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.problem = null;
    try {
      this.rows = await get(`/api/editor/articles/${this.article.id}/versions`);
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #compare(before, after = this.article.version) {
    try {
      this.diff = await get(`/api/editor/articles/${this.article.id}/versions/${before}/diff/${after}`);
      Object.assign(this, { before, after });
    } catch (problem) {
      errorToast(problem);
    }
  }

  async #rollback(row) {
    const online = row.publishedAt ? t('versions.online') : '';
    if (!(await confirm(t('versions.rollbackAsk', { n: row.version, online }), { yes: t('versions.rollback') }))) return;
    try {
      const article = await post(`/api/editor/articles/${this.article.id}/rollback`, { version: this.article.version, to: row.version });
      toast(t('versions.rolled', { n: article.version }));
      this.tell('done', article);
    } catch (problem) {
      errorToast(problem);
    }
  }

  render() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.rows) return html`<hy-skeleton rows="5"></hy-skeleton>`;
    return this.diff ? this.#difference() : html`<ul class="hy-worklist">${this.rows.map((row) => this.#row(row))}</ul>`;
  }

  #row(row) {
    const current = row.version === this.article.version;
    return html`<li>
      <div><p><strong>${t('editor.version', { n: row.version })}</strong> ${row.note} ${row.title}</p>
        <small class="hy-soft">${author(row.savedBy)} · <hy-time .at=${row.savedAt}></hy-time></small></div>
      ${row.version === this.article.publishedVersion ? html`<hy-chip tone="green" icon="bi-broadcast" text=${t('knowledge.state.PUBLISHED')}></hy-chip>`
        : row.publishedAt ? html`<hy-chip text=${t('versions.was')}></hy-chip>` : ''}
      ${current ? html`<hy-chip tone="blue" text=${t('versions.current')}></hy-chip>` : html`
        <button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => this.#compare(row.version)}>${t('versions.compare')}</button>
        <button type="button" class="btn btn-sm btn-outline-primary" @click=${() => this.#rollback(row)}>${t('versions.rollback')}</button>`}
    </li>`;
  }

  #difference() {
    const names = this.rows.map((row) => row.version);
    const choose = (label, chosen, pick) => html`<select class="form-select form-select-sm w-auto" aria-label=${t(label)} @change=${(event) => pick(Number(event.target.value))}>
      ${names.map((n) => html`<option value=${n} ?selected=${n === chosen}>${t('editor.version', { n })}</option>`)}</select>`;
    const old = this.rows.find((row) => row.version === this.before);
    return html`
      <div class="d-flex flex-wrap gap-2 align-items-center mb-2">
        <button type="button" class="btn btn-sm btn-link px-0" @click=${() => { this.diff = null; }}><i class="bi bi-chevron-left" aria-hidden="true"></i> ${t('versions.back')}</button>
        <span class="flex-grow-1 d-flex gap-2 align-items-center">${choose('versions.older', this.before, (n) => this.#compare(n, this.after))} →
          ${choose('versions.newer', this.after, (n) => this.#compare(this.before, n))}</span>
        ${this.before === this.article.version ? '' : html`<button type="button" class="btn btn-sm btn-outline-primary" @click=${() => this.#rollback(old)}>${t('versions.rollback')}</button>`}
      </div>
      ${this.diff.every((line) => line.op === 'SAME') ? html`<hy-empty icon="bi-check2" heading=${t('versions.same')}></hy-empty>`
        : sideBySide(this.diff, t('editor.version', { n: this.before }), t('editor.version', { n: this.after }))}`;
  }
}
customElements.define('hy-article-versions', Versions);
