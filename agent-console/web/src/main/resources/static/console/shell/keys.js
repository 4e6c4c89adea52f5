/**
 * Keyboard registry. Quiet while an input method composes, and off altogether when the user wants it.
 * Keys are named by their place, 'Alt+KeyJ', because Alt types other letters on some layouts.
 */
import { recall, remember } from './stored.js';

const bindings = new Set();
const mac = /Mac|iPhone|iPad/.test(navigator.platform ?? '');

export const composing = (event) => event.isComposing || event.keyCode === 229;

export const keysOn = () => recall('keys', 'on') === 'on';
export const setKeysOn = (on) => remember('keys', on ? 'on' : 'off');

/** Each of keys: {combo: 'Alt+KeyJ', title: 'key of its text', run, whileDialog?, always?}. Returns how to undo. */
export function bindKeys(keys) {
  keys.forEach((key) => bindings.add(key));
  return () => keys.forEach((key) => bindings.delete(key));
}

/** What can be pressed now, for the help. */
export const boundKeys = () => [...bindings].filter((key) => key.title);

/** A combo as people read it: Alt+KeyJ is Alt+J, or ⌥J on a Mac. */
export function keyName(combo) {
  const parts = combo.split('+').map((part) => ({
    Mod: mac ? '⌘' : 'Ctrl', Alt: mac ? '⌥' : 'Alt', Shift: mac ? '⇧' : 'Shift', Question: '?', Slash: '/',
  })[part] ?? part.replace(/^(Key|Digit)/, ''));
  return parts.join(mac ? '' : '+');
}

function comboOf(event) {
  if (event.key === '?' && !event.ctrlKey && !event.altKey && !event.metaKey) return 'Question';
  const mod = mac ? event.metaKey : event.ctrlKey;
  return `${mod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.code}`;
}

export function isEditing(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

document.addEventListener('keydown', (event) => {
  if (composing(event) || event.defaultPrevented || event.repeat) return;
  const combo = comboOf(event);
  const plain = combo === 'Question' || !combo.includes('+');
  if (plain && isEditing(event.target)) return;
  const inDialog = document.querySelector('dialog[open]') !== null;
  const key = [...bindings].reverse().find((each) => each.combo === combo
    && (keysOn() || each.always) && (!inDialog || each.whileDialog));
  if (!key) return;
  event.preventDefault();
  key.run(event);
});
