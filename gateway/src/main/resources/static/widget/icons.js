import { svg, html } from './lib/lit-html.js';

const PATHS = {
  chat: svg`<path d="M4 5h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-8l-5 4v-4H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z"/>`,
  close: svg`<path d="M6 6l12 12M18 6L6 18"/>`,
  down: svg`<path d="M5 9l7 7 7-7"/>`,
  back: svg`<path d="M15 5l-7 7 7 7"/>`,
  send: svg`<path d="M4 12l16-8-6 16-3-7z"/>`,
  smile: svg`<circle cx="12" cy="12" r="9"/><path d="M8.5 14.5a4.5 4.5 0 0 0 7 0M9 9.5v.5M15 9.5v.5"/>`,
  face1: svg`<circle cx="12" cy="12" r="9"/><path d="M8 16.5a4.5 4.5 0 0 1 8 0M7 7.5l3 1M17 7.5l-3 1M9 9.5v.5M15 9.5v.5"/>`,
  face2: svg`<circle cx="12" cy="12" r="9"/><path d="M8.5 16a5 5 0 0 1 7 0M9 9.5v.5M15 9.5v.5"/>`,
  face3: svg`<circle cx="12" cy="12" r="9"/><path d="M8.5 14.5a5 5 0 0 0 7 0M9 9.5v.5M15 9.5v.5"/>`,
  face4: svg`<circle cx="12" cy="12" r="9"/><path d="M7.5 13.5h9a4.5 4.5 0 0 1-9 0zM9 9.5v.5M15 9.5v.5"/>`,
  picture: svg`<rect x="3" y="5" width="18" height="14" rx="2"/><path d="M4 17l5-5 4 4 3-3 4 4"/><circle cx="15.5" cy="9.5" r="1.2"/>`,
  phone: svg`<path d="M6 3h4l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5L16 12.5l5 1.5v4a2 2 0 0 1-2 2A15 15 0 0 1 4 5a2 2 0 0 1 2-2z"/>`,
  note: svg`<path d="M5 4h14v16H5zM9 9h6M9 13h6"/>`,
  search: svg`<circle cx="11" cy="11" r="6"/><path d="M20 20l-4.5-4.5"/>`,
  article: svg`<path d="M5 4h11l3 3v13H5zM9 10h6M9 14h6"/>`,
  tool: svg`<path d="M14 6a4 4 0 0 1 5-1l-2.5 2.5 2 2L21 7a4 4 0 0 1-5.5 5L9 18.5 5.5 15z"/>`,
  clock: svg`<circle cx="12" cy="12" r="8"/><path d="M12 8v4l3 2"/>`,
  alert: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7.5v5.5M12 16v.5"/>`,
  tick: svg`<path d="M5 12.5l4.5 4.5L19 7.5"/>`,
  ticks: svg`<path d="M2 12.5l4.5 4.5L15 7.5M11.5 16l1 1L22 7.5"/>`,
};

/** A small picture beside words; a reader is not told of it. */
export const icon = name => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${PATHS[name]}</svg>`;
