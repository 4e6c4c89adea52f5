import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { isSupervisor } from '../shell/me.js';
import { levelFormula, levelName } from '../shell/service-level.js';
import { duration, secondsSince } from '../shell/time.js';
import { openQueue } from './queue-dialog.js';
import { perCent, queueName } from './words.js';

const ICONS = { amber: 'bi-exclamation-triangle-fill', red: 'bi-exclamation-octagon-fill' };

/** One row a queue. A click shows who waits in it and why. */
class QueueTable extends HyElement {
  static properties = { queues: { attribute: false }, limits: { attribute: false } };

  render() {
    if (this.queues.length === 0) {
      return html`<hy-empty icon="bi-people" heading=${t('wallboard.noQueues')} text=${t('wallboard.noQueuesText')}
        .action=${isSupervisor() ? { text: t('wallboard.makeQueue'), run: () => { location.hash = '#/settings/queues'; } } : null}>
      </hy-empty>`;
    }
    return html`
      <table class="hy-board-queues"><caption class="visually-hidden">${t('wallboard.queues')}</caption>
        <thead><tr><th scope="col">${t('wallboard.queue')}</th>
          ${['waiting', 'longest', 'serviceLevel', 'abandonRate', 'answered'].map((name) => html`<th scope="col"
            title=${name === 'serviceLevel' ? `${levelName(this.queues[0].today.by)}：${levelFormula(this.queues[0].today.by)}` : ''}>${t(`wallboard.${name}`)}</th>`)}
          <th scope="col" title=${t('wallboard.staffHint')}>${t('wallboard.staff')}</th></tr></thead>
        <tbody>${repeat(this.queues, (queue) => queue.id, (queue) => this.#row(queue))}</tbody>
      </table>`;
  }

  #row(queue) {
    const { today } = queue;
    const wait = queue.oldestWaiting ? duration(secondsSince(queue.oldestWaiting)) : '–';
    return html`<tr @click=${() => openQueue(queue)}>
      <th scope="row"><button type="button" class="hy-board-name" title=${queueName(queue)}>${queueName(queue)}</button>
        ${queue.callbacks > 0 ? html`<span class="hy-board-small" title=${t('wallboard.queueCallbacks', { n: queue.callbacks })}>
          <i class="bi bi-telephone-outbound" aria-hidden="true"></i> ${queue.callbacks}</span>` : ''}</th>
      ${this.#cell('waiting', queue.waiting, this.limits.tone('WAITING', queue.waiting))}
      ${this.#cell('longest', wait, this.limits.waitTone(queue))}
      ${this.#cell('serviceLevel', perCent(today.serviceLevel), this.limits.tone('SERVICE_LEVEL', today.serviceLevel))}
      ${this.#cell('abandonRate', perCent(today.abandonRate), this.limits.tone('ABANDON_RATE', today.abandonRate))}
      ${this.#cell('answered', today.answered, '')}
      <td data-label=${t('wallboard.staff')} class="hy-board-staff hy-figure"
          title=${t('wallboard.staffOf', { online: queue.online, busy: queue.busy, away: queue.away })}>
        <span class="hy-text-green"><i class="bi bi-check-circle-fill" aria-hidden="true"></i>${queue.online}</span>
        <span class="hy-text-blue"><i class="bi bi-chat-dots-fill" aria-hidden="true"></i>${queue.busy}</span>
        <span class="hy-text-amber"><i class="bi bi-cup-hot-fill" aria-hidden="true"></i>${queue.away}</span></td></tr>`;
  }

  #cell(name, value, tone) {
    return html`<td data-label=${t(`wallboard.${name}`)} class="hy-figure ${tone ? `hy-tone-${tone} hy-board-toned` : ''}">
      ${tone ? html`<i class="bi ${ICONS[tone]}" role="img" aria-label=${t(`wallboard.${tone}`)}></i>` : ''}${value}</td>`;
  }
}
customElements.define('hy-board-queues', QueueTable);
