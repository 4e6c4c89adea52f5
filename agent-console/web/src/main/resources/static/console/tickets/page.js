import { html } from 'lit';
import { Page, styles } from '../shell/page.js';
import './messages.js';
import './list.js';
import './ticket.js';

/** Tickets: the list, and one ticket under its number in the address. */
class TicketsPage extends Page {
  connectedCallback() {
    super.connectedCallback();
    styles(new URL('./tickets.css', import.meta.url));
  }

  render() {
    const id = Number(this.route);
    return id > 0
      ? html`<hy-ticket .ticketId=${id}></hy-ticket>`
      : html`<hy-ticket-list .params=${this.params}></hy-ticket-list>`;
  }
}
customElements.define('hy-tickets', TicketsPage);
