import { html } from 'lit';
import { post } from '../shell/api.js';
import { errorToast, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { locale, pick, t } from '../shell/i18n.js';
import { author, editors } from './authors.js';
import { loadCategories, tree } from './categories.js';
import { products, productName } from './products.js';
import './messages-bulk.js';

const TONES = { CHANGED: 'green', SAME: 'grey', REFUSED: 'red' };
const ICONS = { CHANGED: 'bi-pencil', SAME: 'bi-dash', REFUSED: 'bi-x-octagon' };

const words = (text) => text.split(/[,，、;；\n]/).map((word) => word.trim()).filter(Boolean);

/** Changes many articles at once: what, then what would happen to each, then the result. Tells `done` when it is closed. */
class BulkEdit extends HyElement {
  static properties = { articles: { attribute: false }, form: { state: true }, lines: { state: true }, applied: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.form = { what: 'fields', addTags: '', removeTags: '', product: '-', category: '-', visibility: '', owner: '', validFrom: '', validUntil: '', anyTime: false, publish: true };
  }

  connectedCallback() {
    super.connectedCallback();
    loadCategories().then(() => this.requestUpdate()).catch(() => null);
  }

  get dirty() {
    return Boolean(this.lines) && !this.applied;
  }

  #set(name, value) {
    this.form = { ...this.form, [name]: value };
  }

  get #change() {
    const { form } = this;
    if (form.what === 'retire') return { retire: true };
    return {
      addTags: words(form.addTags), removeTags: words(form.removeTags), product: form.product === '-' ? null : form.product, visibility: form.visibility || null,
      category: form.category === '-' ? null : Number(form.category), owner: form.owner || null, validFrom: form.validFrom || null, validUntil: form.validUntil || null, anyTime: form.anyTime, publish: form.publish,
    };
  }

  async #ask(url, articles) {
    this.busy = true;
    try {
      return await post(url, { articles, change: this.#change });
    } catch (problem) {
      errorToast(problem);
      return null;
    } finally {
      this.busy = false;
    }
  }

  async #preview(event) {
    event.preventDefault();
    const titles = new Map(this.articles.map((each) => [each.id, each.title]));
    const lines = await this.#ask('/api/editor/bulk/preview', this.articles.map(({ id, version }) => ({ id, version })));
    this.lines = lines?.map((line) => ({ ...line, title: line.title || titles.get(line.id) }));
  }

  async #apply() {
    const before = new Map(this.lines.map((line) => [line.id, line]));
    const lines = await this.#ask('/api/editor/bulk', this.lines.filter((line) => line.outcome === 'CHANGED').map(({ id, version }) => ({ id, version })));
    if (!lines) return;
    const now = new Map(lines.map((line) => [line.id, line]));
    this.lines = this.lines.map((line) => ({ ...line, ...now.get(line.id), title: line.title || before.get(line.id).title }));
    this.applied = true;
    const refused = lines.filter((line) => line.outcome === 'REFUSED').length;
    toast(t('bulk.applied', { n: lines.length - refused, refused }), refused ? 'amber' : 'green');
    document.dispatchEvent(new CustomEvent('article-saved'));
  }

  render() {
    return this.lines ? this.#result() : this.#fields();
  }

  #fields() {
    const { form } = this;
    const set = (name) => (event) => this.#set(name, event.target.value);
    const select = (name, label, options) => html`<div><label class="form-label" for="bulk-${name}">${t(label)}</label>
      <select class="form-select" id="bulk-${name}" @change=${set(name)}>${options.map(([value, text]) => html`<option value=${value} ?selected=${value === form[name]}>${text}</option>`)}</select></div>`;
    const input = (name, label, type = 'text') => html`<div><label class="form-label" for="bulk-${name}">${t(label)}</label>
      <input class="form-control" id="bulk-${name}" type=${type} .value=${form[name]} ?disabled=${type === 'date' && form.anyTime} @input=${set(name)}></div>`;
    const radio = (what) => html`<label><input class="form-check-input" type="radio" name="bulk-what" .checked=${form.what === what} @change=${() => this.#set('what', what)}> ${t(`bulk.${what}`)}</label>`;
    const check = (name) => html`<label class="hy-field-wide"><input class="form-check-input" type="checkbox" .checked=${form[name]} @change=${(event) => this.#set(name, event.target.checked)}> ${t(`bulk.${name}`)}</label>`;
    return html`<form class="hy-bulk" @submit=${this.#preview}>
      <p>${t('bulk.chosen', { n: this.articles.length })}</p>
      <p class="hy-bulk-what">${radio('fields')}${radio('retire')}</p>
      ${form.what === 'retire' ? html`<p class="hy-soft">${t('bulk.retireText')}</p>` : html`<div class="hy-article-fields">
        ${input('addTags', 'bulk.addTags')}${input('removeTags', 'bulk.removeTags')}
        ${select('product', 'editor.product', [['-', t('bulk.keep')], ['', t('knowledge.noProduct')], ...products().map((each) => [each.code, pick(each)])])}
        ${select('visibility', 'editor.visibility', [['', t('bulk.keep')], ...['PUBLIC', 'INTERNAL'].map((each) => [each, t(`knowledge.visibility.${each}`)])])}
        ${tree().length ? select('category', 'terms.category', [['-', t('bulk.keep')], ['0', t('category.none')], ...tree().map((each) => [String(each.id), each.path])]) : ''}
        ${select('owner', 'bulk.owner', [['', t('bulk.keep')], ...editors().map((each) => [each.login, each.name])])}
        ${input('validFrom', 'bulk.validFrom', 'date')}${input('validUntil', 'bulk.validUntil', 'date')}
        ${check('anyTime')}${check('publish')}
      </div>`}
      <div class="hy-dialog-foot"><button class="btn btn-primary" ?disabled=${this.busy}>${t('bulk.preview')}</button></div>
    </form>`;
  }

  #result() {
    const many = (outcome) => this.lines.filter((line) => line.outcome === outcome).length;
    const changed = many('CHANGED');
    return html`
      <p role="status">${t(this.applied ? 'bulk.summaryDone' : 'bulk.summary', { changed, same: many('SAME'), refused: many('REFUSED') })}</p>
      <div class="hy-bulk-lines"><table class="hy-import-lines"><tbody>${this.lines.map((line) => this.#line(line))}</tbody></table></div>
      <div class="hy-dialog-foot">
        ${this.applied ? html`<button type="button" class="btn btn-primary" @click=${() => this.tell('done', true)}>${t('bulk.close')}</button>` : html`
          <button type="button" class="btn btn-outline-secondary" ?disabled=${this.busy} @click=${() => { this.lines = null; }}>${t('bulk.back')}</button>
          <button type="button" class="btn ${this.form.what === 'retire' ? 'btn-danger' : 'btn-primary'}" ?disabled=${this.busy || changed === 0} @click=${this.#apply}>${t('bulk.apply', { n: changed })}</button>`}
      </div>`;
  }

  #line(line) {
    return html`<tr>
      <td><hy-chip tone=${TONES[line.outcome]} icon=${ICONS[line.outcome]} text=${t(`bulk.outcome.${this.applied ? 'done.' : ''}${line.outcome}`)}></hy-chip></td>
      <td>${line.title}
        ${line.reason ? html`<p class="hy-text-red">${locale() === 'en' ? line.reasonEn : line.reason}</p>` : ''}
        ${line.changes.map((change) => html`<p class="hy-soft">${t('bulk.change', { field: t(`bulk.field.${change.field}`) })}<del>${this.#value(change.field, change.before)}</del> → <b>${this.#value(change.field, change.after)}</b></p>`)}</td>
    </tr>`;
  }

  #value(field, value) {
    const shown = {
      product: () => productName(value), category: () => tree().find((each) => String(each.id) === value)?.path ?? t('category.none'), visibility: () => t(`knowledge.visibility.${value}`), owner: () => author(value), state: () => t(`knowledge.state.${value}`),
    };
    return shown[field] ? shown[field]() : value || t('bulk.none');
  }
}
customElements.define('hy-bulk-edit', BulkEdit);
