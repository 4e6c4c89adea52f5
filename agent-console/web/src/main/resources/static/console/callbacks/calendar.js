import { html } from 'lit';
import { del, get, put } from '../shell/api.js';
import { errorToast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { now } from '../shell/time.js';
import './messages.js';

const KINDS = ['HOLIDAY', 'MAKE_UP', 'WORKING', 'WEEKEND'];
const TONES = { HOLIDAY: 'red', MAKE_UP: 'blue', WORKING: 'grey', WEEKEND: 'grey' };

/** The working calendar of a year: its holidays and make-up days, and a way to add or correct a day. */
class CalendarDialog extends HyElement {
  static properties = { year: { state: true }, found: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.year = new Date(now()).getFullYear();
    this.found = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load(year = this.year) {
    this.year = year;
    try {
      const found = await get(`/api/calendar?year=${year}`);
      if (year === this.year) this.found = found;
    } catch (problem) {
      errorToast(problem);
    }
  }

  async #do(work) {
    try {
      await work();
      this.problem = null;
      await this.#load();
    } catch (problem) {
      this.problem = problem;
    }
  }

  #save(event) {
    event.preventDefault();
    const { date, kind, name } = Object.fromEntries(new FormData(event.target));
    this.#do(() => put(`/api/calendar/days/${date}`, { kind, name }));
  }

  render() {
    const { year, found } = this;
    return html`
      <div class="d-flex gap-2 align-items-center mb-3">
        <button type="button" class="btn btn-outline-secondary btn-sm" aria-label=${year - 1} @click=${() => this.#load(year - 1)}><i class="bi bi-chevron-left"></i></button>
        <strong class="hy-figure">${year}</strong>
        <button type="button" class="btn btn-outline-secondary btn-sm" aria-label=${year + 1} @click=${() => this.#load(year + 1)}><i class="bi bi-chevron-right"></i></button>
        ${found && !found.shipped ? html`<button type="button" class="btn btn-outline-primary btn-sm ms-auto"
          @click=${() => this.#do(() => put(`/api/calendar/years/${year}`, { announced: !found.announced }))}>${t(found.announced ? 'calendar.unmark' : 'calendar.mark')}</button>` : ''}
      </div>
      ${found ? html`<p class=${found.announced ? '' : 'hy-text-amber'}><i class="bi ${found.announced ? 'bi-check-circle' : 'bi-exclamation-triangle'}"></i>
        ${t(found.announced ? 'calendar.announced' : 'calendar.unannounced', { year })}</p>
        <div class="hy-calendar-days">${found.days.map((day) => html`<span><span class="hy-figure">${day.date.slice(5)}</span>
          <hy-chip tone=${TONES[day.kind]} icon="" text=${day.name || t(`dayKind.${day.kind}`)} hint=${t(`dayKind.${day.kind}`)}></hy-chip>
          ${day.kind === 'MAKE_UP' ? html`<small>${t('dayKind.MAKE_UP')}</small>` : ''}
          ${day.corrected ? html`<button type="button" class="btn btn-link btn-sm p-0" @click=${() => this.#do(() => del(`/api/calendar/days/${day.date}`))}>${t('calendar.restore')}</button>` : ''}</span>`)}</div>`
        : html`<hy-skeleton rows="4"></hy-skeleton>`}
      <form class="hy-form-grid mt-3" @submit=${this.#save}>
        <div><label for="calendar-date">${t('calendar.date')}</label><input id="calendar-date" name="date" type="date" class="form-control" required></div>
        <div><label for="calendar-kind">${t('calendar.kind')}</label><select id="calendar-kind" name="kind" class="form-select">${KINDS.map((kind) => html`
          <option value=${kind}>${t(`dayKind.${kind}`)}</option>`)}</select></div>
        <div><label for="calendar-name">${t('calendar.name')}</label><input id="calendar-name" name="name" class="form-control" maxlength="40"></div>
        ${this.problem ? html`<div class="wide"><hy-error .problem=${this.problem}></hy-error></div>` : ''}
        <div class="wide"><button type="submit" class="btn btn-primary">${t('calendar.save')}</button></div>
      </form>`;
  }
}
customElements.define('hy-calendar', CalendarDialog);
