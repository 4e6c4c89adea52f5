import { html } from 'lit';
import { get } from '../shell/api.js';
import { openDialog } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { author } from './authors.js';

/** Shows who read an article, and what readers said of it. */
export function openReaders(article) {
  return openDialog(Object.assign(document.createElement('hy-article-readers'), { article }), { title: t('readers.title'), width: 640 });
}

class ArticleReaders extends HyElement {
  static properties = { article: { attribute: false }, read: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.problem = null;
    try {
      this.read = await get(`/api/editor/articles/${this.article.id}/readers`);
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.read) return html`<hy-skeleton rows="5"></hy-skeleton>`;
    const { staff, byCustomers, helped, notHelped, feedback } = this.read;
    const online = this.article.publishedVersion;
    return html`
      <p class="hy-figures"><span><b>${staff.length}</b> ${t('readers.staff')}</span><span><b>${byCustomers}</b> ${t('readers.customers')}</span>
        <span><b>${helped}</b> ${t('feedback.helped')}</span><span><b>${notHelped}</b> ${t('feedback.notHelped')}</span></p>
      ${staff.length === 0 ? html`<hy-empty icon="bi-people" heading=${t('readers.none')}></hy-empty>` : html`
        <table class="table table-sm"><thead><tr><th>${t('readers.who')}</th><th>${t('readers.version')}</th><th>${t('readers.times')}</th><th>${t('readers.last')}</th></tr></thead>
          <tbody>${staff.map((each) => html`<tr><td>${author(each.reader)}</td>
            <td>${t('editor.version', { n: each.version })} ${online && each.version < online ? html`<hy-chip tone="amber" text=${t('readers.old')}></hy-chip>` : ''}</td>
            <td>${each.times}</td><td><hy-time .at=${each.lastAt}></hy-time></td></tr>`)}</tbody></table>`}
      ${feedback.length === 0 ? '' : html`<h3 class="hy-pane-heading">${t('worklist.feedback')}</h3>
        <ul class="hy-worklist">${feedback.map((each) => html`<li><div><p class="hy-lines">${each.comment || t(each.helped ? 'feedback.helped' : 'feedback.notHelped')}</p>
          <small class="hy-soft">${each.kind === 'CUSTOMER' ? t('knowledge.customer') : author(each.reader)} · <hy-time .at=${each.at}></hy-time> · ${t('feedback.onVersion', { n: each.version })}</small></div>
          ${each.handledBy ? html`<hy-chip tone="green" text=${t('readers.handled', { name: author(each.handledBy) })}></hy-chip>` : ''}</li>`)}</ul>`}`;
  }
}
customElements.define('hy-article-readers', ArticleReaders);
