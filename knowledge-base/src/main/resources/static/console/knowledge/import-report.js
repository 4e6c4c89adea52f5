import { html } from 'lit';
import { del, get, post, query } from '../shell/api.js';
import { errorToast, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { locale, t } from '../shell/i18n.js';
import { go } from '../shell/router.js';
import { author } from './authors.js';

const PAGE = 200;
const TONES = { NEW: 'blue', CHANGED: 'amber', SAME: 'grey', REFUSED: 'red', CREATED: 'green', SAVED: 'green' };
const ICONS = { NEW: 'bi-plus-circle', CHANGED: 'bi-pencil', SAME: 'bi-dash', REFUSED: 'bi-x-octagon', CREATED: 'bi-check-circle', SAVED: 'bi-check-circle' };
const ENDINGS = ['DRAFT', 'REVIEW', 'PUBLISH'];

const sum = (counts) => Object.values(counts).reduce((all, n) => all + n, 0);

/** A dry run line by line, its run, and what became of it. */
class ImportReport extends HyElement {
  static properties = {
    importId: { attribute: false }, report: { state: true }, lines: { state: true }, outcome: { state: true }, ending: { state: true }, busy: { state: true }, problem: { state: true },
  };

  willUpdate(changed) {
    if (!changed.has('importId')) return;
    Object.assign(this, { report: null, outcome: '', ending: 'DRAFT', busy: false });
    this.#load();
  }

  async #load(add = false) {
    const asked = { id: this.importId, outcome: this.outcome };
    try {
      const report = await get(query(`/api/editor/imports/${asked.id}`, { outcome: asked.outcome, limit: PAGE, offset: add ? this.lines.length : 0 }));
      if (asked.id !== this.importId || asked.outcome !== this.outcome) return;
      this.lines = add ? [...this.lines, ...report.lines] : report.lines;
      Object.assign(this, { report, problem: null });
    } catch (problem) {
      this.problem = problem;
    }
  }

  #filter(outcome) {
    this.outcome = outcome;
    this.#load();
  }

  get #left() {
    return sum(this.report.counts) - sum(this.report.done);
  }

  /** The server takes over some at a time, so this goes on until it has all. */
  async #run() {
    this.busy = true;
    try {
      let before = Infinity;
      while (this.#left > 0 && this.#left < before && this.isConnected) {
        before = this.#left;
        this.report = await post(`/api/editor/imports/${this.importId}/run`, { ending: this.ending });
      }
      const { CREATED = 0, SAVED = 0, REFUSED = 0 } = this.report.done;
      if (this.#left === 0) toast(t('import.finished', { created: CREATED, saved: SAVED, refused: REFUSED }), REFUSED ? 'amber' : 'green');
      document.dispatchEvent(new CustomEvent('article-saved'));
    } catch (problem) {
      errorToast(problem);
    } finally {
      this.busy = false;
      this.#load();
    }
  }

  async #discard() {
    try {
      await del(`/api/editor/imports/${this.importId}`);
      go('knowledge/import');
    } catch (problem) {
      errorToast(problem);
    }
  }

  render() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.report) return html`<hy-skeleton rows="8"></hy-skeleton>`;
    const { report } = this;
    const shown = this.outcome ? report.counts[this.outcome] ?? 0 : sum(report.counts);
    return html`
      <div class="hy-import">
        <header class="hy-import-head">
          <h3>${t(report.runAt ? 'import.result' : 'import.plan')} · ${report.fileName}</h3>
          <small class="hy-soft">${t('import.by', { name: author(report.madeBy) })} · <hy-time .at=${report.madeAt}></hy-time></small>
        </header>
        ${this.#action()}
        <div class="hy-state-tabs" role="group" aria-label=${t('import.happens')}>
          ${['', 'NEW', 'CHANGED', 'SAME', 'REFUSED'].map((outcome) => html`<button type="button" aria-pressed=${outcome === this.outcome} @click=${() => this.#filter(outcome)}>
            ${t(`import.outcome.${outcome}`)} <span class="hy-figure">${outcome ? report.counts[outcome] ?? 0 : sum(report.counts)}</span></button>`)}
        </div>
        <table class="hy-import-lines">
          <thead><tr><th scope="col">${t('import.happens')}</th><th scope="col">${t('import.article')}</th><th scope="col">${t('import.place')}</th></tr></thead>
          <tbody>${this.lines.map((line) => this.#line(line))}</tbody>
        </table>
        ${this.lines.length < shown ? html`<button type="button" class="btn btn-link w-100" @click=${() => this.#load(true)}>${t('import.more')}</button>` : ''}
      </div>`;
  }

  #action() {
    const left = this.#left;
    const all = (this.report.counts.NEW ?? 0) + (this.report.counts.CHANGED ?? 0);
    if (this.busy) {
      return html`<p class="hy-import-action" role="status"><progress max=${all} .value=${all - left}></progress> ${t('import.running', { n: all - left, of: all })}</p>`;
    }
    if (all === 0) return html`<p class="hy-import-action"><i class="bi bi-check2-all" aria-hidden="true"></i> ${t('import.nothing')}</p>`;
    if (left === 0) {
      const { CREATED = 0, SAVED = 0, REFUSED = 0 } = this.report.done;
      return html`<p class="hy-import-action"><i class="bi bi-check-circle-fill" aria-hidden="true"></i> ${t('import.finished', { created: CREATED, saved: SAVED, refused: REFUSED })}</p>`;
    }
    if (this.report.runAt) return html`<p class="hy-import-action"><button type="button" class="btn btn-primary" @click=${this.#run}>${t('import.goOn', { n: left })}</button></p>`;
    return html`<div class="hy-import-action">
      <label class="form-label m-0" for="import-ending">${t('import.ending')}</label>
      <select class="form-select" id="import-ending" @change=${(event) => { this.ending = event.target.value; }}>
        ${ENDINGS.map((ending) => html`<option value=${ending} ?selected=${ending === this.ending}>${t(`import.ending.${ending}`)}</option>`)}</select>
      ${this.ending === 'PUBLISH' ? html`<small class="hy-soft">${t('import.twoPersons')}</small>` : ''}
      <button type="button" class="btn btn-primary" @click=${this.#run}>${t('import.run', { n: left })}</button>
      <button type="button" class="btn btn-outline-secondary" @click=${this.#discard}>${t('import.discard')}</button>
    </div>`;
  }

  #line(line) {
    const what = line.done && line.done !== 'SAME' ? line.done : line.outcome;
    const word = line.done === 'REFUSED' && line.outcome !== 'REFUSED' ? t('import.done.REFUSED')
      : line.done === 'CREATED' || line.done === 'SAVED' ? t(`import.done.${line.done}`) : t(`import.outcome.${line.outcome}`);
    const title = line.title || t('import.untitled');
    return html`<tr>
      <td><hy-chip tone=${TONES[what]} icon=${ICONS[what]} text=${word}></hy-chip></td>
      <td>${line.articleId ? html`<a href="#/knowledge/${line.articleId}/edit">${title}</a>` : title}
        ${line.reason ? html`<p class="hy-text-red">${this.#said(line.reason)}</p>` : ''}
        ${line.changes.length ? html`<p class="hy-soft">${t('import.changes', { fields: line.changes.map((field) => t(`import.field.${field}`)).join(t('import.between')) })}</p>` : ''}
        ${line.notes.map((note) => html`<p class="hy-text-amber"><i class="bi bi-exclamation-triangle" aria-hidden="true"></i> ${this.#said(note)}</p>`)}</td>
      <td class="hy-import-place">${line.place}</td>
    </tr>`;
  }

  #said(reason) {
    return locale() === 'en' ? reason.en : reason.zh;
  }
}
customElements.define('hy-import-report', ImportReport);
