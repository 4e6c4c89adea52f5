/**
 * The live stream. Follows topics from a known number, resumes by itself after any outage,
 * and can say at any moment whether what the page shows is current.
 * PostgreSQL remembers on the other side: nothing here needs to be kept over a reload.
 */
import { Socket } from './socket.js';
import { get, Problem, tellSignedOut } from './api.js';
import { Topic } from './topic.js';

const RECEIPT_TIMEOUT = 20_000;
const SHORTLY = 500;

class Live {
  #socket = new Socket({
    opened: () => this.#opened(),
    closed: () => this.#closed(),
    frame: (frame) => this.#handle(frame),
    why: () => this.#changed(),
  });
  #topics = new Map();
  #waiting = new Map();
  #frameListeners = new Map();
  #stateListeners = new Set();
  #state = 'offline';
  #telling = 0;

  /** The server's frames, by type. */
  #handlers = {
    event: (frame) => this.#topics.get(frame.topic)?.take(frame),
    'caught-up': (frame) => { this.#topics.get(frame.topic)?.caughtUp(frame.seq); this.#changed(); },
    reset: (frame) => this.#topics.get(frame.topic)?.reset(),
    receipt: (frame) => this.#settle(frame.id, (request) => request.resolve(frame)),
    refused: (frame) => this.#refused(frame),
    ping: (frame) => this.send({ t: 'pong', n: frame.n }),
    pong: () => {},
    bye: (frame) => this.#bye(frame),
  };

  start() {
    this.#socket.start();
  }

  /** Closes the connection and keeps everything else, so that start() goes on where this left off. */
  pause() {
    this.#socket.stop();
    this.#changed();
  }

  /** Ends everything: nobody is signed in. Requests not yet receipted go back to their owners. */
  stop() {
    this.#socket.stop();
    this.#topics.clear();
    [...this.#waiting.keys()].forEach((id) => this.#settle(id, (request) => request.reject(new Problem(0))));
    this.#changed();
  }

  /** 'live', 'catching-up' or 'offline'. */
  get state() {
    return this.#state;
  }

  /** What lies behind the state: {code, attempts, nextTryAt, since, behind}. */
  get why() {
    const behind = [...this.#topics.values()].filter((topic) => topic.behind).length;
    return { ...this.#socket.why, behind };
  }

  /** Does not wait for the next try. */
  tryNow() {
    this.#socket.tryNow();
  }

  onState(fn) {
    this.#stateListeners.add(fn);
    fn(this.#state);
    return () => this.#stateListeners.delete(fn);
  }

  /** Listens to frames that are not stored, such as typing and viewers. */
  on(type, fn) {
    if (!this.#frameListeners.has(type)) this.#frameListeners.set(type, new Set());
    this.#frameListeners.get(type).add(fn);
    return () => this.#frameListeners.get(type).delete(fn);
  }

  /**
   * Follows a topic from the number `after`; null means from now on. `event(event)` gets each event once and in
   * order; `reset()` is asked to fetch a snapshot and to give the number to go on from.
   */
  follow(name, after, { event, reset }) {
    let topic = this.#topics.get(name);
    if (!topic) {
      topic = new Topic(name, (frame) => this.send(frame));
      this.#topics.set(name, topic);
    }
    const subscriber = topic.add(after, event, reset, this.#socket.open);
    this.#changed();
    return () => {
      if (!topic.remove(subscriber) || this.#topics.get(name) !== topic) return;
      this.#topics.delete(name);
      this.send({ t: 'unfollow', topic: name });
      this.#changed();
    };
  }

  /** Sends a frame if there is a connection; says whether it did. For things that need no certainty. */
  send(frame) {
    return this.#socket.send(frame);
  }

  /**
   * Sends a frame that carries an `id` and waits for its receipt, across reconnections: the server knows the id,
   * so sending twice is safe. Refusals and a silent server reject with a Problem.
   */
  request(frame) {
    return new Promise((resolve, reject) => {
      const request = { frame, resolve, reject, timer: 0 };
      this.#waiting.set(frame.id, request);
      if (this.send(frame)) this.#await(request);
    });
  }

  #await(request) {
    clearTimeout(request.timer);
    request.timer = setTimeout(() => {
      if (this.#socket.open) this.#settle(request.frame.id, () => request.reject(new Problem(0)));
    }, RECEIPT_TIMEOUT);
  }

  #opened() {
    this.#topics.forEach((topic) => topic.resume());
    this.#waiting.forEach((request) => {
      this.send(request.frame);
      this.#await(request);
    });
    this.#changed();
  }

  /** A browser does not say why a handshake was refused. When it keeps failing, a plain request tells. */
  #closed() {
    if (this.#socket.why.attempts > 2 && navigator.onLine) get('/api/me').catch(() => null);
    this.#changed();
  }

  #handle(frame) {
    this.#handlers[frame.t]?.(frame);
    this.#frameListeners.get(frame.t)?.forEach((fn) => fn(frame));
  }

  #refused(frame) {
    const problem = new Problem(409, frame);
    if (frame.id && this.#waiting.has(frame.id)) this.#settle(frame.id, (request) => request.reject(problem));
    else if (frame.topic) this.#topics.get(frame.topic)?.refused();
    this.#changed();
  }

  #settle(id, finish) {
    const request = this.#waiting.get(id);
    if (!request) return;
    clearTimeout(request.timer);
    this.#waiting.delete(id);
    finish(request);
  }

  #bye(frame) {
    this.#socket.bye(frame.code);
    if (frame.code === 'signed-out') tellSignedOut();
  }

  /** A topic just opened is behind for a blink: that is not worth telling. After an outage it is. */
  #changed() {
    clearTimeout(this.#telling);
    const behind = [...this.#topics.values()].some((topic) => topic.behind);
    const state = !this.#socket.open ? 'offline' : behind ? 'catching-up' : 'live';
    if (state === 'catching-up' && this.#state === 'live') this.#telling = setTimeout(() => this.#tell(state), SHORTLY);
    else this.#tell(state);
  }

  #tell(state) {
    this.#state = state;
    this.#stateListeners.forEach((fn) => fn(state));
  }
}

export const live = new Live();
