import { html } from 'lit';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { windowOf } from './words.js';

/** Everything that happened to a ticket, the newest first: who, when, from where, why. */
class Trail extends HyElement {
  static properties = { steps: { attribute: false } };

  #detail({ step, detail }) {
    if (step === 'URGE') return `${t(`promise.${detail.promise}`)} · ${t(`urge.${detail.level}`)}`;
    if (step === 'AGREE_VISIT') return windowOf(detail.from, detail.to);
    if (step === 'FOLLOW_UP') return t(`said.${detail.said}`);
    return '';
  }

  render() {
    return html`<ol class="hy-trail">${[...this.steps].reverse().map((step) => html`
      <li class=${step.step === 'URGE' ? 'hy-trail-urge' : ''}>
        <strong>${t(`ticketStep.${step.step}`)}</strong> ${this.#detail(step)}
        ${step.why ? html`<p class="hy-lines">${step.why}</p>` : ''}
        <small>${step.by?.name ?? t('ticket.system')} · <hy-time at=${step.at}></hy-time>${
          step.from && step.from !== step.to ? html` · ${t(`ticketState.${step.from}`)} → ${t(`ticketState.${step.to}`)}` : ''}</small>
      </li>`)}</ol>`;
  }
}
customElements.define('hy-trail', Trail);
