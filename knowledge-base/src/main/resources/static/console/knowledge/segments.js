import { html } from 'lit';

/** Pieces of text with what was looked for marked. Text stays text. */
export const segments = (pieces) => (pieces ?? []).map((piece) => (piece.hit ? html`<mark>${piece.text}</mark>` : piece.text));
