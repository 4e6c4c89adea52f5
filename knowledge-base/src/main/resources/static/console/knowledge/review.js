import { html } from 'lit';
import { post } from '../shell/api.js';
import { errorToast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { exact } from '../shell/time.js';
import { author } from './authors.js';

/** What the server notes in terms of its own, in the reader's words. */
const WORDED = {
  TERMS: (text) => text.split('\n').map((line) => line.replace(/^(\w+):/, (whole, name) => `${t(`terms.${name}`)}：`)).join('\n'),
  SCHEDULED: (text) => text.replace(/^\S+/, (at) => exact(at).slice(0, 16)),
};

/** What was done and said about an article, oldest first, and a line to say more. Tells `said` with the article. */
class ArticleReview extends HyElement {
  static properties = { article: { attribute: false }, busy: { state: true } };

  async #say(event) {
    event.preventDefault();
    const field = event.target.elements.comment;
    const comment = field.value.trim();
    if (!comment) return;
    this.busy = true;
    try {
      const article = await post(`/api/editor/articles/${this.article.id}/comments`, { version: this.article.version, comment });
      field.value = '';
      this.tell('said', article);
    } catch (problem) {
      errorToast(problem);
    } finally {
      this.busy = false;
    }
  }

  render() {
    return html`
      <h3 class="hy-pane-heading">${t('editor.review')}</h3>
      <ul class="hy-reviews">${this.article.comments.map((each) => html`<li><strong>${author(each.author)}</strong> ${t(`editor.step.${each.step}`)}
        <small class="hy-soft">${t('editor.version', { n: each.version })} · <hy-time .at=${each.at}></hy-time></small>
        ${each.text ? html`<p>${WORDED[each.step]?.(each.text) ?? each.text}</p>` : ''}</li>`)}</ul>
      <form class="d-flex gap-2 mt-2" @submit=${this.#say}>
        <input class="form-control form-control-sm" name="comment" maxlength="1000" placeholder=${t('editor.sayHint')} aria-label=${t('editor.sayHint')}>
        <button class="btn btn-sm btn-outline-secondary text-nowrap" ?disabled=${this.busy}>${t('editor.say')}</button>
      </form>`;
  }
}
customElements.define('hy-article-review', ArticleReview);
