import { html } from 'lit';
import { del, get, post, put } from '../shell/api.js';
import { confirm, errorToast, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { author } from './authors.js';

const PAUSE = 300;
const wordsIn = (text) => text.split(/[,，、\n]/).map((word) => word.trim()).filter(Boolean);

/** Synonyms and stop words: a list, one that is edited, and what a question finds before and after the change. */
class Wordings extends HyElement {
  static properties = {
    rows: { state: true }, edited: { state: true }, q: { state: true }, tried: { state: true }, fault: { state: true }, problem: { state: true },
  };

  #timer = 0;

  constructor() {
    super();
    this.q = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.whileHere(() => clearTimeout(this.#timer));
    this.#load();
  }

  async #load() {
    try {
      this.rows = await get('/api/editor/wordings');
      Object.assign(this, { edited: null, fault: null, problem: null });
      this.#later();
    } catch (problem) {
      this.problem = problem;
    }
  }

  get #form() {
    const { kind, words, enabled, version } = this.edited;
    return { kind, words: wordsIn(words), enabled, version };
  }

  #edit(row) {
    this.edited = row ? { ...row, words: row.words.join('，') } : { id: null, kind: 'SAME', words: '', enabled: true };
    this.fault = null;
    this.#later();
  }

  #change(name, value) {
    this.edited = { ...this.edited, [name]: value };
    this.fault = null;
    this.#later();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#try(), PAUSE);
  }

  async #try() {
    const { q } = this;
    if (!q.trim()) {
      this.tried = null;
      return;
    }
    const wording = this.edited && wordsIn(this.edited.words).length >= (this.edited.kind === 'SAME' ? 2 : 1) ? this.#form : null;
    try {
      const tried = await post('/api/editor/wordings/try', { q, id: this.edited?.id ?? null, wording });
      if (q === this.q) Object.assign(this, { tried, fault: null });
    } catch (problem) {
      this.fault = problem.text;
    }
  }

  async #save(event) {
    event.preventDefault();
    try {
      await (this.edited.id ? put(`/api/editor/wordings/${this.edited.id}`, this.#form) : post('/api/editor/wordings', this.#form));
      toast(t('wording.saved'));
      await this.#load();
    } catch (problem) {
      this.fault = problem.text;
    }
  }

  async #remove(row) {
    if (!(await confirm(t('wording.removeAsk', { words: row.words.join('、') }), { danger: true, yes: t('wording.remove') }))) return;
    try {
      await del(`/api/editor/wordings/${row.id}`);
      await this.#load();
    } catch (problem) {
      errorToast(problem);
    }
  }

  render() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.rows) return html`<hy-skeleton rows="6"></hy-skeleton>`;
    return html`
      <div class="hy-editor-bar">
        <a class="hy-icon-button hy-knowledge-back" href="#/knowledge" aria-label=${t('knowledge.back')}><i class="bi bi-chevron-left"></i></a>
        <h2>${t('wording.title')}</h2>
        <button type="button" class="btn btn-sm btn-primary" @click=${() => this.#edit(null)}><i class="bi bi-plus-lg" aria-hidden="true"></i> ${t('wording.add')}</button>
      </div>
      <div class="hy-wordings">
        <section><p class="hy-soft">${t('wording.text')}</p>${this.edited ? this.#editForm() : ''}
          ${this.rows.length === 0 ? html`<hy-empty icon="bi-translate" heading=${t('wording.empty')} text=${t('wording.emptyText')}></hy-empty>`
            : html`<ul class="hy-worklist">${this.rows.map((row) => this.#row(row))}</ul>`}</section>
        <section>${this.#trial()}</section>
      </div>`;
  }

  #row(row) {
    return html`<li>
      <div><p>${row.words.join(' = ')}</p><small class="hy-soft">${t(`wording.${row.kind}`)} · ${author(row.changedBy)} · <hy-time .at=${row.changedAt}></hy-time></small></div>
      ${row.enabled ? '' : html`<hy-chip text=${t('wording.off')}></hy-chip>`}
      <button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => this.#edit(row)}>${t('knowledge.edit')}</button>
      <button type="button" class="btn btn-sm btn-outline-danger" @click=${() => this.#remove(row)}>${t('wording.remove')}</button></li>`;
  }

  #editForm() {
    const { kind, words, enabled } = this.edited;
    return html`<form class="hy-wording-form" @submit=${this.#save} novalidate>
      <select class="form-select w-auto" aria-label=${t('wording.kind')} @change=${(event) => this.#change('kind', event.target.value)}>
        ${['SAME', 'STOP'].map((each) => html`<option value=${each} ?selected=${each === kind}>${t(`wording.${each}`)}</option>`)}</select>
      <label class="form-check"><input type="checkbox" class="form-check-input" .checked=${enabled} @change=${(event) => this.#change('enabled', event.target.checked)}> ${t('wording.enabled')}</label>
      <textarea class="form-control ${this.fault ? 'is-invalid' : ''}" rows="2" aria-label=${t('wording.words')} placeholder=${t('wording.wordsHint')} .value=${words}
        @input=${(event) => this.#change('words', event.target.value)}></textarea>
      <div class="invalid-feedback">${this.fault}</div>
      <div class="hy-dialog-foot"><button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => { this.edited = null; this.fault = null; this.#later(); }}>${t('dialog.no')}</button>
        <button class="btn btn-sm btn-primary">${t('editor.save')}</button></div>
    </form>`;
  }

  #trial() {
    const was = new Map((this.tried?.before ?? []).map((hit, at) => [hit.id, at]));
    const list = (hits, mark) => (hits.length === 0 ? html`<p class="hy-soft">${t('wording.none')}</p>` : html`<ol class="hy-tried">${hits.map((hit, at) => html`<li>
      <a href="#/knowledge/${hit.id}/edit">${hit.title}</a> ${!mark ? '' : !was.has(hit.id) ? html`<hy-chip tone="blue" text=${t('wording.new')}></hy-chip>`
        : was.get(hit.id) > at ? html`<hy-chip tone="green" icon="bi-arrow-up" text=${t('wording.up')}></hy-chip>` : ''}</li>`)}</ol>`);
    return html`
      <label class="form-label" for="wording-try">${t('wording.try')}</label>
      <input type="search" class="form-control" id="wording-try" maxlength="1000" placeholder=${t('wording.tryHint')} .value=${this.q}
        @input=${(event) => { this.q = event.target.value; if (!event.isComposing) this.#later(); }} @compositionend=${() => this.#later()}>
      ${this.tried ? html`
        ${this.tried.sayings.length > 1 || this.tried.sayings[0] !== this.q ? html`<p class="form-text">${t('wording.asked', { sayings: this.tried.sayings.join(' / ') })}</p>` : ''}
        <div class="hy-before-after"><div><h3 class="hy-pane-heading">${t('wording.before')}</h3>${list(this.tried.before, false)}</div>
          <div><h3 class="hy-pane-heading">${t('wording.after')}</h3>${list(this.tried.after, true)}</div></div>` : ''}`;
  }
}
customElements.define('hy-wordings', Wordings);
