import { html } from 'lit';
import { t } from '../shell/i18n.js';
import { author } from './authors.js';
import { stateChip } from './states.js';
import { stepsOf } from './steps.js';

/** State, version and the next step of the article that is being written. */
export function editorBar({ article, dirty, busy }, { save, step, versions }) {
  const steps = article ? stepsOf(article) : [];
  return html`
    <div class="hy-editor-bar">
      <a class="hy-icon-button hy-knowledge-back" href="#/knowledge" aria-label=${t('knowledge.back')}><i class="bi bi-chevron-left"></i></a>
      ${article ? stateChip(article.state) : stateChip('DRAFT')}
      <span class="hy-editor-facts">
        ${article ? html`${t('editor.version', { n: article.version })} · ${t('editor.by', { name: author(article.savedBy) })} · <hy-time .at=${article.updatedAt}></hy-time>` : ''}
        ${article?.publishedVersion && article.publishedVersion !== article.version
          ? html`· <a href="#/knowledge/${article.id}">${t('knowledge.online', { n: article.publishedVersion })}</a>` : ''}
      </span>
      <span class="hy-editor-dirty ${dirty ? 'hy-text-amber' : ''}" role="status">${dirty ? html`<i class="bi bi-circle-fill" aria-hidden="true"></i> ${t('editor.unsaved')}` : article ? t('editor.clean') : ''}</span>
      ${article ? html`<button type="button" class="btn btn-sm btn-outline-secondary" @click=${versions}><i class="bi bi-clock-history" aria-hidden="true"></i> ${t('editor.versions')}</button>` : ''}
      <button type="button" class="btn btn-sm ${steps[0]?.next && !dirty ? 'btn-outline-primary' : 'btn-primary'}" ?disabled=${busy || (article && !dirty)} @click=${save}>
        <i class="bi bi-save" aria-hidden="true"></i> ${t('editor.save')}</button>
      ${steps.map((each) => html`<button type="button" class="btn btn-sm ${each.next ? (dirty ? 'btn-outline-primary' : 'btn-primary') : 'btn-outline-secondary'}" ?disabled=${busy} @click=${() => step(each)}>
        <i class="bi ${each.icon}" aria-hidden="true"></i> ${each.text}</button>`)}
    </div>`;
}
