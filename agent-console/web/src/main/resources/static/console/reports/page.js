import { html } from 'lit';
import { get, query } from '../shell/api.js';
import { addMessages, t } from '../shell/i18n.js';
import { Page, styles } from '../shell/page.js';
import { go } from '../shell/router.js';
import { duration, now } from '../shell/time.js';
import messages from './messages.js';

addMessages(messages);
await styles(new URL('./reports.css', import.meta.url));

const seconds = (value) => (value === null ? '–' : duration(value));
const perCent = (value) => (value === null ? '–' : `${Math.round(value)}%`);

const COLUMNS = [
  { name: 'contacts', cell: (row) => row.contacts, total: 'sum' },
  { name: 'firstResponseSeconds', cell: (row) => seconds(row.firstResponseSeconds), total: 'seconds' },
  { name: 'replyRate', cell: (row) => perCent(row.replyRate) },
  { name: 'handleSeconds', cell: (row) => seconds(row.handleSeconds), total: 'seconds' },
  { name: 'wrapUpSeconds', cell: (row) => seconds(row.wrapUpSeconds), total: 'seconds' },
  { name: 'missed', cell: (row) => row.missed, total: 'sum' },
  { name: 'declined', cell: (row) => row.declined, total: 'sum' },
  { name: 'satisfaction', cell: (row) => (row.rated === 0 ? '–' : `${perCent(row.satisfaction)} · ${row.rated}`) },
  { name: 'tickets', cell: (row) => row.tickets, total: 'sum' },
  { name: 'solvedByArticle', cell: (row) => row.solvedByArticle, total: 'sum' },
];

const TOTALS = {
  sum: (rows, name) => rows.reduce((sum, row) => sum + row[name], 0),
  seconds: (rows, name) => {
    const counted = rows.filter((row) => row[name] !== null && row.contacts > 0);
    const contacts = counted.reduce((sum, row) => sum + row.contacts, 0);
    return contacts === 0 ? '–' : duration(counted.reduce((sum, row) => sum + row[name] * row.contacts, 0) / contacts);
  },
};

/** The date in China, which is what a day of the report is. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now());

/** Agents' days: what each took, how fast, how well; sorted by any column, as a file for spreadsheets. */
class Reports extends Page {
  static properties = { report: { state: true }, problem: { state: true }, sort: { state: true } };

  #day = null;

  constructor() {
    super();
    this.sort = { name: 'contacts', down: true };
  }

  get #wanted() {
    return /^\d{4}-\d{2}-\d{2}$/.test(this.route) ? this.route : today();
  }

  willUpdate() {
    if (this.#day !== this.#wanted) this.#load();
  }

  async #load() {
    const day = this.#wanted;
    this.#day = day;
    this.report = null;
    this.problem = null;
    try {
      const report = await get(query('/api/reports/agents', { day }));
      if (day === this.#day) this.report = report;
    } catch (problem) {
      if (day === this.#day) this.problem = problem;
    }
  }

  #move(days) {
    const date = new Date(`${this.#wanted}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + days);
    go(`reports/${date.toISOString().slice(0, 10)}`);
  }

  #sortBy(name) {
    this.sort = { name, down: this.sort.name === name ? !this.sort.down : name !== 'name' };
  }

  get #rows() {
    const { name, down } = this.sort;
    const rank = (row) => (typeof row[name] === 'string' ? row[name] : row[name] ?? -1);
    const order = (one, other) => (name === 'name' ? one.name.localeCompare(other.name, 'zh-CN') : rank(one) - rank(other));
    return [...this.report.items].sort((one, other) => (down ? order(other, one) : order(one, other)));
  }

  render() {
    const last = this.#wanted >= today();
    return html`<section class="hy-reports">
      <header><h1>${t('report.agents')}</h1>
        <div class="input-group hy-reports-day">
          <button type="button" class="btn btn-outline-secondary" title=${t('report.before')} aria-label=${t('report.before')} @click=${() => this.#move(-1)}><i class="bi bi-chevron-left"></i></button>
          <input type="date" class="form-control" aria-label=${t('report.day')} max=${today()} .value=${this.#wanted}
            @change=${(event) => event.target.value && go(`reports/${event.target.value}`)}>
          <button type="button" class="btn btn-outline-secondary" title=${t('report.after')} aria-label=${t('report.after')} ?disabled=${last} @click=${() => this.#move(1)}><i class="bi bi-chevron-right"></i></button>
        </div>
        <button type="button" class="btn btn-outline-secondary" title=${t('action.retry')} aria-label=${t('report.again')} @click=${() => this.#load()}><i class="bi bi-arrow-clockwise"></i></button>
        <a class="btn btn-outline-primary text-nowrap" href=${query('/api/reports/agents.csv', { day: this.#wanted })} download><i class="bi bi-download" aria-hidden="true"></i> ${t('report.export')}</a>
      </header>
      <p class="hy-reports-hint">${t('report.hint')}</p>
      ${this.#table()}</section>`;
  }

  #table() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.report) return html`<hy-skeleton rows="8"></hy-skeleton>`;
    if (this.report.items.length === 0) return html`<hy-empty icon="bi-clipboard-data" heading=${t('report.empty')} text=${t('report.emptyText')}></hy-empty>`;
    return html`<div class="hy-reports-table"><table class="table table-hover mb-0 align-middle">
      <thead><tr>${this.#head('name')}${COLUMNS.map((column) => this.#head(column.name))}</tr></thead>
      <tbody>${this.#rows.map((row) => html`<tr><th scope="row">${row.name}</th>
        ${COLUMNS.map((column) => html`<td class="hy-figure">${column.cell(row)}</td>`)}</tr>`)}</tbody>
      <tfoot><tr><th scope="row">${t('report.total', { n: this.report.items.length })}</th>
        ${COLUMNS.map((column) => html`<td class="hy-figure">${column.total ? TOTALS[column.total](this.report.items, column.name) : ''}</td>`)}</tr></tfoot>
      </table></div>`;
  }

  #head(name) {
    const { name: sorted, down } = this.sort;
    const order = sorted !== name ? 'none' : down ? 'descending' : 'ascending';
    return html`<th scope="col" aria-sort=${order} title=${t(`report.${name}Hint`)}><button type="button" @click=${() => this.#sortBy(name)}>${t(`report.${name}`)}
      ${order === 'none' ? '' : html`<i class="bi bi-caret-${down ? 'down' : 'up'}-fill" aria-hidden="true"></i>`}</button></th>`;
  }
}
customElements.define('hy-reports', Reports);
