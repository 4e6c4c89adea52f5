import { html } from 'lit';
import { get, query } from '../shell/api.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { productName } from './products.js';
import { author } from './authors.js';

const write = (words) => html`<a class="btn btn-sm btn-outline-primary" href="#/knowledge/new?${new URLSearchParams({ title: words.slice(0, 60) })}">${t('knowledge.write')}</a>`;
const article = (row) => html`<a href="#/knowledge/${row.id}/edit">${row.title}</a>`;
const soft = (...parts) => html`<small class="hy-soft">${parts.filter(Boolean).join(' · ')}</small>`;
const sought = (row) => html`<div><p>${row.words}</p>${soft(t('knowledge.times', { n: row.times }), row.hits ? t('quality.hits', { n: row.hits }) : '')}</div>`;
const read = (row) => html`<div><p>${article(row)}</p>${soft(productName(row.product), t('quality.read', { n: row.readings }), row.helped ? t('quality.helped', { n: row.helped }) : '', row.notHelped ? t('quality.notHelped', { n: row.notHelped }) : '')}</div>`;
const worth = (row) => html`<div><p>${article(row)}</p>${soft(productName(row.product), t('quality.opened', { n: row.opened }), t('quality.sent', { n: row.sent }), t('quality.helped', { n: row.helped }), t('quality.solved', { n: row.solved }))}</div>`;

/** The cards of the page: where their rows come from, and how a row looks. */
const CARDS = [
  { name: 'inVain', rows: (all) => all.inVain, row: (row) => html`${sought(row)}${write(row.words)}` },
  { name: 'unopenedList', rows: (all) => all.unopened, row: (row) => html`${sought(row)}${write(row.words)}` },
  { name: 'openedInVain', rows: (all) => all.openedInVain, row: worth },
  { name: 'noHelp', rows: (all) => all.noHelp, row: read },
  { name: 'stale', rows: (all) => all.stale, row: (row) => html`<div><p>${article(row)}</p>${soft(productName(row.product), author(row.owner), t('quality.read', { n: row.readings }))} <small class="hy-soft"><hy-time .at=${row.updatedAt}></hy-time></small></div>` },
  {
    name: 'duplicates', rows: (all) => all.duplicates,
    row: (row) => html`<div><p>${article(row)}</p><p>${article({ id: row.otherId, title: row.otherTitle })}</p>${soft(productName(row.product), t('quality.alike', { n: Math.round(row.alike * 100) }))}</div>`,
  },
  { name: 'best', rows: (all) => all.best, row: worth },
  { name: 'mostRead', rows: (all) => all.mostRead, row: read },
  { name: 'mostSought', rows: (all) => all.mostSought, row: sought },
];

/** How good the knowledge base is: what to write, what to mend, what to remove. */
class Quality extends HyElement {
  static properties = { days: { state: true }, all: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.days = 30;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    const { days } = this;
    this.problem = null;
    try {
      const [quality, uses, deflection] = await Promise.all(['quality', 'worth', 'deflection'].map((part) => get(query(`/api/editor/${part}`, { days }))));
      if (days === this.days) this.all = { ...quality, ...uses, deflection };
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    return html`
      <div class="hy-editor-bar">
        <a class="hy-icon-button hy-knowledge-back" href="#/knowledge" aria-label=${t('knowledge.back')}><i class="bi bi-chevron-left"></i></a>
        <h2>${t('quality.title')}</h2>
        <div class="hy-state-tabs" role="group">${[7, 30, 90].map((n) => html`<button type="button" aria-pressed=${n === this.days}
          @click=${() => { this.days = n; this.#load(); }}>${t('quality.days', { n })}</button>`)}</div>
      </div>
      ${this.problem ? html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>` : this.all ? this.#cards() : html`<hy-skeleton rows="8"></hy-skeleton>`}`;
  }

  #cards() {
    const { totals, deflection } = this.all;
    const share = (n, of) => (of ? ` (${Math.round((n / of) * 100)}%)` : '');
    const figure = (n, text, more = '') => html`<span><b>${n}</b> ${text}${more}</span>`;
    return html`
      <p class="hy-figures hy-quality-figures">
        ${figure(totals.searches, t('quality.searches'))}${figure(totals.empty, t('quality.empty'), share(totals.empty, totals.searches))}
        ${figure(totals.unopened, t('quality.unopened'), share(totals.unopened, totals.searches))}
        ${figure(deflection.readers, t('quality.readers'))}${figure(deflection.deflected, t('quality.deflected'), share(deflection.deflected, deflection.readers))}
        ${figure(deflection.turnedToUs, t('quality.turned'))}${figure(deflection.saidHelped, t('feedback.helped'))}
      </p>
      <div class="hy-quality">${CARDS.map(({ name, rows, row }) => html`<section>
        <h3>${t(`quality.${name}`)}</h3>
        ${rows(this.all).length === 0 ? html`<p class="hy-soft">${t('quality.nothing')}</p>`
          : html`<ul class="hy-worklist">${rows(this.all).map((each) => html`<li>${row(each)}</li>`)}</ul>`}</section>`)}</div>`;
  }
}
customElements.define('hy-knowledge-quality', Quality);
