import { html } from 'lit';
import { del, get, post, put, query } from '../shell/api.js';
import { errorToast, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { facts } from './article-facts.js';
import { openFeedback } from './feedback.js';
import './article-body.js';
import './diagnosis.js';

/** An article read beside the conversation, with what can be done with it. Tells `back` and `used`. */
class PaneArticle extends HyElement {
  static properties = {
    articleId: { attribute: false }, conversationId: { attribute: false }, uses: { attribute: false }, mine: { attribute: false },
    article: { state: true }, ticked: { state: true }, problem: { state: true },
  };

  willUpdate(changed) {
    if (changed.has('articleId') || changed.has('conversationId')) this.#load();
  }

  async #load() {
    const id = this.articleId;
    Object.assign(this, { article: null, ticked: null, problem: null });
    try {
      const article = await get(`/api/articles/${id}`);
      if (id !== this.articleId) return;
      this.article = article;
      this.ticked = await get(query(`${this.#url}/boxes`, { version: article.version })).catch(() => null);
    } catch (problem) {
      if (id === this.articleId) this.problem = problem;
    }
  }

  get #url() {
    return `/api/conversations/${this.conversationId}/articles/${this.articleId}`;
  }

  /** What was done with the customer stays ticked, for whoever goes on. */
  async #tick({ box, ticked }) {
    try {
      await put(`${this.#url}/boxes`, { version: this.article.version, box, ticked });
      this.ticked = ticked ? [...this.ticked ?? [], box] : (this.ticked ?? []).filter((each) => each !== box);
    } catch (problem) {
      this.ticked = [...this.ticked ?? []];
      errorToast(problem);
    }
  }

  #send() {
    this.tell('send-article', { articleId: this.articleId, article: { id: this.articleId, title: this.article.title } });
    setTimeout(() => this.tell('used'), 500);
  }

  #steps() {
    const lines = this.article.steps.map((step, at) => `${at + 1}. ${step}`);
    this.tell('insert-text', { text: [this.article.title, ...lines].join('\n') });
    toast(t('pane.inserted'));
    post(`${this.#url}/SENT`).then(() => this.tell('used')).catch(errorToast);
  }

  async #solved(yes) {
    try {
      await (yes ? post(`${this.#url}/SOLVED`) : del(`${this.#url}/SOLVED`));
      this.tell('used');
      if (yes) toast(t('pane.marked'), 'green', { action: { text: t('pane.unsolve'), run: () => this.#solved(false) } });
    } catch (problem) {
      errorToast(problem);
    }
  }

  async #helped() {
    try {
      await post(`${this.#url}/HELPED`);
      this.tell('used');
    } catch (problem) {
      errorToast(problem);
    }
  }

  async #tellEditors() {
    await openFeedback(this.articleId, { conversationId: this.conversationId });
  }

  render() {
    return html`
      <button type="button" class="btn btn-sm btn-link px-0" @click=${() => this.tell('back')}>
        <i class="bi bi-chevron-left" aria-hidden="true"></i> ${t('knowledge.back')}</button>
      ${this.problem ? html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>` : ''}
      ${!this.article && !this.problem ? html`<hy-skeleton rows="6"></hy-skeleton>` : ''}
      ${this.article ? this.#content() : ''}`;
  }

  #content() {
    const why = this.article.visibility === 'INTERNAL' ? t('pane.internal') : this.mine ? '' : t('pane.notMine');
    const solved = this.uses?.includes('SOLVED');
    const helped = this.uses?.includes('HELPED');
    return html`
      <article class="hy-pane-article">
        <h3>${this.article.title}</h3>
        ${facts(this.article)}
        ${this.article.tree ? html`<hy-diagnosis .article=${this.article} .conversationId=${this.conversationId} .mine=${this.mine}
          @done=${() => this.tell('used')}></hy-diagnosis>` : ''}
        <hy-article-body .content=${this.article.html} .ticked=${this.ticked} @tick=${(event) => this.#tick(event.detail)}></hy-article-body>
      </article>
      <div class="hy-pane-actions">
        <button type="button" class="btn btn-sm btn-primary" ?disabled=${Boolean(why)} title=${why} @click=${this.#send}>
          <i class="bi bi-send" aria-hidden="true"></i> ${t('pane.send')}</button>
        ${this.article.steps.length ? html`<button type="button" class="btn btn-sm btn-outline-primary" ?disabled=${Boolean(why)}
          title=${why} @click=${this.#steps}>
          <i class="bi bi-list-ol" aria-hidden="true"></i> ${t('pane.sendSteps')}</button>` : ''}
        <button type="button" class="btn btn-sm ${helped ? 'btn-success' : 'btn-outline-secondary'}" aria-pressed=${Boolean(helped)} @click=${this.#helped}>
          <i class="bi bi-hand-thumbs-up" aria-hidden="true"></i> ${t('pane.use.HELPED')}</button>
        <button type="button" class="btn btn-sm ${solved ? 'btn-success' : 'btn-outline-secondary'}" aria-pressed=${Boolean(solved)}
          title=${t(solved ? 'pane.unsolve' : 'pane.markSolved')} @click=${() => this.#solved(!solved)}>
          <i class="bi ${solved ? 'bi-check-circle-fill' : 'bi-check-circle'}" aria-hidden="true"></i> ${t(solved ? 'pane.solved' : 'pane.markSolved')}</button>
        <button type="button" class="btn btn-sm btn-outline-secondary" title=${t('feedback.ask')} @click=${this.#tellEditors}>
          <i class="bi bi-flag" aria-hidden="true"></i> ${t('feedback.report')}</button>
      </div>`;
  }
}
customElements.define('hy-pane-article', PaneArticle);
