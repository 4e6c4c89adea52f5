import { html } from 'lit';
import { get } from '../shell/api.js';
import { openDialog } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { send } from './outbox.js';

/** An approved text, filled in and sent: what may be said when the customer has not written for long. */
class TemplateForm extends HyElement {
  static properties = {
    conversation: { attribute: false }, templates: { state: true }, chosen: { state: true }, values: { state: true },
    missing: { state: true }, problem: { state: true },
  };

  constructor() {
    super();
    Object.assign(this, { templates: null, chosen: null, values: [], missing: false });
  }

  get dirty() {
    return this.values.some(Boolean);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.problem = null;
    try {
      this.templates = await get(`/api/conversations/${this.conversation}/templates`);
      this.#choose(this.templates[0]);
    } catch (problem) {
      this.problem = problem;
    }
  }

  #choose(template) {
    this.chosen = template ?? null;
    this.values = Array(template?.blanks ?? 0).fill('');
    this.missing = false;
  }

  get #text() {
    return this.chosen.body.replace(/\{\{(\d+)\}\}/g, (whole, n) => this.values[n - 1] || whole);
  }

  #submit(event) {
    event.preventDefault();
    const values = this.values.map((value) => value.trim());
    this.missing = values.some((value) => !value);
    if (this.missing) return;
    send(this.conversation, { kind: 'TEMPLATE', text: this.#text, template: this.chosen.id, values });
    this.tell('done', true);
  }

  render() {
    if (!this.templates) {
      return this.problem ? html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>` : html`<hy-skeleton rows="3"></hy-skeleton>`;
    }
    if (!this.chosen) return html`<p class="text-secondary">${t('reach.noTemplates')}</p>`;
    return html`
      <form @submit=${this.#submit} novalidate>
        <select class="form-select" aria-label=${t('reach.template')} @change=${(event) => this.#choose(this.templates[event.target.selectedIndex])}>
          ${this.templates.map((template) => html`<option ?selected=${template === this.chosen}>${template.name}${template.language ? ` (${template.language})` : ''}</option>`)}</select>
        ${this.values.map((value, i) => html`<label class="form-label mt-2" for="hy-blank-${i}">${t('reach.blank', { n: i + 1 })}</label>
          <input class="form-control ${this.missing && !value.trim() ? 'is-invalid' : ''}" id="hy-blank-${i}" maxlength="200" .value=${value} autocomplete="off"
            @input=${(event) => { this.values = this.values.with(i, event.target.value); }}>`)}
        ${this.missing ? html`<div class="hy-text-red small">${t('reach.missing')}</div>` : ''}
        <p class="mt-3 mb-1 text-secondary">${t('reach.templateText')}</p>
        <blockquote class="hy-template hy-lines">${this.#text}</blockquote>
        <div class="hy-dialog-foot">
          <button type="button" class="btn btn-outline-secondary" @click=${() => this.tell('done', null)}>${t('action.cancel')}</button>
          <button class="btn btn-primary">${t('composer.send')}</button></div>
      </form>`;
  }
}
customElements.define('hy-template-form', TemplateForm);

export function openTemplate(conversation) {
  const form = document.createElement('hy-template-form');
  form.conversation = conversation;
  return openDialog(form, { title: t('reach.template'), width: 520 });
}
