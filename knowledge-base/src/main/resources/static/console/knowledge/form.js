/** What the editor's fields hold, and how it becomes what the server takes. */
import { TEMPLATES } from './templates.js';

export const EMPTY = {
  title: '', product: '', kind: 'FAULT', visibility: 'PUBLIC', models: '', faultCodes: '', symptom: '', synonyms: '', tags: '',
  markdown: TEMPLATES.FAULT,
};

const LISTS = ['models', 'faultCodes', 'synonyms', 'tags'];

export function fromText(text) {
  const form = { ...EMPTY, ...text };
  for (const name of LISTS) form[name] = (text[name] ?? []).join('，');
  return form;
}

export function toText(form) {
  const text = { ...form, title: form.title.trim() };
  for (const name of LISTS) text[name] = form[name].split(/[,，、\n]/).map((word) => word.trim()).filter(Boolean);
  return text;
}

export const same = (a, b) => JSON.stringify(toText(a)) === JSON.stringify(toText(b));
