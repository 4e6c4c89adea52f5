import { html } from 'lit';
import { get } from '../shell/api.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { author } from './authors.js';
import { productName } from './products.js';
import { reminderChips } from './validity.js';

const link = (row) => html`<a href="#/knowledge/${row.id}/edit">${row.title}</a>`;

/** What an editor's day begins with: her articles that end, what waits for her review, what she has not finished. */
class EditorDay extends HyElement {
  static properties = { day: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    const again = () => this.#load();
    document.addEventListener('article-saved', again);
    this.whileHere(() => document.removeEventListener('article-saved', again));
    this.#load();
  }

  async #load() {
    try {
      Object.assign(this, { day: await get('/api/editor/day'), problem: null });
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.day) return html`<hy-skeleton rows="6"></hy-skeleton>`;
    const { reminders, reviews, drafts, misses, feedback } = this.day;
    const waiting = (n, name, tone) => html`<a class="hy-editor-count" href="#/knowledge/worklist/${name}"><b class=${n ? `hy-text-${tone}` : ''}>${n}</b> ${t(`day.${name}`)}</a>`;
    return html`<div class="hy-editor-day">
      <p class="hy-figures">${waiting(misses, 'misses', 'red')}${waiting(feedback, 'feedback', 'amber')}</p>
      ${this.#card('reminders', 'bi-calendar-event', reminders, (row) => html`<div><p>${link(row)}</p><small class="hy-soft">${productName(row.product)}</small></div>${reminderChips(row)}`)}
      ${this.#card('reviews', 'bi-hourglass-split', reviews, (row) => html`<div><p>${link(row)}</p><small class="hy-soft">${productName(row.product)} · ${author(row.savedBy)} · <hy-time .at=${row.updatedAt}></hy-time></small></div>`)}
      ${this.#card('drafts', 'bi-pencil', drafts, (row) => html`<div><p>${link(row)}</p><small class="hy-soft">${productName(row.product)} · <hy-time .at=${row.updatedAt}></hy-time></small></div>`)}
      <p class="hy-soft">${t('knowledge.pick')} · ${t('knowledge.pickText')}</p></div>`;
  }

  #card(name, icon, rows, row) {
    return html`<section><h3><i class="bi ${icon}" aria-hidden="true"></i> ${t(`day.${name}`)} <span class="hy-figure">${rows.length || ''}</span></h3>
      ${rows.length === 0 ? html`<p class="hy-soft">${t(`day.${name}.none`)}</p>` : html`<ul class="hy-worklist">${rows.map((each) => html`<li>${row(each)}</li>`)}</ul>`}</section>`;
  }
}
customElements.define('hy-editor-day', EditorDay);
