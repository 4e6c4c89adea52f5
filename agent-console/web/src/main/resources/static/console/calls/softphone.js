/** Calls in this page, through the provider's own library, which is loaded when an agent first wants it. */
import { ring } from '../shell/alert.js';
import { del, post, Problem, put } from '../shell/api.js';
import { confirm, errorToast, toast } from '../shell/dialog.js';
import { addMessages, t } from '../shell/i18n.js';
import messages from './messages.js';

addMessages(messages);

const LIBRARY = '/vendor/twilio-voice/twilio-2.18.5.min.js';
const LISTEN_AGAIN = 30_000;
const LONGEST_TO_CONNECT = 10_000;

let device = null;
let timer = 0;
const listeners = new Set();

export const softphoneOn = () => device !== null;

export function onSoftphone(fn) {
  listeners.add(fn);
  return () => listeners.delete(fn);
}

const changed = () => listeners.forEach((fn) => fn());
const pass = () => post('/api/softphone/pass');

/** The server rings this page only while it hears from it; afterwards her telephone rings. */
function listen() {
  clearInterval(timer);
  const say = () => put('/api/softphone/listening').catch((problem) => console.warn('The softphone could not be announced', problem));
  say();
  timer = setInterval(say, LISTEN_AGAIN);
}

/** The library's own sounds are at its maker's; the page rings as it does for offers. */
async function take(call) {
  ring('offer');
  if (await confirm(t('softphone.incoming'), { yes: t('softphone.accept'), no: t('softphone.decline') })) call.accept();
  else call.reject();
}

async function start() {
  const first = await pass();
  await import(LIBRARY);
  device = new globalThis.Twilio.Device(first.token, { closeProtection: true, codecPreferences: ['opus', 'pcmu'], publishEvents: false });
  device.on('registered', listen);
  device.on('unregistered', () => clearInterval(timer));
  device.on('tokenWillExpire', async () => device?.updateToken((await pass()).token));
  let connected = false;
  device.on('error', (problem) => connected && toast(t('softphone.problem', { what: problem.message }), 'red'));
  device.on('incoming', take);
  let waiting;
  const late = new Promise((_, failed) => {
    waiting = setTimeout(() => failed(unreachable()), LONGEST_TO_CONNECT);
  });
  try {
    await Promise.race([device.register(), late]);
    connected = true;
  } finally {
    clearTimeout(waiting);
  }
}

/** The library goes on trying for ever; she is told, and her telephone rings meanwhile. */
const unreachable = () => new Problem(0, { code: 'softphone-unreachable', detail: t('softphone.unreachable'), detailEn: t('softphone.unreachable') });

function stop() {
  clearInterval(timer);
  device?.destroy();
  device = null;
  return del('/api/softphone/listening');
}

export async function toggleSoftphone() {
  try {
    await (device ? stop() : start());
    toast(t(device ? 'softphone.on' : 'softphone.off'));
  } catch (problem) {
    device?.destroy();
    device = null;
    errorToast(problem);
  }
  changed();
}
