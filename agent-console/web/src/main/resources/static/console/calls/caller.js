import { html } from 'lit';
import { get } from '../shell/api.js';
import { HyElement } from '../shell/element.js';
import { addMessages, t } from '../shell/i18n.js';
import { relative } from '../shell/time.js';
import { styles } from '../shell/page.js';
import messages from './messages.js';

addMessages(messages);
styles(new URL('./calls.css', import.meta.url));

const CLOSED = ['CLOSED', 'CANCELLED'];
const SHOWN = 2;

/** Who is calling, while it rings: his record, others with his number, open tickets, last contacts. */
class Caller extends HyElement {
  static properties = { conversationId: { attribute: false }, known: { state: true } };

  willUpdate(changed) {
    if (changed.has('conversationId') && this.conversationId) this.#load();
  }

  async #load() {
    const { conversationId } = this;
    try {
      const { conversation } = await get(`/api/conversations/${conversationId}`);
      const { id } = conversation.customer;
      const [customer, history, tickets] = await Promise.all([
        get(`/api/customers/${id}`), get(`/api/customers/${id}/conversations`), get(`/api/customers/${id}/tickets`).catch(() => []),
      ]);
      if (conversationId !== this.conversationId) return;
      this.known = {
        customer, history: (history.items ?? history).filter((row) => row.id !== conversationId),
        tickets: (tickets.items ?? tickets).filter((ticket) => !CLOSED.includes(ticket.state)),
      };
    } catch (problem) {
      console.warn('Who is calling could not be read', problem);
    }
  }

  render() {
    if (!this.known) return '';
    const { customer, history, tickets } = this.known;
    return html`<div class="hy-caller">
      <div><span class="hy-figure">${customer.phone ?? t('caller.hidden')}</span>
        <hy-chip tone="grey" icon="" .text=${t('customer.grade', { grade: customer.grade })}></hy-chip>
        ${history.length === 0 ? html`<hy-chip tone="blue" icon="" .text=${t('caller.first')}></hy-chip>` : ''}
        ${tickets.length > 0 ? html`<hy-chip tone="amber" icon="bi-tools" .text=${t('caller.tickets', { n: tickets.length })}></hy-chip>` : ''}</div>
      ${customer.alike.length > 0 ? html`<div>${t('caller.alike', { names: customer.alike.map((one) => one.name).join('、') })}</div>` : ''}
      ${tickets.slice(0, SHOWN).map((ticket) => html`<div><i class="bi bi-tools" aria-hidden="true"></i> ${ticket.number} · ${
        [ticket.product, t(`ticketState.${ticket.state}`)].filter((words) => words && !words.startsWith('ticketState.')).join(' · ')}</div>`)}
      ${history.slice(0, SHOWN).map((row) => html`<div><i class="bi bi-clock-history" aria-hidden="true"></i> ${relative(row.lastAt)} · ${
        [row.topic ?? row.queue?.name, row.owner?.name, row.lastText].filter(Boolean).join(' · ')}</div>`)}
    </div>`;
  }
}
customElements.define('hy-caller', Caller);
