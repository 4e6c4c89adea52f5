import { html } from 'lit';
import { t } from '../shell/i18n.js';
import { clock, exact } from '../shell/time.js';
import { author } from './authors.js';
import { stateChip } from './states.js';
import { stepsOf } from './steps.js';
import { validity } from './validity.js';

/** State, version and the next step of the article that is being written. */
export function editorBar({ article, dirty, busy, kept }, { save, step, versions, terms, readers }) {
  const steps = article ? stepsOf(article) : [];
  return html`
    <div class="hy-editor-bar">
      <a class="hy-icon-button hy-knowledge-back" href="#/knowledge" aria-label=${t('knowledge.back')}><i class="bi bi-chevron-left"></i></a>
      ${article ? stateChip(article.state) : stateChip('DRAFT')}
      ${article?.publishAt ? html`<hy-chip tone="blue" icon="bi-calendar-event" text=${t('editor.goesOnline', { at: exact(article.publishAt).slice(0, 16) })}></hy-chip>` : ''}
      <span class="hy-editor-facts">
        ${article ? html`${t('editor.version', { n: article.version })} · ${t('editor.by', { name: author(article.savedBy) })} · <hy-time .at=${article.updatedAt}></hy-time>` : ''}
        ${article?.publishedVersion && article.publishedVersion !== article.version
          ? html`· <a href="#/knowledge/${article.id}">${t('knowledge.online', { n: article.publishedVersion })}</a>` : ''}
        ${article ? validity(article.terms) : ''}
      </span>
      <span class="hy-editor-dirty ${dirty ? 'hy-text-amber' : ''}" role="status">${dirty ? html`<i class="bi bi-circle-fill" aria-hidden="true"></i> ${kept?.at ? html`<span title=${exact(kept.at)}>${t('editor.keptAt', { at: clock(kept.at) })}</span>` : t('editor.unsaved')}` : article ? t('editor.clean') : ''}</span>
      ${article ? html`<button type="button" class="btn btn-sm btn-outline-secondary" @click=${terms}><i class="bi bi-sliders" aria-hidden="true"></i> ${t('terms.open')}</button>
        <button type="button" class="btn btn-sm btn-outline-secondary" @click=${readers}><i class="bi bi-people" aria-hidden="true"></i> ${t('readers.open')}</button>
        <button type="button" class="btn btn-sm btn-outline-secondary" @click=${versions}><i class="bi bi-clock-history" aria-hidden="true"></i> ${t('editor.versions')}</button>` : ''}
      <button type="button" class="btn btn-sm ${steps[0]?.next && !dirty ? 'btn-outline-primary' : 'btn-primary'}" ?disabled=${busy || (article && !dirty)} @click=${save}>
        <i class="bi bi-save" aria-hidden="true"></i> ${t('editor.save')}</button>
      ${steps.map((each) => html`<button type="button" class="btn btn-sm ${each.next ? (dirty ? 'btn-outline-primary' : 'btn-primary') : 'btn-outline-secondary'}" ?disabled=${busy || Boolean(each.why)} title=${each.why} @click=${() => step(each)}>
        <i class="bi ${each.icon}" aria-hidden="true"></i> ${each.text}</button>`)}
    </div>`;
}
