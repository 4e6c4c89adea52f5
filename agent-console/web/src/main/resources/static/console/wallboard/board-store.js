/** The board's figures: a snapshot, then what changed, by the stream. Recovers by itself from any outage. */
import { get } from '../shell/api.js';
import { live } from '../shell/live.js';
import { now } from '../shell/time.js';

const RETRY = 5000;
const REFRESH = 10 * 60_000;

/** The publisher gives a sign of life every 30 seconds; twice that without one is too old. */
const OLD_AFTER = 75;

export class BoardStore {
  figures = null;
  problem = null;
  #changed;
  #leave = null;
  #timers = [];

  constructor(changed) {
    this.#changed = changed;
  }

  start() {
    this.#begin();
    this.#timers.push(setInterval(() => this.#read().catch(() => {}), REFRESH));
  }

  stop() {
    this.#leave?.();
    this.#leave = null;
    this.#timers.splice(0).forEach(clearInterval);
  }

  /** How old the figures are, in seconds. */
  get age() {
    return this.figures ? Math.max(0, (now() - Date.parse(this.figures.at)) / 1000) : 0;
  }

  /** 'fresh', 'cut' when the connection is down, 'old' when the server has been silent for too long. */
  get state() {
    if (!this.figures) return 'fresh';
    if (this.age > OLD_AFTER) return 'old';
    return live.state === 'offline' ? 'cut' : 'fresh';
  }

  async #begin() {
    try {
      const seq = await this.#read();
      this.#leave ??= live.follow('wallboard', seq, {
        event: (event) => event.type === 'figures' && this.#take(event.data),
        reset: () => this.#read(),
      });
    } catch (problem) {
      this.problem = problem;
      this.#changed();
      this.#timers.push(setTimeout(() => this.#begin(), RETRY));
    }
  }

  async #read() {
    const { seq, topic, ...figures } = await get('/api/wallboard');
    this.figures = figures;
    this.problem = null;
    this.#changed();
    return topic === 'wallboard' ? seq : null;
  }

  /** Whole rows of what is new or changed; what is absent is as it was. */
  #take(change) {
    if (!this.figures) return;
    const figures = { ...this.figures, ...change };
    figures.queues = merged(this.figures.queues, change.queues, change.goneQueues, 'id');
    figures.agents = merged(this.figures.agents, change.agents, change.goneAgents, 'id');
    figures.history = merged(this.figures.history, change.history, [], 'at').slice(-49);
    this.figures = figures;
    this.#changed();
  }
}

function merged(before, changed = [], gone = [], key) {
  if (changed.length === 0 && gone.length === 0) return before;
  const fresh = new Map(changed.map((row) => [row[key], row]));
  const left = before.filter((row) => !gone.includes(row[key])).map((row) => {
    const newer = fresh.get(row[key]);
    fresh.delete(row[key]);
    return newer ?? row;
  });
  return [...left, ...fresh.values()];
}
