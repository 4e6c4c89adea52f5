import { html } from 'lit';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { emptyDay, pasted, timeOf } from './day.js';

/** The volumes of a day, a cell each; tells 'volumes' with the changed day. */
class Volumes extends HyElement {
  static properties = { volumes: { attribute: false }, cleared: { state: true } };

  #change(volumes) {
    this.cleared = null;
    this.tell('volumes', volumes);
  }

  #set(index, text) {
    const value = Number(text);
    const day = [...this.volumes];
    day[index] = Number.isFinite(value) && value >= 0 ? value : 0;
    this.#change(day);
  }

  #paste(event, index) {
    const text = event.clipboardData.getData('text');
    if (!/[\t\n]/.test(text.trim())) return;
    const day = pasted(text, index, this.volumes);
    if (!day) return;
    event.preventDefault();
    this.#change(day);
  }

  #clear() {
    const before = this.volumes;
    this.#change(emptyDay());
    this.cleared = before;
  }

  /** Up and down move by an hour's row, as in a spreadsheet, instead of counting. */
  #move(event, index) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || event.isComposing) return;
    event.preventDefault();
    this.querySelectorAll('.hy-staffing-cell input')[index + step]?.select();
  }

  render() {
    const sum = Math.round(this.volumes.reduce((total, volume) => total + volume, 0) * 10) / 10;
    return html`<fieldset class="hy-staffing-volumes">
      <legend>${t('staffing.volumes')} <span class="hy-figure">${t('staffing.sum', { n: sum })}</span>
        ${this.cleared ? html`<button type="button" class="btn btn-sm btn-link" @click=${() => this.#change(this.cleared)}>${t('staffing.undo')}</button>`
    : html`<button type="button" class="btn btn-sm btn-link" ?disabled=${sum === 0} @click=${() => this.#clear()}>${t('staffing.clear')}</button>`}</legend>
      <div class="hy-staffing-cells">${this.volumes.map((volume, index) => html`<label class="hy-staffing-cell"><span>${timeOf(index)}</span>
        <input type="text" inputmode="decimal" class="form-control form-control-sm hy-figure" aria-label=${t('staffing.volumeAt', { time: timeOf(index) })}
          .value=${volume === 0 ? '' : String(volume)} placeholder="0" autocomplete="off" @focus=${(event) => event.target.select()}
          @change=${(event) => this.#set(index, event.target.value)} @paste=${(event) => this.#paste(event, index)} @keydown=${(event) => this.#move(event, index)}></label>`)}</div>
      <p class="form-text">${t('staffing.volumesHint')}</p></fieldset>`;
  }
}
customElements.define('hy-staffing-volumes', Volumes);
