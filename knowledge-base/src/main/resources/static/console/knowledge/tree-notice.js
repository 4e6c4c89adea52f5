import { html } from 'lit';
import { locale, t } from '../shell/i18n.js';

/** Whether the decision tree that is written can be walked through, and what is wrong with it line by line. */
export const treeNotice = ({ questions, faults }) => (faults.length === 0
  ? html`<p class="form-text"><i class="bi bi-diagram-2" aria-hidden="true"></i> ${t('diagnosis.ready', { n: questions.length })}</p>`
  : html`<div class="hy-notice hy-notice-amber" role="status">${t('diagnosis.faulty')}<ul>${faults.map((fault) => html`<li>${t('diagnosis.line', {
      n: fault.line, text: fault.text, why: locale() === 'en' ? fault.whyEn : fault.why })}</li>`)}</ul></div>`);
