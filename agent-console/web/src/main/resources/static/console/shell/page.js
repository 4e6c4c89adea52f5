import { HyElement } from './element.js';

/** A page of the console. The shell sets what follows in the hash: '#/tickets/12?tab=log' is route '12', params {tab}. */
export class Page extends HyElement {
  static properties = { route: { attribute: false }, params: { attribute: false } };

  constructor() {
    super();
    this.route = '';
    this.params = {};
  }
}

const loaded = new Map();

/** Loads a feature's stylesheet once: await styles(new URL('./tickets.css', import.meta.url)). */
export function styles(url) {
  const href = String(url);
  if (!loaded.has(href)) {
    loaded.set(href, new Promise((resolve) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = href;
      link.onload = link.onerror = () => resolve();
      document.head.append(link);
    }));
  }
  return loaded.get(href);
}
