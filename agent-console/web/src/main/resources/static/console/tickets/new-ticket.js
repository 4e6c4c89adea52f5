import { errorToast, toast } from '../shell/dialog.js';
import { t } from '../shell/i18n.js';
import { registerTicket } from './ticket-form.js';
import './messages.js';

/** Makes a ticket of a conversation. Resolves with the ticket, or null when the agent thought better of it. */
export async function newTicket({ conversationId }) {
  try {
    const made = await registerTicket(conversationId);
    if (!made) return null;
    const { ticket } = made;
    toast(`${t('form.registered', { number: ticket.number })} · ${t('form.linkGiven')}`, 'green', {
      seconds: 8, action: { text: t('form.open'), run: () => { location.hash = `#/tickets/${ticket.id}`; } },
    });
    return ticket;
  } catch (problem) {
    errorToast(problem);
    return null;
  }
}
