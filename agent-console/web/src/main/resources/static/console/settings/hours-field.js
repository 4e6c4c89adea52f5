import { html } from 'lit';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const USUAL = '09:00-18:00';

/** Opening hours: round the clock, or ranges by day of the week, and what public holidays do. */
class HoursField extends HyElement {
  static properties = { value: { attribute: false }, error: { attribute: false } };

  #change(value) {
    this.value = value;
    this.tell('changed', value);
  }

  #setDay(day, text) {
    const ranges = text.split(/[,，、;；\s]+/).filter(Boolean);
    const days = { ...this.value.days, [day]: ranges };
    if (ranges.length === 0) delete days[day];
    this.#change({ ...this.value, always: false, days });
  }

  #setAlways(on) {
    const week = Object.fromEntries(DAYS.map((day) => [day, [USUAL]]));
    this.#change(on ? { always: true } : { always: false, days: this.value?.days ?? week, holidays: this.value?.holidays ?? 'CLOSED' });
  }

  #sameAsMonday() {
    const monday = this.value.days?.MONDAY ?? [USUAL];
    this.#change({ ...this.value, days: Object.fromEntries(DAYS.map((day) => [day, monday])) });
  }

  render() {
    const always = this.value?.always === true;
    return html`<div class="hy-hours ${this.error ? 'hy-hours-wrong' : ''}" tabindex="-1" aria-invalid=${Boolean(this.error)}>
      <div class="form-check form-switch"><label><input type="checkbox" role="switch" class="form-check-input" .checked=${always}
        @change=${(event) => this.#setAlways(event.target.checked)}> ${t('hours.always')}</label></div>
      ${always ? '' : html`
        <div class="hy-hours-days">${DAYS.map((day) => html`<label><span>${t(`hours.${day}`)}</span>
          <input type="text" class="form-control form-control-sm" placeholder=${t('hours.closed')} .value=${(this.value?.days?.[day] ?? []).join(', ')}
            @change=${(event) => this.#setDay(day, event.target.value)}></label>`)}</div>
        <button type="button" class="btn btn-sm btn-link px-0" @click=${() => this.#sameAsMonday()}>${t('hours.sameAsMonday')}</button>
        <label class="d-flex align-items-center gap-2"><span class="text-nowrap">${t('hours.holidays')}</span>
          <select class="form-select form-select-sm" @change=${(event) => this.#change({ ...this.value, holidays: event.target.value })}>
            ${['CLOSED', 'IGNORED'].map((name) => html`<option value=${name} ?selected=${(this.value?.holidays ?? 'IGNORED') === name}>
              ${t(`hours.${name}`)}</option>`)}</select></label>`}
    </div>`;
  }
}
customElements.define('hy-hours-field', HoursField);

/** Hours in a few words for a list. */
export function hoursWords(hours) {
  if (hours?.always) return t('hours.always');
  const open = DAYS.filter((day) => hours?.days?.[day]?.length);
  const ranges = [...new Set(open.map((day) => hours.days[day].join(', ')))];
  const days = open.length === 7 ? t('hours.daily') : open.map((day) => t(`hours.${day}`)).join(' ');
  return ranges.length === 1 ? `${days} ${ranges[0]}` : t('hours.varied', { days });
}
