import { html } from 'lit';
import { get, post } from '../shell/api.js';
import { errorToast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { author } from './authors.js';
import { productName } from './products.js';
import { reminderChips } from './validity.js';

/** What waits for editors, a tab each: where it comes from, its words, how a row looks. */
const TABS = {
  misses: { url: '/api/editor/misses', empty: ['knowledge.worklistEmpty', 'knowledge.worklistEmptyText'], text: 'knowledge.worklistText', row: miss },
  reminders: { url: '/api/editor/reminders', empty: ['reminder.empty', 'reminder.emptyText'], text: 'reminder.text', row: reminder, kept: true },
  feedback: { url: '/api/editor/feedback', empty: ['feedback.empty', 'feedback.emptyText'], text: 'feedback.text', row: feedback },
};

const conversation = (id) => (id ? html` · <a href="#/conversations/${id}">${t('worklist.conversation')}</a>` : '');

function miss(row) {
  return html`
    <div><p>${row.words}</p><small class="hy-soft">${row.product ? `${productName(row.product)} · ` : ''}${author(row.lastBy)} · <hy-time .at=${row.lastAt}></hy-time>${conversation(row.conversationId)}</small></div>
    <hy-chip tone=${row.times > 4 ? 'red' : row.times > 1 ? 'amber' : 'grey'} icon="bi-search" text=${t('knowledge.times', { n: row.times })}></hy-chip>
    <a class="btn btn-sm btn-outline-primary" href="#/knowledge/new?${new URLSearchParams({ title: row.words.split('\n').at(-1).slice(0, 60), product: row.product })}">${t('knowledge.write')}</a>`;
}

function feedback(row) {
  const verdict = { true: ['green', 'bi-hand-thumbs-up', 'feedback.helped'], false: ['amber', 'bi-hand-thumbs-down', 'feedback.notHelped'] }[row.helped];
  return html`
    <div><p><a href="#/knowledge/${row.articleId}/edit">${row.title}</a></p>${row.comment ? html`<p class="hy-lines">${row.comment}</p>` : ''}
      <small class="hy-soft">${row.kind === 'CUSTOMER' ? t('knowledge.customer') : author(row.reader)} · <hy-time .at=${row.at}></hy-time> · ${t('feedback.onVersion', { n: row.version })}${
        row.current > row.version ? ` · ${t('feedback.sinceThen', { n: row.current })}` : ''}${conversation(row.conversationId)}</small></div>
    ${verdict ? html`<hy-chip tone=${verdict[0]} icon=${verdict[1]} text=${t(verdict[2])}></hy-chip>` : ''}`;
}

function reminder(row) {
  return html`
    <div><p><a href="#/knowledge/${row.id}/edit">${row.title}</a></p><small class="hy-soft">${productName(row.product)} · ${author(row.owner)}</small></div>
    ${reminderChips(row)}`;
}

/** What waits for editors: questions for which nobody found an article, what readers say of those there are, and dates. */
class Worklist extends HyElement {
  static properties = { tab: {}, rows: { state: true }, problem: { state: true } };

  willUpdate(changed) {
    if (changed.has('tab')) this.#load();
  }

  get #what() {
    return TABS[this.tab] ? this.tab : 'misses';
  }

  async #load() {
    const what = this.#what;
    Object.assign(this, { problem: null, rows: null });
    try {
      const rows = await get(TABS[what].url);
      if (what === this.#what) this.rows = rows;
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #handled(row) {
    try {
      await post(`${TABS[this.#what].url}/${row.id}/handled`);
      this.rows = this.rows.filter((each) => each !== row);
    } catch (problem) {
      errorToast(problem);
      this.#load();
    }
  }

  render() {
    return html`
      <div class="hy-editor-bar">
        <a class="hy-icon-button hy-knowledge-back" href="#/knowledge" aria-label=${t('knowledge.back')}><i class="bi bi-chevron-left"></i></a>
        <h2>${t('worklist.title')}</h2>
        <nav class="hy-state-tabs" aria-label=${t('worklist.title')}>${Object.keys(TABS).map((name) => html`
          <a href="#/knowledge/worklist/${name}" aria-current=${name === this.#what ? 'page' : 'false'}>${t(`worklist.${name}`)}</a>`)}</nav>
      </div>
      <div class="hy-reader"><p class="hy-soft">${t(TABS[this.#what].text)}</p>${this.#rows()}</div>`;
  }

  #rows() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.rows) return html`<hy-skeleton rows="5"></hy-skeleton>`;
    const { empty, row, kept } = TABS[this.#what];
    if (this.rows.length === 0) return html`<hy-empty icon="bi-check2-circle" heading=${t(empty[0])} text=${t(empty[1])}></hy-empty>`;
    return html`<ul class="hy-worklist">${this.rows.map((each) => html`<li>${row(each)}
      ${kept ? '' : html`<button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => this.#handled(each)}>${t('knowledge.handled')}</button>`}
    </li>`)}</ul>`;
  }
}
customElements.define('hy-knowledge-worklist', Worklist);
