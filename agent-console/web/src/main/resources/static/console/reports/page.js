import { html } from 'lit';
import { get, query } from '../shell/api.js';
import { addMessages, t } from '../shell/i18n.js';
import { Page, styles } from '../shell/page.js';
import { go } from '../shell/router.js';
import { now } from '../shell/time.js';
import { SHEETS } from './columns.js';
import messages from './messages.js';

addMessages(messages);
await styles(new URL('./reports.css', import.meta.url));

/** The date in China, which is what a day of the report is. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now());

/** Which column is by which definition of the service level. */
const CHOSEN = { ofOffered: 'OF_OFFERED', withoutShortAbandons: 'WITHOUT_SHORT_ABANDONS', shortAbandonsMet: 'SHORT_ABANDONS_MET' };

/** Days of agents or queues: how many, how fast, how well; sorted by any column, as a file for spreadsheets. */
class Reports extends Page {
  static properties = { report: { state: true }, problem: { state: true }, sort: { state: true } };

  #shown = null;

  get #kind() {
    return SHEETS[this.route.split('/')[0]] ? this.route.split('/')[0] : 'agents';
  }

  get #sheet() {
    return SHEETS[this.#kind];
  }

  /** The day stands last in the address. */
  get #wanted() {
    const day = this.route.split('/').at(-1);
    return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : today();
  }

  willUpdate() {
    if (this.#shown !== `${this.#kind}/${this.#wanted}`) this.#load();
  }

  async #load() {
    const shown = `${this.#kind}/${this.#wanted}`;
    if (!this.#shown?.startsWith(`${this.#kind}/`)) this.sort = { name: this.#sheet.first, down: true };
    this.#shown = shown;
    this.report = null;
    this.problem = null;
    try {
      const report = await get(query(this.#sheet.url, { day: this.#wanted }));
      if (shown === this.#shown) this.report = report;
    } catch (problem) {
      if (shown === this.#shown) this.problem = problem;
    }
  }

  #move(days) {
    const date = new Date(`${this.#wanted}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + days);
    go(`reports/${this.#kind}/${date.toISOString().slice(0, 10)}`);
  }

  #sortBy(name) {
    this.sort = { name, down: this.sort.name === name ? !this.sort.down : name !== 'name' };
  }

  get #rows() {
    const { name, down } = this.sort;
    const rank = (row) => (typeof row[name] === 'string' ? row[name] : row[name] ?? -1);
    const order = (one, other) => (name === 'name' ? this.#sheet.name(one).localeCompare(this.#sheet.name(other), 'zh-CN') : rank(one) - rank(other));
    return [...this.report.items].sort((one, other) => (down ? order(other, one) : order(one, other)));
  }

  render() {
    const last = this.#wanted >= today();
    return html`<section class="hy-reports">
      <header><h1>${t(`report.${this.#kind}`)}</h1>
        <div class="btn-group" role="group" aria-label=${t('report.which')}>${Object.entries(SHEETS).map(([kind, sheet]) => html`<a
          class="btn ${kind === this.#kind ? 'btn-secondary' : 'btn-outline-secondary'} text-nowrap" href="#/reports/${kind}/${this.#wanted}"
          aria-current=${kind === this.#kind}><i class="bi ${sheet.icon}" aria-hidden="true"></i> ${t(`report.${kind}Short`)}</a>`)}</div>
        <div class="input-group hy-reports-day">
          <button type="button" class="btn btn-outline-secondary" title=${t('report.before')} aria-label=${t('report.before')} @click=${() => this.#move(-1)}><i class="bi bi-chevron-left"></i></button>
          <input type="date" class="form-control" aria-label=${t('report.day')} max=${today()} .value=${this.#wanted}
            @change=${(event) => event.target.value && go(`reports/${this.#kind}/${event.target.value}`)}>
          <button type="button" class="btn btn-outline-secondary" title=${t('report.after')} aria-label=${t('report.after')} ?disabled=${last} @click=${() => this.#move(1)}><i class="bi bi-chevron-right"></i></button>
        </div>
        <button type="button" class="btn btn-outline-secondary" title=${t('action.retry')} aria-label=${t('report.again')} @click=${() => this.#load()}><i class="bi bi-arrow-clockwise"></i></button>
        <a class="btn btn-outline-primary text-nowrap" href=${query(`${this.#sheet.url}.csv`, { day: this.#wanted })} download><i class="bi bi-download" aria-hidden="true"></i> ${t('report.export')}</a>
      </header>
      <p class="hy-reports-hint">${t(`report.${this.#kind}Hint`)}</p>
      ${this.#table()}</section>`;
  }

  #table() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.report) return html`<hy-skeleton rows="8"></hy-skeleton>`;
    if (this.report.items.length === 0) return html`<hy-empty icon="bi-clipboard-data" heading=${t(`report.${this.#kind}Empty`)} text=${t('report.emptyText')}></hy-empty>`;
    const { columns, name } = this.#sheet;
    return html`<div class="hy-reports-table"><table class="table table-hover mb-0 align-middle">
      <thead><tr>${this.#head({ name: 'name', title: () => t(`report.${this.#kind}Short`), hint: () => '' })}${columns.map((column) => this.#head(column))}</tr></thead>
      <tbody>${this.#rows.map((row) => html`<tr><th scope="row">${name(row)}</th>
        ${columns.map((column) => html`<td class="hy-figure ${this.#isChosen(column) ? 'hy-reports-chosen' : ''}">${column.cell?.(row, column.name) ?? row[column.name]}</td>`)}</tr>`)}</tbody>
      <tfoot><tr><th scope="row">${t(`report.${this.#kind}Total`, { n: this.report.items.length })}</th>
        ${columns.map((column) => html`<td class="hy-figure">${column.total?.(this.report.items, column.name) ?? ''}</td>`)}</tr></tfoot>
      </table></div>`;
  }

  /** The service level that the wallboard counts by. */
  #isChosen(column) {
    return CHOSEN[column.name] !== undefined && CHOSEN[column.name] === this.report.by;
  }

  #head({ name, title, hint }) {
    const { name: sorted, down } = this.sort;
    const order = sorted !== name ? 'none' : down ? 'descending' : 'ascending';
    return html`<th scope="col" aria-sort=${order} title=${hint?.() ?? t(`report.${name}Hint`)}><button type="button" @click=${() => this.#sortBy(name)}>${title?.() ?? t(`report.${name}`)}
      ${order === 'none' ? '' : html`<i class="bi bi-caret-${down ? 'down' : 'up'}-fill" aria-hidden="true"></i>`}</button></th>`;
  }
}
customElements.define('hy-reports', Reports);
