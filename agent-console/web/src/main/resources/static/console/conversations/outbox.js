/**
 * Messages on their way. Each has an id from the start, so that trying again, even after a reload,
 * can never make two of one. Kept for this tab only and gone with its receipt.
 */
import { live } from '../shell/live.js';
import { Problem } from '../shell/api.js';

const KEY = 'hy.outbox';
const listeners = new Set();
let entries = read();

/** Entries: {id, conversation, kind, text, attachmentId, attachment, articleId, at, state: 'SENDING'|'FAILED', why}. */
export const waitingFor = (conversation) => entries.filter((entry) => entry.conversation === conversation);

export function onOutbox(fn) {
  listeners.add(fn);
  return () => listeners.delete(fn);
}

/** Takes a message and sends it as soon as there is a connection. */
export function send(conversation, message) {
  const entry = {
    id: crypto.randomUUID(), conversation, kind: 'TEXT', text: '', at: new Date().toISOString(), state: 'SENDING', ...message,
  };
  entries = [...entries, entry];
  keep();
  deliver(entry);
  return entry;
}

/** Tries a failed one again under its old id. */
export function retry(id) {
  const entry = entries.find((each) => each.id === id);
  if (entry) deliver(change(entry, { state: 'SENDING', why: null }));
}

export function discard(id) {
  entries = entries.filter((entry) => entry.id !== id);
  keep();
}

const inFlight = new Set();

async function deliver(entry) {
  if (inFlight.has(entry.id)) return;
  inFlight.add(entry.id);
  const { id, conversation, kind, text, attachmentId, articleId, template, values } = entry;
  try {
    const receipt = await live.request({ t: 'send', id, conversation, kind, text, attachmentId, articleId, template, values });
    change(entry, { seq: receipt.seq, at: receipt.at, state: 'SENT' });
  } catch (problem) {
    const waits = problem instanceof Problem && problem.status === 0 && live.state === 'offline';
    if (!waits) change(entry, { state: 'FAILED', why: problem.text ?? '' });
  } finally {
    inFlight.delete(entry.id);
  }
}

/** The stream brought it: the message itself takes the entry's place. */
export const arrived = (id) => entries.some((entry) => entry.id === id) && discard(id);

function change(entry, news) {
  const changed = { ...entries.find((each) => each.id === entry.id), ...news };
  entries = entries.map((each) => (each.id === entry.id ? changed : each));
  keep();
  return changed;
}

function keep() {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(entries.filter((entry) => entry.state !== 'SENT')));
  } catch {
    // Without storage they live as long as this page.
  }
  listeners.forEach((fn) => fn());
}

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
}

live.onState((state) => {
  if (state !== 'offline') entries.filter((entry) => entry.state === 'SENDING').forEach(deliver);
});
