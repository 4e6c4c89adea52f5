/** What is being written, kept on the server, so that another desk or a reload finds it. */
import { put } from '../shell/api.js';

const PAUSE = 1200;
const drafts = new Map();
const timers = new Map();

/** The draft as this page last knew it: newer than what a snapshot may say. */
export const draftOf = (conversation) => drafts.get(conversation);

/** Keeps text now here, and a moment later on the server; a failure is tried again with the next change. */
export function keepDraft(conversation, kind, text) {
  drafts.set(conversation, { kind, text });
  clearTimeout(timers.get(conversation));
  timers.set(conversation, setTimeout(() => store(conversation), PAUSE));
}

async function store(conversation) {
  timers.delete(conversation);
  try {
    await put(`/api/conversations/${conversation}/draft`, drafts.get(conversation));
  } catch (problem) {
    if (problem.passing) timers.set(conversation, setTimeout(() => store(conversation), 10_000));
  }
}

addEventListener('pagehide', () => [...timers.keys()].forEach(store));
