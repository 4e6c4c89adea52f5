/** One followed topic: how far we are, and who listens. Several parts of the page may listen to one topic. */
export class Topic {
  #subscribers = new Set();
  #send;
  #last = null;

  constructor(name, send) {
    this.name = name;
    this.behind = true;
    this.#send = send;
  }

  /** A later subscriber may stand further back than we are: then the topic is read again from there. */
  add(after, event, reset, open) {
    const subscriber = { last: after, event, reset };
    const first = this.#subscribers.size === 0;
    this.#subscribers.add(subscriber);
    const further = !first && after !== null && this.#last !== null && after < this.#last;
    if (first || further) {
      this.#last = after;
      if (open) this.resume();
    }
    return subscriber;
  }

  /** True when nobody is left. */
  remove(subscriber) {
    this.#subscribers.delete(subscriber);
    return this.#subscribers.size === 0;
  }

  resume() {
    this.behind = true;
    const frame = { t: 'follow', topic: this.name };
    if (this.#last !== null) frame.after = this.#last;
    this.#send(frame);
  }

  take(frame) {
    if (this.#last !== null && frame.seq > this.#last + 1) {
      if (!this.behind) this.resume();
      return;
    }
    this.#last = Math.max(this.#last ?? 0, frame.seq);
    for (const subscriber of [...this.#subscribers]) {
      if (subscriber.last !== null && frame.seq <= subscriber.last) continue;
      subscriber.last = frame.seq;
      subscriber.event(frame);
    }
  }

  caughtUp(seq) {
    this.behind = false;
    if (typeof seq === 'number') this.#last = Math.max(this.#last ?? 0, seq);
  }

  refused() {
    this.behind = false;
  }

  /** What we knew is too old. Everyone fetches a snapshot; then the topic goes on from the oldest of them. */
  async reset() {
    this.behind = true;
    try {
      const numbers = await Promise.all([...this.#subscribers].map(async (subscriber) => {
        subscriber.last = (await subscriber.reset?.()) ?? null;
        return subscriber.last;
      }));
      const known = numbers.filter((number) => number !== null);
      this.#last = known.length > 0 ? Math.min(...known) : null;
      this.resume();
    } catch {
      setTimeout(() => this.#subscribers.size > 0 && this.reset(), 2000);
    }
  }
}
