/** The rows of one tab, kept true by the stream. 'mine' lives on my desk; 'queue' and 'all' are read in pages. */
import { get, query } from '../shell/api.js';
import { desk, onDesk } from '../shell/desk.js';
import { productName } from '../shell/products.js';
import { onQueueRow } from '../shell/queues.js';
import { customerName } from './channel.js';
import { urgency } from './wait.js';

const PAGE = 100;

const byNewest = (a, b) => Date.parse(b.lastAt ?? b.createdAt) - Date.parse(a.lastAt ?? a.createdAt);

const orders = { mine: byNewest, queue: (a, b) => urgency(b) - urgency(a), all: byNewest };

const belongs = {
  queue: (row) => row.contact?.state === 'WAITING' || row.contact?.state === 'OFFERED',
  all: () => true,
};

export class ListStore {
  #changed;
  #rows = new Map();
  #order = [];
  #asked = 0;
  #loading = false;
  #undo;

  /** changed(): something to show again. */
  constructor(changed) {
    this.#changed = changed;
    Object.assign(this, { tab: 'mine', q: '', filter: {}, next: null, problem: null, loading: false, frozen: false });
    this.#undo = [
      onDesk('rows', () => this.tab === 'mine' && this.#refresh()),
      onDesk('row', (row) => this.#take(row)),
      onQueueRow(({ type, data }) => (type === 'row' ? this.#take(data) : this.#gone(data.conversation))),
    ];
  }

  stop() {
    this.#undo.forEach((undo) => undo());
  }

  get rows() {
    return this.#order;
  }

  async show(tab, q = '', filter = {}) {
    Object.assign(this, { tab, q, filter, next: null, problem: null });
    this.#rows = new Map();
    this.#order = [];
    const asked = ++this.#asked;
    this.#loading = false;
    if (tab === 'mine') {
      this.loading = !desk.ready;
      this.#refresh();
      return;
    }
    this.loading = true;
    this.#changed();
    await this.#page(asked);
  }

  more() {
    if (this.next && !this.#loading) this.#page(this.#asked);
  }

  async #page(asked) {
    this.#loading = true;
    try {
      const scope = this.tab === 'all' && this.filter.ended ? 'ended' : this.tab;
      const page = await get(query('/api/conversations', {
        scope, q: this.q, queue: this.filter.queue, after: this.next, limit: PAGE,
      }));
      if (asked !== this.#asked) return;
      page.items.forEach((row) => this.#rows.set(row.id, row));
      this.next = page.next ?? null;
      this.problem = null;
    } catch (problem) {
      if (asked === this.#asked) this.problem = problem;
    } finally {
      if (asked === this.#asked) {
        this.loading = false;
        this.#loading = false;
        this.#refresh();
      }
    }
  }

  #take(row) {
    if (this.tab === 'mine') return;
    if (!this.#rows.has(row.id) && (this.q || this.filter.ended || !belongs[this.tab](row))) return;
    if (this.tab === 'queue' && !belongs.queue(row)) this.#rows.delete(row.id);
    else this.#rows.set(row.id, { ...this.#rows.get(row.id), ...row });
    this.#refresh();
  }

  #gone(id) {
    if (this.tab !== 'queue' || !this.#rows.delete(id)) return;
    this.#refresh();
  }

  /** Under the pointer nothing moves: rows change in place, and go to their new places when it has left. */
  freeze(on) {
    this.frozen = on;
    if (!on) this.#refresh();
  }

  #refresh() {
    const source = this.tab === 'mine' ? desk.rows : this.#rows;
    if (this.tab === 'mine') this.loading = !desk.ready;
    let rows = [...source.values()].filter((row) => this.#matches(row));
    if (this.frozen) {
      const fresh = new Map(rows.map((row) => [row.id, row]));
      const kept = this.#order.filter((row) => fresh.has(row.id)).map((row) => fresh.get(row.id));
      const places = new Set(kept.map((row) => row.id));
      rows = [...kept, ...rows.filter((row) => !places.has(row.id))];
    } else {
      rows.sort(orders[this.tab]);
    }
    this.#order = rows;
    this.#changed();
  }

  #matches(row) {
    if (this.filter.queue && row.queue?.id !== this.filter.queue) return false;
    if (this.tab !== 'mine' || !this.q) return true;
    const wanted = this.q.toLowerCase();
    return [customerName(row.customer), row.lastText, productName(row.product), row.topic]
      .some((text) => text?.toLowerCase().includes(wanted));
  }
}
