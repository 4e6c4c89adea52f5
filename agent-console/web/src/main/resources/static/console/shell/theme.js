/** Light, dark, or whatever the system says. first-paint.js applies the same choice before the page shows. */
import { recall, remember } from './stored.js';

const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set();

export const THEMES = ['system', 'light', 'dark'];

export const theme = () => recall('theme', 'system');
export const isDark = () => document.documentElement.dataset.bsTheme === 'dark';

export function setTheme(name) {
  remember('theme', name);
  apply();
}

/** Calls back when the colours change; charts need to be told. */
export function onTheme(fn) {
  listeners.add(fn);
  return () => listeners.delete(fn);
}

function apply() {
  const dark = theme() === 'dark' || (theme() === 'system' && system.matches);
  document.documentElement.dataset.bsTheme = dark ? 'dark' : 'light';
  listeners.forEach((fn) => fn(dark));
}

system.addEventListener('change', apply);
