import { html } from 'lit';
import { post } from '../shell/api.js';
import { errorToast, openDialog, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';

/** Asks what is wrong with an article, and tells its editors. */
export function openFeedback(articleId, { conversationId = null } = {}) {
  const form = Object.assign(document.createElement('hy-article-feedback'), { articleId, conversationId });
  return openDialog(form, { title: t('feedback.title'), width: 480 });
}

class ArticleFeedback extends HyElement {
  static properties = { articleId: { attribute: false }, conversationId: { attribute: false }, fault: { state: true }, busy: { state: true } };

  #id = crypto.randomUUID();

  get dirty() {
    return Boolean(this.querySelector('textarea')?.value.trim());
  }

  async #send(event) {
    event.preventDefault();
    const comment = this.querySelector('textarea').value.trim();
    if (!comment) {
      this.fault = t('feedback.needed');
      return;
    }
    this.busy = true;
    try {
      await post(`/api/articles/${this.articleId}/feedback`, { id: this.#id, comment, conversationId: this.conversationId });
      toast(t('feedback.sent'));
      this.tell('done', true);
    } catch (problem) {
      errorToast(problem);
    } finally {
      this.busy = false;
    }
  }

  render() {
    return html`<form @submit=${this.#send} novalidate>
      <label class="form-label" for="feedback-words">${t('feedback.what')}</label>
      <textarea class="form-control ${this.fault ? 'is-invalid' : ''}" id="feedback-words" rows="4" maxlength="1000" autofocus></textarea>
      <div class="invalid-feedback">${this.fault}</div>
      <div class="hy-dialog-foot"><button class="btn btn-primary" ?disabled=${this.busy}>${t('feedback.send')}</button></div>
    </form>`;
  }
}
customElements.define('hy-article-feedback', ArticleFeedback);
