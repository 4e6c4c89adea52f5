import { html } from 'lit';
import { post } from '../shell/api.js';
import { confirm, openDialog } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { me } from '../shell/me.js';
import { now } from '../shell/time.js';

/** What can be done with an article in each state; the first is the next step. */
const STEPS = {
  DRAFT: ['submit', 'end'], IN_REVIEW: ['publish', 'schedule', 'reject', 'end'], PUBLISHED: ['retire'], RETIRED: [],
};

const ICONS = {
  submit: 'bi-send-check', publish: 'bi-broadcast', schedule: 'bi-calendar-event', reject: 'bi-arrow-return-left', retire: 'bi-archive', discard: 'bi-trash3',
};
const DONE = {
  submit: 'editor.submitted', publish: 'editor.published', schedule: 'editor.scheduled', reject: 'editor.rejected', retire: 'editor.retired', discard: 'editor.discarded',
};

/** A draft beside a published text is given up; only what readers have, or never had, is retired. */
const named = (name, article) => (name !== 'end' ? name : article.publishedVersion ? 'discard' : 'retire');

/** Why she may not take a step; empty when she may. */
const whyNot = (name, article) => (['publish', 'schedule'].includes(name) && article.twoPersons && article.submittedBy === me.agent?.login ? t('editor.needsOther') : '');

export const stepsOf = (article) => (STEPS[article.state] ?? []).map((step) => named(step, article)).map((name, at) => ({
  name, text: t(name === 'discard' ? 'editor.discardDraft' : `editor.${name}`), icon: ICONS[name], next: at === 0 && name !== 'retire', done: t(DONE[name]), why: whyNot(name, article),
}));

/** Asks what the step needs, takes it, and gives the article as it is now; null when it was given up. */
export async function take(step, article) {
  if (step === 'retire' && !(await confirm(t('editor.retireAsk'), { danger: true, yes: t('editor.retire') }))) return null;
  if (step === 'discard' && !(await confirm(t('editor.discardDraftAsk', { n: article.publishedVersion }), { danger: true, yes: t('editor.discard') }))) return null;
  if (step === 'schedule') return schedule(article);
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

async function schedule(article) {
  const answer = await openDialog(document.createElement('hy-step-time'), { title: t('editor.schedule'), width: 400 });
  return answer && post(`/api/editor/articles/${article.id}/schedule`, { version: article.version, at: answer.at });
}

class StepTime extends HyElement {
  static properties = { fault: { state: true } };

  #submit(event) {
    event.preventDefault();
    const at = new Date(this.querySelector('input').value);
    if (Number.isNaN(at.getTime()) || at.getTime() <= now()) {
      this.fault = t('editor.scheduleLater');
      return;
    }
    this.tell('done', { at: at.toISOString() });
  }

  render() {
    return html`<form @submit=${this.#submit} novalidate>
      <label class="form-label" for="step-time">${t('editor.scheduleAt')}</label>
      <input type="datetime-local" class="form-control ${this.fault ? 'is-invalid' : ''}" id="step-time" autofocus>
      <div class="invalid-feedback">${this.fault}</div>
      <p class="form-text">${t('editor.scheduleHint')}</p>
      <div class="hy-dialog-foot"><button class="btn btn-primary">${t('editor.ok')}</button></div>
    </form>`;
  }
}
customElements.define('hy-step-time', StepTime);

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
