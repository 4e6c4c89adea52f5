import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { del, get } from '../shell/api.js';
import { confirm, errorToast, openDialog, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { live } from '../shell/live.js';
import { openMenu } from '../shell/menu.js';
import { download } from './csv.js';
import './setting-form.js';

/** The list of one section: search, new, edit, delete, export; kept true when a colleague changes something. */
class SettingList extends HyElement {
  static properties = {
    section: { attribute: false }, rows: { state: true }, problem: { state: true }, words: { state: true },
  };

  #again = 0;

  connectedCallback() {
    super.connectedCallback();
    this.words = '';
    this.#load();
    this.whileHere(live.follow('desk', null, {
      event: (event) => event.type === 'config' && event.data.what === this.section.what && this.#soon(),
      reset: () => this.#load().then(() => null),
    }));
    this.whileHere(() => clearTimeout(this.#again));
  }

  /** A burst of changes is one reading. */
  #soon() {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.#load(), 200);
  }

  async #load() {
    try {
      const [{ items }] = await Promise.all([get(this.section.url), this.section.before?.()]);
      this.rows = items.map((row) => this.section.row?.(row) ?? row);
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  get #shown() {
    const words = this.words.trim().toLowerCase();
    return words ? this.rows.filter((row) => this.section.columns.some((column) => this.#text(column, row).toLowerCase().includes(words)))
      : this.rows;
  }

  #text(column, row) {
    return String((column.text ?? column.cell)(row) ?? '');
  }

  async #edit(row) {
    let choices = {};
    try {
      choices = (await this.section.load?.()) ?? {};
    } catch (problem) {
      errorToast(problem);
      return;
    }
    const form = document.createElement('hy-setting-form');
    Object.assign(form, { section: this.section, row, choices });
    const saved = await openDialog(form, {
      title: t(row ? 'settings.editTitle' : 'settings.newTitle', { what: t(this.section.one) }), width: this.section.width ?? 640,
    });
    if (!saved) return;
    toast(t('settings.saved'));
    await this.#load();
    await this.section.afterSave?.(saved, row);
  }

  async #delete(row) {
    const name = this.section.name(row);
    if (!(await confirm(t(this.section.deleteText ?? 'settings.deleteText', { name }), { danger: true, yes: t('settings.delete') }))) return;
    try {
      await del(`${this.section.url}/${encodeURIComponent(row[this.section.key])}?version=${row.version}`);
      toast(t('settings.deleted', { name }));
    } catch (problem) {
      errorToast(problem);
    }
    await this.#load();
  }

  #menu(event, row) {
    event.stopPropagation();
    const own = (this.section.actions?.(row) ?? []).map((action) => ({
      ...action, run: async () => {
        try {
          await action.run();
          await this.#load();
        } catch (problem) {
          errorToast(problem);
        }
      },
    }));
    openMenu(event.currentTarget, [
      { text: t('action.edit'), icon: 'bi-pencil', run: () => this.#edit(row) }, ...own,
      ...(this.section.canDelete === false ? [] : [{ line: true },
        { text: t('settings.delete'), icon: 'bi-trash', danger: true, run: () => this.#delete(row) }]),
    ], { end: true });
  }

  #export() {
    download(`${this.section.path}.csv`, this.section.columns.map((column) => t(column.title)),
      this.#shown.map((row) => this.section.columns.map((column) => this.#text(column, row))));
  }

  render() {
    return html`<section class="hy-setting-list">
      <header>
        <h2>${t(this.section.title)}</h2>
        <input type="search" class="form-control" placeholder=${t('settings.search')} aria-label=${t('settings.search')}
          .value=${this.words} @input=${(event) => { this.words = event.target.value; }}>
        <button type="button" class="btn btn-outline-secondary" ?disabled=${!this.rows?.length} title=${t('settings.export')}
          @click=${() => this.#export()}><i class="bi bi-download" aria-hidden="true"></i><span class="hy-wide"> ${t('settings.export')}</span></button>
        ${this.section.canCreate === false ? '' : html`<button type="button" class="btn btn-primary text-nowrap" @click=${() => this.#edit(null)}>
          <i class="bi bi-plus-lg" aria-hidden="true"></i> ${t('settings.new')}</button>`}
      </header>
      ${t(`settings.hint.${this.section.path}`) ? html`<p class="hy-settings-hint">${t(`settings.hint.${this.section.path}`)}</p>` : ''}
      ${this.#list()}</section>`;
  }

  #list() {
    if (this.problem && !this.rows) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.rows) return html`<hy-skeleton rows="6"></hy-skeleton>`;
    if (this.rows.length === 0) {
      return html`<hy-empty icon=${this.section.icon} heading=${t('settings.empty', { what: t(this.section.one) })}
        text=${t(`settings.hint.${this.section.path}`)} .action=${{ text: t('settings.new'), run: () => this.#edit(null) }}></hy-empty>`;
    }
    const shown = this.#shown;
    if (shown.length === 0) return html`<hy-empty icon="bi-search" heading=${t('settings.nothingFound')}></hy-empty>`;
    return html`<div class="hy-settings-table"><table class="table table-hover align-middle mb-0">
      <thead><tr>${this.section.columns.map((column) => html`<th scope="col" class=${column.look ?? ''}>${t(column.title)}</th>`)}
        <th scope="col"><span class="visually-hidden">${t('action.more')}</span></th></tr></thead>
      <tbody>${repeat(shown, (row) => row[this.section.key], (row) => this.#row(row))}</tbody></table></div>
      <p class="hy-settings-sum">${t('settings.sum', { n: shown.length })}</p>`;
  }

  #row(row) {
    return html`<tr tabindex="0" class=${this.section.off?.(row) ? 'hy-setting-off' : ''} @click=${() => this.#edit(row)}
        @keydown=${(event) => event.key === 'Enter' && event.target === event.currentTarget && this.#edit(row)}>
      ${this.section.columns.map((column) => html`<td class=${column.look ?? ''} data-label=${t(column.title)}>${column.cell(row)}</td>`)}
      <td class="text-end"><button type="button" class="btn btn-sm" aria-haspopup="menu" aria-label=${t('action.more')}
        @click=${(event) => this.#menu(event, row)}><i class="bi bi-three-dots" aria-hidden="true"></i></button></td></tr>`;
  }
}
customElements.define('hy-setting-list', SettingList);
