import { html } from 'lit';
import { post } from '../shell/api.js';
import { confirm, openDialog } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';

/** What can be done with an article in each state; the first is the next step. */
const STEPS = {
  DRAFT: ['submit', 'retire'], IN_REVIEW: ['publish', 'reject', 'retire'], PUBLISHED: ['retire'], RETIRED: [],
};

const ICONS = { submit: 'bi-send-check', publish: 'bi-broadcast', reject: 'bi-arrow-return-left', retire: 'bi-archive' };
const DONE = { submit: 'editor.submitted', publish: 'editor.published', reject: 'editor.rejected', retire: 'editor.retired' };

export const stepsOf = (article) => (STEPS[article.state] ?? []).map((name, at) => ({
  name, text: t(`editor.${name}`), icon: ICONS[name], next: at === 0 && name !== 'retire', done: t(DONE[name]),
}));

/** Asks what the step needs, takes it, and gives the article as it is now; null when it was given up. */
export async function take(step, article) {
  if (step === 'retire' && !(await confirm(t('editor.retireAsk'), { danger: true, yes: t('editor.retire') }))) return null;
  let comment = '';
  if (step === 'reject' || step === 'submit') {
    const dialog = document.createElement('hy-step-comment');
    dialog.needed = step === 'reject';
    const answer = await openDialog(dialog, { title: t(`editor.${step}`), width: 440 });
    if (answer === null) return null;
    comment = answer.comment;
  }
  return post(`/api/editor/articles/${article.id}/${step}`, { version: article.version, comment });
}

class StepComment extends HyElement {
  static properties = { needed: { type: Boolean }, fault: { state: true } };

  #submit(event) {
    event.preventDefault();
    const comment = this.querySelector('textarea').value.trim();
    if (this.needed && !comment) {
      this.fault = t('editor.rejectNeeded');
      return;
    }
    this.tell('done', { comment });
  }

  render() {
    return html`<form @submit=${this.#submit} novalidate>
      <label class="form-label" for="step-comment">${t(this.needed ? 'editor.rejectWhy' : 'editor.comment')}</label>
      <textarea class="form-control ${this.fault ? 'is-invalid' : ''}" id="step-comment" rows="3" maxlength="1000" autofocus></textarea>
      <div class="invalid-feedback">${this.fault}</div>
      <div class="hy-dialog-foot"><button class="btn btn-primary">${t('editor.ok')}</button></div>
    </form>`;
  }
}
customElements.define('hy-step-comment', StepComment);
