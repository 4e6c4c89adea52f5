import { html } from 'lit';
import { post } from '../shell/api.js';
import { downloadCsv } from '../shell/csv.js';
import { addMessages, locale, t } from '../shell/i18n.js';
import { Page, styles } from '../shell/page.js';
import { recall, remember } from '../shell/stored.js';
import { busyPart, emptyDay, INTERVALS, MINUTES, timeOf } from './day.js';
import messages from './messages.js';
import './chart.js';
import './past.js';
import './volumes.js';

addMessages(messages);
await styles(new URL('./staffing.css', import.meta.url));

const FIELDS = [
  { name: 'talkSeconds', unit: 'second' }, { name: 'wrapUpSeconds', unit: 'second' }, { name: 'patienceSeconds', unit: 'second', help: 'patienceHint' },
  { name: 'targetPercent', unit: 'perCent' }, { name: 'withinSeconds', unit: 'second' }, { name: 'maxOccupancyPercent', unit: 'perCent' },
  { name: 'shrinkagePercent', unit: 'perCent', help: 'shrinkageHint' },
];
const USUAL = {
  talkSeconds: 180, wrapUpSeconds: 60, patienceSeconds: 120, targetPercent: 80, withinSeconds: 20, maxOccupancyPercent: 88, shrinkagePercent: 25,
};

const perCent = (share) => `${(share * 100).toFixed(1)}%`;
const COLUMNS = [
  { name: 'volume', cell: (row) => row.volume }, { name: 'agents', cell: (row) => row.agents }, { name: 'rostered', cell: (row) => row.rostered },
  { name: 'serviceLevel', cell: (row) => (row.figures ? perCent(row.figures.serviceLevel) : '–') },
  { name: 'abandonment', cell: (row) => (row.figures ? perCent(row.figures.abandonment) : '–') },
  { name: 'meanWait', cell: (row) => (row.figures ? `${row.figures.meanWait.toFixed(1)} ${t('staffing.second')}` : '–') },
  { name: 'occupancy', cell: (row) => (row.figures ? perCent(row.figures.occupancy) : '–') },
];

/** How many agents each half hour of a day needs, and what they lead to. What was entered stays in this browser. */
class Staffing extends Page {
  static properties = {
    volumes: { state: true }, form: { state: true }, result: { state: true }, problem: { state: true }, errors: { state: true }, running: { state: true },
  };

  constructor() {
    super();
    const kept = this.#kept();
    this.volumes = kept.volumes;
    this.form = kept.form;
    this.errors = {};
  }

  #kept() {
    const usual = { volumes: emptyDay(), form: { ...USUAL } };
    try {
      const kept = JSON.parse(recall('staffing', 'null'));
      return Array.isArray(kept?.volumes) && kept.volumes.length === INTERVALS ? { volumes: kept.volumes, form: { ...USUAL, ...kept.form } } : usual;
    } catch {
      return usual;
    }
  }

  #keep(change) {
    Object.assign(this, change);
    this.errors = {};
    if (this.result) this.result = { ...this.result, stale: true };
    remember('staffing', JSON.stringify({ volumes: this.volumes, form: this.form }));
  }

  #takePast(past) {
    const form = { ...this.form, patienceSeconds: past.patienceSeconds };
    if (past.talkSeconds) form.talkSeconds = past.talkSeconds;
    if (past.wrapUpSeconds !== null) form.wrapUpSeconds = past.wrapUpSeconds;
    this.#keep({ volumes: past.volumes, form });
  }

  async #run(event) {
    event?.preventDefault();
    const part = busyPart(this.volumes);
    this.errors = part ? {} : { volumes: t('staffing.noVolumes') };
    if (!part || this.running) return;
    this.running = true;
    this.problem = null;
    const target = this.form.targetPercent;
    try {
      const plan = await post('/api/staffing', { ...this.form, volumes: part.volumes, intervalMinutes: MINUTES });
      this.result = { plan, first: part.first, target, stale: false };
    } catch (problem) {
      const errors = problem.extra?.errors;
      if (errors) this.errors = Object.fromEntries(errors.map((each) => [each.field, locale() === 'en' ? each.detailEn : each.detail]));
      else this.problem = problem;
    } finally {
      this.running = false;
    }
  }

  #export() {
    const { plan, first } = this.result;
    const rows = plan.intervals.map((row, index) => ({ ...row, time: timeOf(first + index) }));
    downloadCsv('staffing', [{ title: t('staffing.time'), value: (row) => row.time },
      ...COLUMNS.map((column) => ({ title: t(`staffing.${column.name}`), value: column.cell }))], rows);
  }

  render() {
    return html`<section class="hy-staffing">
      <header><h1>${t('staffing.title')}</h1>
        <button type="button" class="btn btn-outline-secondary" ?disabled=${!this.result} @click=${() => this.#export()}><i class="bi bi-download" aria-hidden="true"></i> ${t('staffing.export')}</button>
        <button type="submit" form="hy-staffing-form" class="btn btn-primary" ?disabled=${this.running}>
          ${this.running ? html`<span class="spinner-border spinner-border-sm" aria-hidden="true"></span> ${t('staffing.running')}` : html`<i class="bi bi-calculator" aria-hidden="true"></i> ${t('staffing.run')}`}</button></header>
      <p class="hy-staffing-hint">${t('staffing.hint')}</p>
      <div class="hy-staffing-columns">
        <form id="hy-staffing-form" novalidate @submit=${(event) => this.#run(event)}>
          <hy-staffing-past @past=${(event) => this.#takePast(event.detail)}></hy-staffing-past>
          <hy-staffing-volumes .volumes=${this.volumes} @volumes=${(event) => this.#keep({ volumes: event.detail })}></hy-staffing-volumes>
          ${this.#wrong('volumes')}
          <fieldset class="hy-staffing-fields"><legend>${t('staffing.assumptions')}</legend>${FIELDS.map((field) => this.#field(field))}</fieldset>
        </form>
        <div class="hy-staffing-result" aria-live="polite" aria-busy=${Boolean(this.running)}>${this.#result()}</div>
      </div></section>`;
  }

  #field({ name, unit, help }) {
    const set = (text) => this.#keep({ form: { ...this.form, [name]: text.trim() === '' ? null : Number(text) } });
    return html`<div><label class="form-label" for="hy-staffing-${name}">${t(`staffing.${name}`)}</label>
      <div class="input-group input-group-sm"><input type="number" min="0" class="form-control ${this.errors[name] ? 'is-invalid' : ''}" id="hy-staffing-${name}"
        .value=${String(this.form[name] ?? '')} aria-invalid=${Boolean(this.errors[name])} title=${help ? t(`staffing.${help}`) : ''} @input=${(event) => set(event.target.value)}>
        <span class="input-group-text">${t(`staffing.${unit}`)}</span></div>
      ${help ? html`<div class="form-text">${t(`staffing.${help}`)}</div>` : ''}${this.#wrong(name)}</div>`;
  }

  #wrong(name) {
    return this.errors[name] ? html`<div class="hy-staffing-wrong" role="alert"><i class="bi bi-exclamation-circle" aria-hidden="true"></i> ${this.errors[name]}</div>` : '';
  }

  #result() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#run()}></hy-error>`;
    if (!this.result) return this.running ? html`<hy-skeleton rows="8"></hy-skeleton>` : html`<hy-empty icon="bi-people" heading=${t('staffing.empty')} text=${t('staffing.emptyText')}></hy-empty>`;
    const { plan, first, target, stale } = this.result;
    return html`${stale ? html`<p class="hy-staffing-stale"><i class="bi bi-exclamation-triangle" aria-hidden="true"></i> ${t('staffing.stale')}</p>` : ''}
      <hy-staffing-chart .plan=${plan} .first=${first} .target=${target}></hy-staffing-chart>
      <div class="hy-staffing-table"><table class="table table-sm table-hover mb-0">
        <thead><tr><th scope="col">${t('staffing.time')}</th>${COLUMNS.map((column) => html`<th scope="col">${t(`staffing.${column.name}`)}</th>`)}</tr></thead>
        <tbody>${plan.intervals.map((row, index) => this.#row(row, timeOf(first + index), target))}</tbody>
        <tfoot><tr><th scope="row">${t('staffing.wholeDay')}</th>${COLUMNS.map((column) => html`<td class="hy-figure">${this.#total(column, plan)}</td>`)}</tr></tfoot>
      </table></div>
      <p class="form-text">${t('staffing.simulated', { n: plan.days })}</p>`;
  }

  #row(row, time, target) {
    const below = row.figures && row.figures.serviceLevel * 100 < target - 0.05;
    return html`<tr class=${row.volume === 0 ? 'hy-staffing-none' : ''}><th scope="row">${time}</th>${COLUMNS.map((column) => html`<td class="hy-figure">
      ${below && column.name === 'serviceLevel' ? html`<i class="bi bi-exclamation-triangle-fill hy-staffing-below" role="img" aria-label=${t('staffing.below')} title=${t('staffing.below')}></i> ` : ''}${column.cell(row)}</td>`)}</tr>`;
  }

  #total(column, plan) {
    const sum = (name) => plan.intervals.reduce((total, row) => total + row[name], 0);
    if (column.name === 'volume') return Math.round(sum('volume') * 10) / 10;
    if (column.name === 'agents' || column.name === 'rostered') return t('staffing.hours', { n: (sum(column.name) * MINUTES) / 60 });
    return column.cell({ figures: plan.day });
  }
}
customElements.define('hy-staffing', Staffing);
