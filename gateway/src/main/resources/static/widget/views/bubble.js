import { html, nothing } from '../lib/lit-html.js';
import { icon } from '../icons.js';

/** The closed element: one round button, with how many messages wait. */
export const bubble = ({ w, act, unread, position }) => html`
  <button class="bubble ${position}" type="button" aria-haspopup="dialog" @click=${() => act.open()}
      aria-label=${w('chat.open') + (unread ? ' · ' + w('chat.unread', { n: unread }) : '')}>
    ${icon('chat')}
    ${unread ? html`<span class="count" aria-hidden="true">${unread > 99 ? '99+' : unread}</span>` : nothing}
  </button>
  <div class="speak" role="status" aria-live="polite"></div>`;
