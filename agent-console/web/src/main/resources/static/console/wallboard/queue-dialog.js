import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { whyWords } from '../routing/why-waiting.js';
import { get } from '../shell/api.js';
import { openDialog } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { duration, everySecond, exact, secondsSince } from '../shell/time.js';
import { queueName } from './words.js';

/** Who waits in a queue, for how long, and why each waits; the longest first. */
class QueueDialog extends HyElement {
  static properties = { queue: { attribute: false }, rows: { state: true }, why: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#load();
    let beats = 0;
    this.whileHere(everySecond(() => {
      beats += 1;
      if (beats % 5 === 0) this.#load();
      this.requestUpdate();
    }));
  }

  async #load() {
    const [rows, why] = await Promise.allSettled([get(`/api/wallboard/queues/${this.queue.id}`), get('/api/routing/waiting')]);
    this.problem = rows.status === 'rejected' ? rows.reason : null;
    if (rows.status === 'fulfilled') this.rows = rows.value.items;
    if (why.status === 'fulfilled') this.why = new Map(why.value.map((each) => [each.contact, each.why]));
  }

  render() {
    if (this.problem && !this.rows) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.rows) return html`<hy-skeleton rows="4"></hy-skeleton>`;
    if (this.rows.length === 0) {
      return html`<hy-empty icon="bi-cup-hot" heading=${t('wallboard.nobodyWaits')} text=${t('wallboard.nobodyWaitsText')}></hy-empty>`;
    }
    return html`<div class="table-responsive"><table class="table table-hover hy-board-list mb-0">
      <thead><tr><th scope="col">${t('wallboard.customer')}</th><th scope="col">${t('wallboard.waited')}</th>
        <th scope="col">${t('wallboard.why')}</th><th scope="col"><span class="visually-hidden">${t('wallboard.watch')}</span></th></tr></thead>
      <tbody>${repeat(this.rows, (row) => row.id, (row) => this.#row(row))}</tbody></table></div>
      <p class="hy-board-sum">${t('wallboard.waitingSum', { n: this.rows.length })}</p>`;
  }

  #row(row) {
    const since = row.contact.enqueuedAt;
    return html`<tr>
      <td><strong>${row.customer.name || t('wallboard.visitor', { id: row.customer.id })}</strong>
        <div class="hy-board-words">${row.lastText ?? row.topic ?? ''}</div></td>
      <td class="hy-figure text-nowrap" title=${exact(since)}>${duration(secondsSince(since))}</td>
      <td>${whyWords(this.why?.get(row.contact.id))}</td>
      <td class="text-end"><a class="btn btn-sm btn-outline-primary text-nowrap" href="#/conversations/${row.id}"
        @click=${() => this.tell('done')}>${t('wallboard.watch')}</a></td></tr>`;
  }
}
customElements.define('hy-board-queue', QueueDialog);

export function openQueue(queue) {
  const element = document.createElement('hy-board-queue');
  element.queue = queue;
  return openDialog(element, { title: t('wallboard.queueTitle', { queue: queueName(queue) }), width: 760 });
}
