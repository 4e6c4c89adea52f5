/**
 * Unsaved texts: in this browser at every key, on the server a moment later, until they are saved or given up. The server's
 * copy is for the next browser; this one's for the moment without network.
 */
import { del, get, put } from '../shell/api.js';
import { recall, remember } from '../shell/stored.js';

const PAUSE = 1500;

export class Kept {
  #place;
  #told;
  #timer = 0;

  /** place: 'article/12' or 'new/UUID'. told({at, others}): what the server knows now; null while it is not reached. */
  constructor(place, told) {
    this.#place = place;
    this.#told = told;
  }

  get #url() {
    return `/api/editor/drafts/${this.#place}`;
  }

  /** {base, form}, or null; the later of both copies. */
  async find() {
    const found = await get(this.#url).catch(() => null);
    if (found) this.#told({ at: found.mine?.at ?? null, others: found.others });
    const mine = found?.mine ? { ...found.mine, at: Date.parse(found.mine.at) } : null;
    const local = this.#local();
    return [local, mine].filter(Boolean).sort((a, b) => b.at - a.at)[0] ?? null;
  }

  #local() {
    try {
      return JSON.parse(recall(`draft.${this.#place}`, '') || 'null');
    } catch {
      return null;
    }
  }

  keep(base, form) {
    remember(`draft.${this.#place}`, JSON.stringify({ base, form, at: Date.now() }));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(base, form), PAUSE);
  }

  async #send(base, form) {
    this.#timer = 0;
    this.#told(await put(this.#url, { base, form }).catch(() => null));
  }

  /** On leaving the page: what still waits goes to the server at once. */
  flush(base, form) {
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    this.#send(base, form);
  }

  forget() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    remember(`draft.${this.#place}`, '');
    return del(this.#url).catch(() => null);
  }
}
