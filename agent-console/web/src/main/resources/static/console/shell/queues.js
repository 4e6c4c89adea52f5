/**
 * How many wait in my queues (a supervisor without queues of her own sees all): counted by the server,
 * and asked for again when a queue's topic says that something moved.
 */
import { get } from './api.js';
import { live } from './live.js';
import { isSupervisor, me } from './me.js';

export const queues = new Map();

const listeners = new Set();
const rowListeners = new Set();
let leaving = [];
let recount = 0;

export function onQueues(fn) {
  listeners.add(fn);
  return () => listeners.delete(fn);
}

/** Listens to rows that come into or leave a queue: fn({type: 'row'|'row-gone', data}). */
export function onQueueRow(fn) {
  rowListeners.add(fn);
  return () => rowListeners.delete(fn);
}

export const waitingInMyQueues = () => [...queues.values()].reduce((sum, queue) => sum + (queue.waiting ?? 0), 0);

export async function startQueues() {
  await readQueues();
  leaving = [...queues.values()].map((queue) => live.follow(`queue:${queue.id}`, queue.seq ?? null, {
    event: handle,
    reset: () => readQueues().then(() => queues.get(queue.id)?.seq ?? null),
  }));
}

export function stopQueues() {
  leaving.splice(0).forEach((leave) => leave());
  clearTimeout(recount);
  recount = 0;
  queues.clear();
}

async function readQueues() {
  const answer = await get('/api/queues');
  const mine = new Set(me.queues.map((queue) => queue.id));
  const all = mine.size === 0 && isSupervisor();
  for (const queue of answer?.items ?? answer ?? []) {
    if (all || mine.has(queue.id)) queues.set(queue.id, queue);
  }
  listeners.forEach((fn) => fn());
}

/** A row came, changed or went: lists take it at once, the counts are asked for again at most once a second. */
function handle(event) {
  rowListeners.forEach((fn) => fn(event));
  recount ||= setTimeout(() => {
    recount = 0;
    readQueues().catch(() => null);
  }, 1000);
}
