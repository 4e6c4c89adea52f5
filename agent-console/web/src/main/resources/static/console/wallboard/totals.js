import { html } from 'lit';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { levelFormula, levelName } from '../shell/service-level.js';
import { duration, secondsSince } from '../shell/time.js';
import { perCent } from './words.js';
import { worse } from './limits.js';

const ICONS = { amber: 'bi-exclamation-triangle-fill', red: 'bi-exclamation-octagon-fill' };

/** The big figures of all queues together; each as bad as the worst queue behind it. */
class Totals extends HyElement {
  static properties = { figures: { attribute: false }, limits: { attribute: false } };

  render() {
    const { queues, total, callbacks, tickets } = this.figures;
    const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0);
    const open = queues.reduce((sum, queue) => sum + queue.open, 0);
    const oldest = queues.map((queue) => queue.oldestWaiting).filter(Boolean).sort()[0];
    const worst = (judge) => queues.reduce((tone, queue) => worse(judge(queue), tone), '');
    return html`<dl class="hy-board-totals">
      ${this.#figure('waiting', waiting, worst((queue) => this.limits.tone('WAITING', queue.waiting)))}
      ${this.#figure('longest', oldest ? duration(secondsSince(oldest)) : '–', worst((queue) => this.limits.waitTone(queue)))}
      ${this.#figure('serviceLevel', perCent(total.serviceLevel), this.limits.tone('SERVICE_LEVEL', total.serviceLevel),
        html`<span title=${levelFormula(total.by)}>${levelName(total.by)}</span>`)}
      ${this.#figure('abandonRate', perCent(total.abandonRate), this.limits.tone('ABANDON_RATE', total.abandonRate),
        t('wallboard.abandonedOf', { n: total.abandoned }))}
      ${this.#figure('answered', total.answered, '', t('wallboard.arrivedOf', { n: total.arrived }))}
      ${this.#figure('open', open, '', total.averageWaitSeconds === null ? ''
        : t('wallboard.averageWait', { time: duration(total.averageWaitSeconds) }))}
      ${this.#figure('callbacks', callbacks.due, this.limits.tone('CALLBACKS_OVERDUE', callbacks.overdue),
        t('wallboard.overdue', { n: callbacks.overdue }), '#/callbacks')}
      ${this.#figure('tickets', tickets.atRisk, worse(this.limits.tone('TICKETS_BROKEN', tickets.broken),
        this.limits.tone('TICKETS_AT_RISK', tickets.atRisk)), t('wallboard.broken', { n: tickets.broken }), '#/tickets')}
    </dl>`;
  }

  #figure(name, value, tone, note = '', href = '') {
    const figure = html`<dt>${tone ? html`<i class="bi ${ICONS[tone]}" aria-hidden="true"></i>
        <span class="visually-hidden">${t(`wallboard.${tone}`)}</span>` : ''}${t(`wallboard.${name}`)}</dt>
      <dd class="hy-figure">${value}</dd><dd class="hy-board-note">${note}</dd>`;
    const look = `hy-board-figure ${tone ? `hy-tone-${tone} hy-board-toned` : ''}`;
    return href ? html`<div class=${look}><a href=${href}>${figure}</a></div>` : html`<div class=${look}>${figure}</div>`;
  }
}
customElements.define('hy-board-totals', Totals);
