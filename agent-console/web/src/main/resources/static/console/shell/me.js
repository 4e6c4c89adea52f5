/** Who is signed in, in which state, with which queues. */
import { del, get, post, put } from './api.js';

export const me = { agent: null, state: null, queues: [], awayReasons: [] };

const listeners = new Set();

export function onMe(fn) {
  listeners.add(fn);
  return () => listeners.delete(fn);
}

const tell = () => listeners.forEach((fn) => fn(me));

export const hasRole = (...roles) => roles.some((role) => me.agent?.roles?.includes(role));
/** Editors, dispatchers and technicians have no desk: nothing is offered to them. */
export const servesCustomers = () => hasRole('AGENT', 'SUPERVISOR', 'ADMIN');

export const isSupervisor = () => hasRole('SUPERVISOR', 'ADMIN');

export async function loadMe() {
  const found = await get('/api/me');
  Object.assign(me, { queues: [], awayReasons: [] }, found);
  tell();
  return me;
}

export async function signIn(login, password) {
  await post('/api/session', { login, password });
  return loadMe();
}

/** She goes offline at once; should that fail, her closed page is noticed after a while. */
export async function signOut() {
  if (hasRole('AGENT') && me.state && me.state.state !== 'OFFLINE') await setState('OFFLINE').catch(console.error);
  await del('/api/session');
  forgetMe();
}

export function forgetMe() {
  Object.assign(me, { agent: null, state: null, queues: [], awayReasons: [] });
  tell();
}

/** ONLINE, AWAY with a reason, or OFFLINE. The server may refuse; then nothing changes here. */
export async function setState(state, reason = null) {
  const answer = await put('/api/me/state', { state, reason });
  keepState(answer?.state ? answer : { state, reason, since: new Date().toISOString() });
}

/** The state as the stream tells it; a supervisor may have changed it. */
export function keepState(state) {
  me.state = typeof state.state === 'object' ? state.state : state;
  tell();
}
