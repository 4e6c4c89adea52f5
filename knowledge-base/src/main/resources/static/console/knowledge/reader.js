import { html } from 'lit';
import { get } from '../shell/api.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { hasRole } from '../shell/me.js';
import { facts } from './article-facts.js';
import { openFeedback } from './feedback.js';
import './article-body.js';

/** A published article, to read. */
class ArticleReader extends HyElement {
  static properties = { articleId: { attribute: false }, article: { state: true }, problem: { state: true } };

  willUpdate(changed) {
    if (changed.has('articleId')) this.#load();
  }

  async #load() {
    const id = this.articleId;
    Object.assign(this, { article: null, problem: null });
    try {
      const article = await get(`/api/articles/${id}`);
      if (id === this.articleId) this.article = article;
    } catch (problem) {
      if (id === this.articleId) this.problem = problem;
    }
  }

  render() {
    const edit = hasRole('EDITOR', 'SUPERVISOR', 'ADMIN') ? html`
      <a class="btn btn-sm btn-outline-primary" href="#/knowledge/${this.articleId}/edit"><i class="bi bi-pencil" aria-hidden="true"></i> ${t('knowledge.edit')}</a>` : '';
    return html`
      <div class="hy-editor-bar">
        <a class="hy-icon-button hy-knowledge-back" href="#/knowledge" aria-label=${t('knowledge.back')}><i class="bi bi-chevron-left"></i></a>
        <h2>${this.article?.title ?? ''}</h2>
        <button type="button" class="btn btn-sm btn-outline-secondary" ?disabled=${!this.article} @click=${() => openFeedback(this.articleId)}>
          <i class="bi bi-flag" aria-hidden="true"></i> ${t('feedback.report')}</button>${edit}
      </div>
      ${this.problem ? html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>` : ''}
      ${!this.article && !this.problem ? html`<hy-skeleton rows="8"></hy-skeleton>` : ''}
      ${this.article ? html`<article class="hy-reader">${facts(this.article)}
        <hy-article-body .content=${this.article.html}></hy-article-body></article>` : ''}`;
  }
}
customElements.define('hy-article-reader', ArticleReader);
