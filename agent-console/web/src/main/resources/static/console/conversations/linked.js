import { html } from 'lit';

const LINK = /(https?:\/\/[^\s<>"'，。；！？、（）]+)/g;

/** Words with their addresses made into links. Text stays text: the template escapes it. */
export const linked = (text) => (text ?? '').split(LINK).map((part, index) => (index % 2 === 1
  ? html`<a href=${part} target="_blank" rel="noopener noreferrer nofollow">${part}</a>` : part));
