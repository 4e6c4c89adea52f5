/** Texts by key. zh-CN is written first and is what a missing English text falls back to. */
import { recall, remember } from './stored.js';

const LOCALES = ['zh-CN', 'en'];
const texts = { 'zh-CN': new Map(), en: new Map() };
const listeners = new Set();

let current = recall('locale') ?? (/^zh/i.test(navigator.language ?? 'zh') ? 'zh-CN' : 'en');
if (!LOCALES.includes(current)) current = 'zh-CN';

export const locale = () => current;
export const locales = () => LOCALES;

export function setLocale(name) {
  if (!LOCALES.includes(name) || name === current) return;
  current = name;
  remember('locale', name);
  document.documentElement.lang = name;
  listeners.forEach((fn) => fn(name));
}

export function onLocale(fn) {
  listeners.add(fn);
  return () => listeners.delete(fn);
}

/** Adds texts: addMessages({'zh-CN': {'tickets.title': '工单'}, en: {'tickets.title': 'Tickets'}}). */
export function addMessages(byLocale) {
  for (const [name, entries] of Object.entries(byLocale)) {
    for (const [key, text] of Object.entries(entries)) texts[name].set(key, text);
  }
}

/** The text of a key with {name} filled in from params. An unknown key shows itself, so that it is found. */
export function t(key, params) {
  const text = texts[current].get(key) ?? texts['zh-CN'].get(key) ?? key;
  if (!params) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (params[name] === undefined ? whole : String(params[name])));
}

/** Picks the text of this locale from something that carries both, as {zh, en} or {name, nameEn}. */
export function pick(thing) {
  if (!thing) return '';
  if (current === 'en') return thing.en ?? thing.nameEn ?? thing.detailEn ?? thing.zh ?? thing.name ?? '';
  return thing.zh ?? thing.name ?? thing.detail ?? thing.en ?? '';
}

document.documentElement.lang = current;
