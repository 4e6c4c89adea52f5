import { html } from 'lit';
import { del, post, put } from '../shell/api.js';
import { confirm, errorToast, openDialog } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { isSupervisor } from '../shell/me.js';
import { loadCategories, tree } from './categories.js';

/** Shows the tree of categories to be changed. */
export const openCategories = () => openDialog(document.createElement('hy-category-tree'), { title: t('category.title'), width: 760 });

class CategoryTree extends HyElement {
  static properties = { rows: { state: true }, edited: { state: true }, fault: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    try {
      await loadCategories();
      Object.assign(this, { rows: tree(), edited: null, fault: null });
    } catch (problem) {
      errorToast(problem);
    }
  }

  async #save(event) {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(event.target));
    const form = { name: values.name, nameEn: values.nameEn, sort: Number(values.sort) || 0, parentId: Number(values.parentId) || null,
      twoPersons: isSupervisor() ? Boolean(values.twoPersons) : Boolean(this.edited.twoPersons) };
    try {
      await (this.edited.id ? put(`/api/editor/categories/${this.edited.id}`, form) : post('/api/editor/categories', form));
      await this.#load();
    } catch (problem) {
      this.fault = problem.text;
    }
  }

  async #remove(row) {
    if (!(await confirm(t('category.removeAsk', { name: row.name }), { danger: true, yes: t('category.remove') }))) return;
    try {
      await del(`/api/editor/categories/${row.id}`);
      await this.#load();
    } catch (problem) {
      errorToast(problem);
    }
  }

  render() {
    if (!this.rows) return html`<hy-skeleton rows="4"></hy-skeleton>`;
    return html`
      ${this.rows.length ? html`<ul class="hy-worklist">${this.rows.map((row) => html`<li class="hy-depth-${row.depth}">
        <div><p><i class="bi bi-folder2" aria-hidden="true"></i> ${row.name} <small class="hy-soft">${row.nameEn}</small></p></div>
        ${row.twoPersons ? html`<hy-chip tone="blue" icon="bi-people" text=${t('category.twoPersonsShort')}></hy-chip>` : ''}
        <small class="hy-soft">${t('knowledge.count', { n: row.articles })}</small>
        <button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => { this.edited = { parentId: row.id }; }}>${t('category.below')}</button>
        <button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => { this.edited = row; }}>${t('knowledge.edit')}</button>
        <button type="button" class="btn btn-sm btn-outline-danger" @click=${() => this.#remove(row)}>${t('category.remove')}</button>
      </li>`)}</ul>` : html`<hy-empty icon="bi-folder2" heading=${t('category.empty')} text=${t('category.emptyText')}></hy-empty>`}
      ${this.edited ? this.#form() : html`<div class="hy-dialog-foot"><button type="button" class="btn btn-primary" @click=${() => { this.edited = {}; }}>${t('category.add')}</button></div>`}`;
  }

  #form() {
    const { id, name = '', nameEn = '', sort = 0, parentId, twoPersons = false } = this.edited;
    return html`<form class="hy-article-fields mt-3" @submit=${this.#save}>
      <div><label class="form-label" for="category-name">${t('category.name')}</label>
        <input class="form-control ${this.fault ? 'is-invalid' : ''}" id="category-name" name="name" maxlength="60" .value=${name} required>
        <div class="invalid-feedback">${this.fault}</div></div>
      <div><label class="form-label" for="category-name-en">${t('category.nameEn')}</label><input class="form-control" id="category-name-en" name="nameEn" maxlength="60" .value=${nameEn}></div>
      <div><label class="form-label" for="category-parent">${t('category.parent')}</label><select class="form-select" id="category-parent" name="parentId">
        <option value="">${t('category.top')}</option>
        ${this.rows.filter((row) => row.id !== id).map((row) => html`<option value=${row.id} ?selected=${row.id === parentId}>${row.path}</option>`)}</select></div>
      <div><label class="form-label" for="category-sort">${t('category.sort')}</label><input type="number" class="form-control" id="category-sort" name="sort" .value=${String(sort)}></div>
      <label class="form-check hy-field-wide" title=${isSupervisor() ? '' : t('category.twoPersonsWho')}><input type="checkbox" class="form-check-input" name="twoPersons" value="true"
        .checked=${twoPersons} ?disabled=${!isSupervisor()}> ${t('category.twoPersons')}</label>
      <div class="hy-dialog-foot hy-field-wide"><button type="button" class="btn btn-outline-secondary" @click=${() => { this.edited = null; this.fault = null; }}>${t('dialog.no')}</button>
        <button class="btn btn-primary">${t('editor.save')}</button></div>
    </form>`;
  }
}
customElements.define('hy-category-tree', CategoryTree);
