import { html } from 'lit';
import { pick, t } from '../shell/i18n.js';
import { products } from './products.js';
import { forKind } from './templates.js';

const line = (form, change, name, label, { hint = '', area = false } = {}) => html`
  <div class="${area ? 'hy-field-wide' : ''}">
    <label class="form-label" for="article-${name}">${t(label)}</label>
    ${area ? html`<textarea class="form-control" id="article-${name}" rows="2" .value=${form[name]} @input=${(event) => change(name, event.target.value)}></textarea>`
    : html`<input class="form-control" id="article-${name}" .value=${form[name]} title=${hint} @input=${(event) => change(name, event.target.value)}>`}
  </div>`;

const choice = (form, change, name, label, options) => html`
  <div>
    <label class="form-label" for="article-${name}">${t(label)}</label>
    <select class="form-select" id="article-${name}" @change=${(event) => change(name, event.target.value)}>
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === form[name]}>${text}</option>`)}
    </select>
  </div>`;

/** Another kind begins with another text, as long as nothing was written. */
const changeKind = (form, change) => (name, kind) => {
  change(name, kind);
  const markdown = forKind(kind, form.markdown);
  if (markdown !== form.markdown) change('markdown', markdown);
};

/** Everything of an article but its title and its text. */
export const fields = (form, change) => html`
  <div class="hy-article-fields">
    ${choice(form, change, 'product', 'editor.product', [['', t('knowledge.noProduct')], ...products().map((each) => [each.code, pick(each)])])}
    ${choice(form, changeKind(form, change), 'kind', 'editor.kind', ['FAULT', 'HOW_TO', 'POLICY', 'SCRIPT'].map((kind) => [kind, t(`knowledge.kind.${kind}`)]))}
    ${choice(form, change, 'visibility', 'editor.visibility', ['PUBLIC', 'INTERNAL'].map((each) => [each, t(`knowledge.visibility.${each}`)]))}
    ${line(form, change, 'models', 'editor.models', { hint: t('editor.words') })}
    ${line(form, change, 'faultCodes', 'editor.codes', { hint: t('editor.words') })}
    ${line(form, change, 'tags', 'editor.tags', { hint: t('editor.words') })}
    ${line(form, change, 'symptom', 'editor.symptom', { area: true })}
    ${line(form, change, 'synonyms', 'editor.synonyms', { area: true, hint: t('editor.words') })}
    <p class="form-text hy-field-wide m-0">${t('editor.words')}</p>
  </div>`;
