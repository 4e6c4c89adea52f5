import { html } from 'lit';
import { t } from '../shell/i18n.js';
import { productName } from './products.js';

const AROUND = 3;

/** Pairs the lines of a comparison: what was removed stands beside what was added in its place. */
export function pairs(lines) {
  const rows = [];
  let removed = [];
  let added = [];
  const flush = () => {
    for (let i = 0; i < Math.max(removed.length, added.length); i += 1) rows.push({ left: removed[i] ?? null, right: added[i] ?? null, same: false });
    removed = [];
    added = [];
  };
  for (const line of lines) {
    if (line.op === 'REMOVED') removed.push(line.text);
    else if (line.op === 'ADDED') added.push(line.text);
    else {
      flush();
      rows.push({ left: line.text, right: line.text, same: true });
    }
  }
  flush();
  return rows;
}

/** What differs in the middle of two lines: [before, middle of a, middle of b, after]. */
function inner(a, b) {
  const one = [...a];
  const two = [...b];
  let start = 0;
  while (start < one.length && start < two.length && one[start] === two[start]) start += 1;
  let end = 0;
  while (end < one.length - start && end < two.length - start && one.at(-1 - end) === two.at(-1 - end)) end += 1;
  const cut = (text) => [text.slice(0, start).join(''), text.slice(start, text.length - end).join(''), text.slice(text.length - end).join('')];
  return [cut(one), cut(two)];
}

const cell = (text, css, parts) => html`<td class=${css}>${text === null ? '' : parts
  ? html`${parts[0]}<mark>${parts[1]}</mark>${parts[2]}` : text || ' '}</td>`;

function line({ left, right, same }) {
  if (same) return html`<tr>${cell(left, '')}${cell(right, '')}</tr>`;
  const both = left !== null && right !== null ? inner(left, right) : [];
  return html`<tr>${cell(left, left === null ? 'hy-diff-none' : 'hy-diff-removed', both[0])}${cell(right, right === null ? 'hy-diff-none' : 'hy-diff-added', both[1])}</tr>`;
}

const VALUES = {
  product: productName, kind: (kind) => t(`knowledge.kind.${kind}`), visibility: (visibility) => t(`knowledge.visibility.${visibility}`),
};
const FIELDS = ['title', 'product', 'kind', 'visibility', 'models', 'faultCodes', 'symptom', 'synonyms', 'tags'];

/** The fields before the text, in the reader's words. */
function worded(lines) {
  let head = true;
  return lines.map((each) => {
    head = head && each.text !== '';
    const [, name, value] = (head && /^(\w+): ?(.*)$/.exec(each.text)) || [];
    return FIELDS.includes(name) ? { ...each, text: `${t(`diff.${name}`)}：${value ? VALUES[name]?.(value) ?? value : '–'}` } : each;
  });
}

/** Changed lines with a few around them, both texts side by side; the rest is counted. */
export function sideBySide(lines, left, right) {
  const rows = pairs(worded(lines));
  const shown = new Set();
  rows.forEach((row, at) => {
    if (!row.same) for (let i = at - AROUND; i <= at + AROUND; i += 1) shown.add(i);
  });
  const parts = [];
  rows.forEach((row, at) => {
    if (shown.has(at)) parts.push(row);
    else if (parts.at(-1)?.hidden) parts.at(-1).hidden += 1;
    else parts.push({ hidden: 1 });
  });
  return html`<table class="hy-diff"><thead><tr><th scope="col">${left}</th><th scope="col">${right}</th></tr></thead>
    <tbody>${parts.map((part) => (part.hidden
      ? html`<tr><td colspan="2" class="hy-diff-gap">${t('versions.hidden', { n: part.hidden })}</td></tr>` : line(part)))}</tbody></table>`;
}
