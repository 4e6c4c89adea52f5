import { html } from '../lib/lit-html.js';

const ADDRESS = /(https?:\/\/[^\s<>"'，。；、）】]+)/;

/** Words in which web addresses can be opened. */
export const linked = text => (text ?? '').split(ADDRESS).map((part, at) => at % 2
  ? html`<a href=${part} target="_blank" rel="noopener noreferrer nofollow">${part}</a>` : part);
