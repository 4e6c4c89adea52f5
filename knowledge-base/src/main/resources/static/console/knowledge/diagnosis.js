import { html } from 'lit';
import { post } from '../shell/api.js';
import { errorToast, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { recall, remember } from '../shell/stored.js';

const TONES = { SOLVED: 'green', UNSOLVED: 'amber' };

/**
 * Walks through the diagnosis of an article with the customer: a question, his answer, the next one. The way so far stays
 * in this browser until it is noted. Tells `insert-text` with a question for the customer, `done` when it is noted.
 */
class DiagnosisWalk extends HyElement {
  static properties = { article: { attribute: false }, conversationId: { attribute: false }, mine: { attribute: false }, walk: { state: true }, busy: { state: true } };

  willUpdate(changed) {
    if (changed.has('article') || changed.has('conversationId')) this.walk = this.#found() ?? { id: crypto.randomUUID(), steps: [] };
  }

  get #key() {
    return `diagnosis.${this.conversationId}.${this.article.id}.${this.article.version}`;
  }

  #found() {
    try {
      return JSON.parse(recall(this.#key, '') || 'null');
    } catch {
      return null;
    }
  }

  #set(steps) {
    this.walk = { ...this.walk, steps };
    remember(this.#key, JSON.stringify(this.walk));
  }

  /** Where the steps lead: {question} that is asked now, or {ending}. */
  get #place() {
    const byName = new Map(this.article.tree.questions.map((question) => [question.name, question]));
    let question = this.article.tree.questions[0];
    let ending = null;
    for (const step of this.walk.steps) {
      const answer = question.answers.find((each) => each.text === step.answer);
      ending = answer?.ending ?? null;
      question = answer?.next ? byName.get(answer.next) : null;
    }
    return { question, ending };
  }

  async #note() {
    this.busy = true;
    try {
      const noted = await post(`/api/conversations/${this.conversationId}/diagnoses`, {
        id: this.walk.id, articleId: this.article.id, version: this.article.version, steps: this.walk.steps,
      });
      remember(this.#key, '');
      this.walk = { id: crypto.randomUUID(), steps: [] };
      toast(t(`diagnosis.noted.${noted.outcome}`));
      this.tell('done', noted);
    } catch (problem) {
      errorToast(problem);
    } finally {
      this.busy = false;
    }
  }

  render() {
    const { steps } = this.walk;
    const { question, ending } = this.#place;
    return html`
      <section class="hy-diagnosis" aria-label=${t('diagnosis.title')}>
        <h4><i class="bi bi-diagram-2" aria-hidden="true"></i> ${t('diagnosis.title')}</h4>
        ${steps.length ? html`<ol class="hy-diagnosis-way">${steps.map((step, at) => html`<li>${step.question} <b>${step.answer}</b>
          <button type="button" class="btn btn-sm btn-link p-0" @click=${() => this.#set(steps.slice(0, at))}>${t('diagnosis.change')}</button></li>`)}</ol>` : ''}
        ${question ? html`
          <p class="hy-diagnosis-question" aria-live="polite">${question.text}</p>
          <div class="hy-diagnosis-answers">${question.answers.map((answer) => html`<button type="button" class="btn btn-outline-primary"
            @click=${() => this.#set([...steps, { question: question.text, answer: answer.text }])}>${answer.text}</button>`)}</div>
          <div class="d-flex flex-wrap gap-2 mt-2">
            <button type="button" class="btn btn-sm btn-outline-secondary" ?disabled=${!this.mine} @click=${() => this.tell('insert-text', { text: question.text })}>
              <i class="bi bi-chat-right-text" aria-hidden="true"></i> ${t('diagnosis.ask')}</button>
            ${steps.length ? html`<button type="button" class="btn btn-sm btn-outline-secondary" ?disabled=${this.busy} @click=${this.#note}>${t('diagnosis.stop')}</button>` : ''}
          </div>` : ''}
        ${ending ? html`
          <p class="hy-diagnosis-question"><hy-chip tone=${TONES[ending.outcome]} text=${t(`diagnosis.${ending.outcome}`)}></hy-chip> ${ending.text}</p>
          <button type="button" class="btn btn-sm btn-primary" ?disabled=${this.busy} @click=${this.#note}>
            <i class="bi bi-journal-check" aria-hidden="true"></i> ${t('diagnosis.note')}</button>` : ''}
      </section>`;
  }
}
customElements.define('hy-diagnosis', DiagnosisWalk);
