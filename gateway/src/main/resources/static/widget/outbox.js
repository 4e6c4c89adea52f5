/**
 * Messages that are not yet known to be kept, in the page's storage and so in all its tabs. They are sent again under the
 * same id until a receipt comes or they come back as messages; so none is lost and none doubled.
 */
export class Outbox {
  #memory;

  constructor(memory) {
    this.#memory = memory;
  }

  /** Oldest first: {id, at, text} or {id, at, attachment}; `why` when it was refused. */
  all() {
    return this.#memory.get('outbox') ?? [];
  }

  add(message) {
    this.#memory.set('outbox', [...this.all(), message]);
  }

  change(id, what) {
    this.#memory.set('outbox', this.all().map(message => message.id === id ? { ...message, ...what } : message));
  }

  remove(id) {
    const left = this.all().filter(message => message.id !== id);
    this.#memory.set('outbox', left.length ? left : null);
  }
}
