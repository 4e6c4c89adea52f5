/** Calls for attention: a short sound, the title and the icon, until the page is looked at again. All mutable. */
import { recall, remember } from './stored.js';

const MELODIES = { offer: [660, 880, 660, 880], message: [740], missed: [440, 330], alarm: [880, 880, 880] };

let audio = null;
let blinking = 0;
const title = document.title;

export const muted = () => recall('muted', 'no') === 'yes';
export const setMuted = (on) => remember('muted', on ? 'yes' : 'no');

/** Plays one of: offer, message, missed, alarm. Before the first click a browser may refuse; then it is silent. */
export function ring(kind) {
  if (muted()) return;
  try {
    audio ??= new AudioContext();
    audio.resume?.();
    MELODIES[kind].forEach((frequency, index) => beep(frequency, audio.currentTime + index * 0.16));
  } catch {
    audio = null;
  }
}

function beep(frequency, at) {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = frequency;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.12, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.14);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + 0.15);
}

/** Blinks title and icon with a text until stopBlink, or until the user looks unless it must `stay`. */
export function blink(text, { stay = false } = {}) {
  stopBlink();
  if (!stay && document.hasFocus()) return;
  let on = false;
  const step = () => {
    on = !on;
    show(on ? text : title, on);
  };
  step();
  blinking = setInterval(step, 1000);
  if (!stay) addEventListener('focus', stopBlink, { once: true });
}

export function stopBlink() {
  clearInterval(blinking);
  blinking = 0;
  show(title, false);
}

function show(text, alerting) {
  document.title = text;
  const icon = document.querySelector('link[rel=icon]');
  const href = `/console/shell/${alerting ? 'icon-alert' : 'icon'}.svg`;
  if (icon && !icon.href.endsWith(href)) icon.href = href;
}
