import { html } from 'lit';
import { get, post } from '../shell/api.js';
import { confirm, errorToast, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { author } from './authors.js';

const AROUND = 3;
const SIGNS = { SAME: ' ', ADDED: '+', REMOVED: '−' };

/** Every version of an article: what changed, and the way back. Tells `done` with the article after a rollback. */
class Versions extends HyElement {
  static properties = { article: { attribute: false }, rows: { state: true }, diff: { state: true }, compared: { state: true }, problem: { state: true } };

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

  async #compare(row) {
    try {
      this.diff = await get(`/api/editor/articles/${this.article.id}/versions/${row.version}/diff/${this.article.version}`);
      this.compared = row;
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
    return this.compared ? this.#difference() : html`<ul class="hy-worklist">${this.rows.map((row) => this.#row(row))}</ul>`;
  }

  #row(row) {
    const current = row.version === this.article.version;
    return html`<li>
      <div><p><strong>${t('editor.version', { n: row.version })}</strong> ${row.note} ${row.title}</p>
        <small class="hy-soft">${author(row.savedBy)} · <hy-time .at=${row.savedAt}></hy-time></small></div>
      ${row.version === this.article.publishedVersion ? html`<hy-chip tone="green" icon="bi-broadcast" text=${t('knowledge.state.PUBLISHED')}></hy-chip>`
        : row.publishedAt ? html`<hy-chip text=${t('versions.was')}></hy-chip>` : ''}
      ${current ? html`<hy-chip tone="blue" text=${t('versions.current')}></hy-chip>` : html`
        <button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => this.#compare(row)}>${t('versions.compare')}</button>
        <button type="button" class="btn btn-sm btn-outline-primary" @click=${() => this.#rollback(row)}>${t('versions.rollback')}</button>`}
    </li>`;
  }

  #difference() {
    return html`
      <div class="d-flex gap-2 align-items-center mb-2">
        <button type="button" class="btn btn-sm btn-link px-0" @click=${() => { this.compared = null; }}><i class="bi bi-chevron-left" aria-hidden="true"></i> ${t('versions.back')}</button>
        <strong class="flex-grow-1">${t('versions.diff', { a: this.compared.version, b: this.article.version })}</strong>
        <button type="button" class="btn btn-sm btn-outline-primary" @click=${() => this.#rollback(this.compared)}>${t('versions.rollback')}</button>
      </div>
      ${this.diff.every((line) => line.op === 'SAME') ? html`<hy-empty icon="bi-check2" heading=${t('versions.same')}></hy-empty>`
        : html`<div class="hy-diff">${this.#near().map((line) => (line.hidden ? html`<p class="hy-diff-gap">${t('versions.hidden', { n: line.hidden })}</p>`
          : html`<p class="hy-diff-${line.op.toLowerCase()}"><b aria-hidden="true">${SIGNS[line.op]}</b>${line.text || ' '}</p>`))}</div>`}`;
  }

  /** Changed lines with a few around them; the rest is counted. */
  #near() {
    const shown = new Set();
    this.diff.forEach((line, at) => {
      if (line.op !== 'SAME') for (let i = at - AROUND; i <= at + AROUND; i += 1) shown.add(i);
    });
    const lines = [];
    this.diff.forEach((line, at) => {
      if (shown.has(at)) lines.push(line);
      else if (lines.at(-1)?.hidden) lines.at(-1).hidden += 1;
      else lines.push({ hidden: 1 });
    });
    return lines;
  }
}
customElements.define('hy-article-versions', Versions);
