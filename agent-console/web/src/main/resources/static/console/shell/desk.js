/**
 * My desk: the snapshot of my own topic, kept true by the stream. Offers, my conversations, my state, who waits for me.
 * Socket → here → views; views never listen to the socket for these.
 */
import { get } from './api.js';
import { live } from './live.js';
import { keepState, me } from './me.js';

/** kept: the contact for which I get nothing less urgent until I am free for it. */
export const desk = { offers: [], rows: new Map(), kept: null, ready: false };

const listeners = new Map();
let leave = null;

/** Listens to: 'rows', 'offers', 'offer', 'offer-ended', 'row', 'row-gone', 'whisper', 'notice', 'kept'. */
export function onDesk(type, fn) {
  if (!listeners.has(type)) listeners.set(type, new Set());
  listeners.get(type).add(fn);
  return () => listeners.get(type).delete(fn);
}

const tell = (type, detail) => listeners.get(type)?.forEach((fn) => fn(detail));

const sameOffer = (a, b) => a.contact === b.contact && a.n === b.n;

const handlers = {
  offer(offer) {
    if (desk.offers.some((known) => sameOffer(known, offer))) return;
    desk.offers = [...desk.offers, offer];
    tell('offers');
    tell('offer', offer);
  },
  'offer-ended'(ended) {
    const offer = desk.offers.find((known) => sameOffer(known, ended));
    desk.offers = desk.offers.filter((known) => known !== offer);
    tell('offers');
    tell('offer-ended', { ...ended, offer });
  },
  row(row) {
    desk.rows.set(row.id, row);
    tell('rows');
    tell('row', row);
  },
  said({ conversation, lastText, lastAt, lastFrom, unread }) {
    const row = desk.rows.get(conversation);
    if (row) handlers.row({ ...row, lastText, lastAt, lastFrom, unread });
  },
  'row-gone'({ conversation }) {
    desk.rows.delete(conversation);
    tell('rows');
    tell('row-gone', conversation);
  },
  kept: ({ contact }) => keep(contact),
  'kept-over'({ contact }) {
    if (desk.kept === contact) keep(null);
  },
  state: (state) => keepState(state),
  whisper: (whisper) => tell('whisper', whisper),
  notice: (notice) => tell('notice', notice),
};

function keep(contact) {
  desk.kept = contact;
  tell('kept');
}

export async function startDesk() {
  const seq = await readDesk();
  leave = live.follow(desk.topic, seq, {
    event: (event) => handlers[event.type]?.(event.data),
    reset: readDesk,
  });
}

export function stopDesk() {
  leave?.();
  leave = null;
  Object.assign(desk, { offers: [], rows: new Map(), kept: null, ready: false });
}

async function readDesk() {
  const snapshot = await get('/api/desk');
  desk.topic = snapshot.topic ?? `agent:${me.agent.id}`;
  desk.offers = snapshot.offers ?? [];
  desk.rows = new Map((snapshot.conversations ?? []).map((row) => [row.id, row]));
  desk.ready = true;
  keep(snapshot.kept ?? null);
  if (snapshot.state) keepState(snapshot.state);
  tell('offers');
  tell('rows');
  return snapshot.seq;
}
