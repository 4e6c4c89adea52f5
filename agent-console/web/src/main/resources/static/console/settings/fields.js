import { html } from 'lit';
import { pick, t } from '../shell/i18n.js';
import { matrix, matrixWords, served, share } from './agent-fields.js';
import './hours-field.js';
import { at } from './path.js';
import { ringsWords } from './rings-field.js';

let made = 0;
const ids = new WeakMap();
const idOf = (definition) => {
  if (!ids.has(definition)) ids.set(definition, `hy-field-${made += 1}`);
  return ids.get(definition);
};

/** Choices of a select or of checks: given, or loaded with the form. {value, text}. */
const options = (definition, choices, value) => (typeof definition.options === 'function'
  ? definition.options(choices, value) : definition.options).map((each) => ({ ...each, text: each.text ?? t(each.label) }));

const number = (text) => (text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text));

/** Inputs by the type of a field. */
const inputs = {
  text: (d, c) => html`<input type="text" class=${look('form-control', c)} id=${idOf(d)} maxlength=${d.max ?? 200}
    placeholder=${d.placeholder ? t(d.placeholder) : ''} .value=${c.now ?? ''} ?disabled=${d.once && c.fixed}
    aria-invalid=${Boolean(c.error)} aria-describedby="${idOf(d)}-help" autocomplete="off" @input=${(e) => c.set(e.target.value)}>`,
  number: (d, c) => html`<div class="input-group"><input type="number" class=${look('form-control', c)} id=${idOf(d)} inputmode="numeric"
    min=${d.min ?? 0} .value=${String(c.now ?? '')} aria-invalid=${Boolean(c.error)} aria-describedby="${idOf(d)}-help"
    @input=${(e) => c.set(number(e.target.value))}>${d.unit ? html`<span class="input-group-text">${t(typeof d.unit === 'function' ? d.unit(c.value) : d.unit)}</span>` : ''}</div>`,
  area: (d, c) => html`<textarea class=${look('form-control', c)} id=${idOf(d)} rows=${d.rows ?? 4} maxlength=${d.max ?? 2000}
    .value=${c.now ?? ''} aria-invalid=${Boolean(c.error)} aria-describedby="${idOf(d)}-help"
    @input=${(e) => c.set(e.target.value)}></textarea>`,
  lines: (d, c) => html`<textarea class=${look('form-control', c)} id=${idOf(d)} rows="3" spellcheck="false"
    .value=${(c.now ?? []).join('\n')} aria-invalid=${Boolean(c.error)} aria-describedby="${idOf(d)}-help"
    @input=${(e) => c.set(e.target.value.split('\n'))}></textarea>`,
  flag: (d, c) => html`<div class="form-check form-switch"><input type="checkbox" role="switch" class="form-check-input" id=${idOf(d)}
    .checked=${c.now === true} @change=${(e) => c.set(e.target.checked)}>
    <label class="form-check-label" for=${idOf(d)}>${t(d.label)}</label></div>`,
  select: (d, c) => html`<select class=${look('form-select', c)} id=${idOf(d)} aria-invalid=${Boolean(c.error)}
    @change=${(e) => c.set(d.several ? e.target.value.split(',').filter(Boolean) : d.numeric ? number(e.target.value) : e.target.value)}>
    ${d.none ? html`<option value="" ?selected=${!chosen(c.now)}>${t(d.none)}</option>` : ''}
    ${options(d, c.choices, c.value).map((each) => html`<option value=${each.value} ?selected=${chosen(c.now) === each.value}>${each.text}</option>`)}</select>`,
  checks: (d, c) => html`<div class="hy-setting-checks" role="group" aria-labelledby="${idOf(d)}-label" tabindex="-1" aria-invalid=${Boolean(c.error)}>
    ${options(d, c.choices, c.value).map((each) => html`<label class="form-check"><input type="checkbox" class="form-check-input"
      .checked=${(c.now ?? []).includes(each.value)}
      @change=${(e) => c.set(toggled(c.now ?? [], each.value, e.target.checked))}> ${each.text}</label>`)}</div>`,
  levels: (d, c) => html`<div class="hy-setting-levels" role="group" aria-labelledby="${idOf(d)}-label" tabindex="-1" aria-invalid=${Boolean(c.error)}>
    ${options(d, c.choices, c.value).map((each) => level(d, c, each))}
    ${options(d, c.choices, c.value).length === 0 ? html`<span class="form-text">${t('settings.noSkills')}</span>` : ''}</div>`,
  colour: (d, c) => html`<div class="d-flex gap-2"><input type="color" class="form-control form-control-color" id=${idOf(d)}
    .value=${c.now?.[d.colour] ?? d.fallback} @input=${(e) => c.set({ ...c.now, [d.colour]: e.target.value })}>
    <output class="align-self-center hy-figure">${c.now?.[d.colour] ?? d.fallback}</output></div>`,
  share: (d, c) => share(idOf(d), c),
  matrix: (d, c) => matrix(idOf(d), c),
  served: (d, c) => served(idOf(d), { ...c, options: options(d, c.choices, c.value) }),
  rings: (d, c) => html`<hy-rings-field .value=${c.now} .error=${c.error} .skills=${options(d, c.choices, c.value)}
    @changed=${(e) => c.set(e.detail)}></hy-rings-field>`,
  hours: (d, c) => html`<hy-hours-field .value=${c.now} .error=${c.error} @changed=${(e) => c.set(e.detail)}></hy-hours-field>`,
};

/** A select of several in their order holds them as one: GRADE,LEVEL. */
const chosen = (now) => (Array.isArray(now) ? now.join(',') : now);

const look = (base, c) => (c.error ? `${base} is-invalid` : base);

const toggled = (list, value, on) => (on ? [...list, value] : list.filter((each) => each !== value));

function level(d, c, option) {
  const has = (c.now ?? []).find((each) => each.skill === option.value);
  const others = (c.now ?? []).filter((each) => each.skill !== option.value);
  const choose = (value) => c.set(value === '' ? others : [...others, { skill: option.value, level: Number(value) }]);
  return html`<label><span>${option.text}</span><select class="form-select form-select-sm" @change=${(e) => choose(e.target.value)}>
    <option value="" ?selected=${!has}>–</option>
    ${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => html`<option value=${n} ?selected=${has?.level === n}>${n}</option>`)}</select></label>`;
}

const GROUPED = ['checks', 'levels', 'hours', 'rings', 'matrix', 'served'];

/** One field with its label, help and error. */
export function field(definition, context) {
  const help = definition.help ? t(definition.help) : '';
  const labelled = ['flag'].includes(definition.type) ? '' : html`<label class="form-label" id="${idOf(definition)}-label"
    for=${GROUPED.includes(definition.type) ? '' : idOf(definition)}>${t(definition.label)}</label>`;
  return html`<div class="hy-setting-field ${definition.wide ? 'hy-setting-wide' : ''}">${labelled}${inputs[definition.type](definition, context)}
    <div id="${idOf(definition)}-help">${context.error ? html`<div class="hy-setting-error"><i class="bi bi-exclamation-circle" aria-hidden="true"></i> ${context.error}</div>` : ''}
      ${help ? html`<div class="form-text">${help}</div>` : ''}</div></div>`;
}

/** A field's value in words, to compare two versions. */
export function shown(definition, value, choices) {
  const it = at(value, definition.name);
  if (definition.type === 'colour') return it?.[definition.colour] ?? '';
  if (definition.type === 'matrix') return matrixWords(it);
  if (it === null || it === undefined || it === '') return '–';
  if (definition.type === 'flag') return t(it ? 'settings.yes' : 'settings.no');
  if (definition.type === 'hours') return it.always ? t('hours.always') : JSON.stringify(it.days);
  if (definition.type === 'share') return t('share.words', it);
  if (definition.type === 'rings') return ringsWords(it, (code) => options(definition, choices, value).find((each) => each.value === code)?.text ?? code);
  if (definition.type === 'served') return it.map((each) => `${options(definition, choices, value).find((option) => option.value === each.queue)?.text} ${each.priority} / ${each.delaySeconds}`).join('\n');
  if (definition.several) return options(definition, choices, value).find((each) => each.value === chosen(it))?.text ?? '–';
  if (definition.type === 'levels') return it.map((each) => `${each.skill} ${each.level}`).join('、');
  if (definition.options) return [it].flat().map((each) => options(definition, choices, value).find((option) => option.value === each)?.text ?? each).join('、');
  return Array.isArray(it) ? it.join('\n') : String(it);
}

/** Rows with a name as options, by one of their columns. */
export const named = (rows, key) => (rows ?? []).map((row) => ({ value: row[key], text: pick(row) }));
