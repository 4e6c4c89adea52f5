/** How an attempt went: the dialog that an agent fills in during or after a callback. */
import { html } from 'lit';
import { get, post } from '../shell/api.js';
import { errorToast, openDialog, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { exact } from '../shell/time.js';
import { isFollowUp, say } from './words.js';

const REACH = ['REACHED', 'NO_ANSWER', 'BUSY', 'REFUSED', 'WRONG_NUMBER'];
const SAID = ['SATISFIED', 'DISSATISFIED', 'COMPLAINED', 'REPAIRED_TWICE', 'REPAIRED_OFTEN', 'BAD_ATTITUDE'];
const QUESTIONS = ['attitude', 'skill', 'arrival', 'promise'];

/** Resolves with {callback, next} after the result was taken, or null. `reach`: what a call has shown. */
export async function callbackResult({ callbackId, reach = null }) {
  const form = document.createElement('hy-callback-result');
  if (reach) form.reach = reach;
  try {
    form.callback = await get(`/api/callbacks/${callbackId}`);
  } catch (problem) {
    errorToast(problem);
    return null;
  }
  const reported = await openDialog(form, { title: t('result.title'), width: 600 });
  reported?.next.forEach((next) => toast(t(`next.${next.what}`, { at: exact(next.at).slice(5, 16) }), next.what === 'FIND_NUMBER' ? 'amber' : 'green'));
  return reported;
}

class CallbackResult extends HyElement {
  static properties = {
    callback: { attribute: false }, reach: { state: true }, said: { state: true }, answers: { state: true }, problem: { state: true },
    missing: { state: true }, busy: { state: true },
  };

  constructor() {
    super();
    this.reach = 'REACHED';
    this.said = null;
    this.answers = {};
    this.dirty = false;
  }

  #change(change) {
    Object.assign(this, change, { dirty: true, missing: false });
  }

  async #save(event) {
    event.preventDefault();
    const asked = isFollowUp(this.callback) && this.reach === 'REACHED';
    this.missing = asked && !this.said;
    if (this.missing) return;
    this.busy = true;
    try {
      this.tell('done', await post(`/api/callbacks/${this.callback.id}/result`, {
        reach: this.reach, satisfaction: asked ? this.said : null, note: event.target.note.value,
        answers: asked && QUESTIONS.every((name) => this.answers[name]) ? this.answers : null,
      }));
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #choices(name, values, picked, prefix, pick) {
    return html`<div class="d-flex flex-wrap gap-2" role="group" aria-label=${name}>${values.map((value) => html`
      <button type="button" class="btn btn-sm ${picked === value ? 'btn-primary' : 'btn-outline-primary'}" aria-pressed=${picked === value}
        @click=${() => pick(value)}>${t(`${prefix}.${value}`)}</button>`)}</div>`;
  }

  #followUp() {
    return html`
      <div class="mb-3"><div class="form-label">${t('result.said')} *</div>
        ${this.#choices(t('result.said'), SAID, this.said, 'said', (said) => this.#change({ said }))}
        ${this.missing ? html`<div class="invalid-feedback d-block" role="alert">${t('result.saidMissing')}</div>` : ''}</div>
      <div class="mb-3"><div class="form-label">${t('result.questions')}</div>
        <div class="hy-candidates">${QUESTIONS.map((name) => html`<div class="d-flex flex-wrap gap-2 align-items-center">
          <span class="hy-callback-question">${t(`result.${name}`)}</span>
          ${this.#choices(t(`result.${name}`), [4, 3, 2, 1], this.answers[name], 'result', (answer) => this.#change({ answers: { ...this.answers, [name]: answer } }))}
        </div>`)}</div></div>`;
  }

  render() {
    const { callback } = this;
    return html`
      <form @submit=${this.#save}>
        <p class="mb-1"><strong>${t(`callbackReason.${callback.reason}`)}</strong> · ${callback.customer.name}
          ${callback.means === 'WRITE' ? html`<hy-chip tone="amber" text=${t('callback.write')}></hy-chip>`
            : callback.phone ? html`<a class="hy-figure" href="tel:${callback.phone}">${callback.phone}</a>` : ''}</p>
        <blockquote class="hy-callback-say"><small>${t('callback.say')}</small>${say(callback)}</blockquote>
        ${callback.note ? html`<p class="hy-lines">${callback.note}</p>` : ''}
        <div class="mb-3"><div class="form-label">${t('result.reach')}</div>
          ${this.#choices(t('result.reach'), REACH, this.reach, 'result', (reach) => this.#change({ reach }))}</div>
        ${this.reach === 'REACHED' && isFollowUp(callback) ? this.#followUp() : ''}
        <div class="mb-3"><label class="form-label" for="result-note">${t('result.note')}</label>
          <textarea id="result-note" name="note" class="form-control" rows="2" maxlength="1000" @input=${() => { this.dirty = true; }}></textarea></div>
        ${this.problem ? html`<hy-error .problem=${this.problem}></hy-error>` : ''}
        <div class="hy-dialog-foot"><button type="submit" class="btn btn-primary" ?disabled=${this.busy}>${t('result.save')}</button></div>
      </form>`;
  }
}
customElements.define('hy-callback-result', CallbackResult);
