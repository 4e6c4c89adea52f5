import { html } from 'lit';
import { get, query } from '../shell/api.js';
import { HyElement } from '../shell/element.js';
import { pick, t } from '../shell/i18n.js';
import { MINUTES } from './day.js';

const WEEKS = [2, 4, 8, 12];

/** Takes the volumes of a day from what came to a queue on that weekday in past weeks; tells 'past'. */
class PastVolumes extends HyElement {
  static properties = { queues: { state: true }, problem: { state: true }, note: { state: true }, busy: { state: true } };

  #choice = { queue: null, weekday: 1, weeks: 4 };

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.problem = null;
    try {
      const answer = await get('/api/queues');
      this.queues = answer?.items ?? answer ?? [];
      this.#choice.queue ??= this.queues[0]?.id ?? null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #take() {
    this.busy = true;
    this.problem = null;
    this.note = '';
    try {
      const past = await get(query('/api/staffing/volumes', { ...this.#choice, minutes: MINUTES }));
      const found = past.volumes.some((volume) => volume > 0);
      this.note = found ? t('staffing.taken', { n: past.days }) : t('staffing.noPast', { n: this.#choice.weeks });
      if (found) this.tell('past', past);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #select(name, options) {
    return html`<label><span>${t(`staffing.${name === 'queue' ? 'queue' : name}`)}</span>
      <select class="form-select form-select-sm" @change=${(event) => { this.#choice[name] = Number(event.target.value); }}>
      ${options.map(({ value, text }) => html`<option value=${value} ?selected=${value === this.#choice[name]}>${text}</option>`)}</select></label>`;
  }

  render() {
    return html`<fieldset class="hy-staffing-past"><legend>${t('staffing.past')}</legend>
      <div>${this.#select('queue', (this.queues ?? []).map((queue) => ({ value: queue.id, text: pick(queue) })))}
        ${this.#select('weekday', [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: day, text: t(`staffing.day${day}`) })))}
        ${this.#select('weeks', WEEKS.map((n) => ({ value: n, text: t('staffing.weeksOf', { n }) })))}
        <button type="button" class="btn btn-sm btn-outline-primary" ?disabled=${this.busy || !this.#choice.queue} @click=${() => this.#take()}>${t('staffing.take')}</button></div>
      <p class="form-text" role="status">${this.note ?? ''}</p>
      ${this.problem ? html`<hy-error .problem=${this.problem} .retry=${this.queues ? () => this.#take() : () => this.#load()}></hy-error>` : ''}</fieldset>`;
  }
}
customElements.define('hy-staffing-past', PastVolumes);
