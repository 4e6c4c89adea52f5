/** Calls in this page, through the provider's own library, which is loaded when an agent first wants it. */
import { del, post, put } from '../shell/api.js';
import { confirm, errorToast, toast } from '../shell/dialog.js';
import { addMessages, t } from '../shell/i18n.js';
import messages from './messages.js';

addMessages(messages);

const LIBRARY = '/vendor/twilio-voice/twilio-2.18.5.min.js';
const LISTEN_AGAIN = 30_000;

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

async function take(call) {
  if (await confirm(t('softphone.incoming'), { yes: t('softphone.accept'), no: t('softphone.decline') })) call.accept();
  else call.reject();
}

async function start() {
  const first = await pass();
  await import(LIBRARY);
  device = new globalThis.Twilio.Device(first.token, { closeProtection: true, codecPreferences: ['opus', 'pcmu'] });
  device.on('registered', listen);
  device.on('unregistered', () => clearInterval(timer));
  device.on('tokenWillExpire', async () => device?.updateToken((await pass()).token));
  device.on('error', (problem) => toast(t('softphone.problem', { what: problem.message }), 'red'));
  device.on('incoming', take);
  await device.register();
}

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
