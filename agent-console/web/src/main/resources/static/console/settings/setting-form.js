import { html } from 'lit';
import { post, Problem, put } from '../shell/api.js';
import { HyElement } from '../shell/element.js';
import { locale, t } from '../shell/i18n.js';
import { composing } from '../shell/keys.js';
import { field, shown } from './fields.js';

/** The form of one row. Keeps what was typed through any failure; a colleague's newer text is shown beside it. */
class SettingForm extends HyElement {
  static properties = {
    section: { attribute: false }, row: { attribute: false }, choices: { attribute: false }, value: { state: true },
    errors: { state: true }, problem: { state: true }, current: { state: true }, saving: { state: true },
  };

  #start = '';

  connectedCallback() {
    super.connectedCallback();
    this.value = structuredClone({ ...this.section.fresh, ...this.row });
    this.#start = JSON.stringify(this.value);
    this.errors = {};
  }

  /** Asked before the dialog closes. */
  get dirty() {
    return JSON.stringify(this.value) !== this.#start;
  }

  #set(name, value) {
    this.value = { ...this.value, [name]: value };
    this.errors = { ...this.errors, [name]: undefined };
  }

  async #save(event) {
    event?.preventDefault();
    if (this.saving) return;
    this.saving = true;
    this.problem = null;
    try {
      const url = this.row ? `${this.section.url}/${encodeURIComponent(this.row[this.section.key])}` : this.section.url;
      const saved = await (this.row ? put : post)(url, this.section.toSend?.(this.value) ?? this.value);
      this.tell('done', saved);
    } catch (problem) {
      this.#failed(problem);
    }
    this.saving = false;
  }

  #failed(problem) {
    if (!(problem instanceof Problem)) throw problem;
    this.problem = problem;
    this.errors = Object.fromEntries((problem.extra.errors ?? []).map((each) => [each.field, locale() === 'en' ? each.detailEn : each.detail]));
    if (problem.code === 'stale') this.current = problem.extra.current;
    this.updateComplete.then(() => {
      this.querySelector('.hy-setting-conflict, hy-error')?.scrollIntoView({ block: 'nearest' });
      this.querySelector('[aria-invalid=true]')?.focus();
    });
  }

  /** Takes over what the colleague saved, or saves mine on top of it. */
  #settle(mine) {
    this.value = mine ? { ...this.value, version: this.current.version } : structuredClone(this.current);
    this.current = null;
    this.problem = null;
    if (mine) this.#save();
  }

  #keys(event) {
    if (!composing(event) && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#save(event);
  }

  render() {
    const groups = this.section.groups ?? [{ fields: this.section.fields }];
    return html`<form class="hy-setting-form" novalidate @submit=${this.#save} @keydown=${this.#keys}>
      ${groups.map((group) => html`<fieldset>
        ${group.title ? html`<legend>${t(group.title)}</legend>` : ''}
        <div class="hy-setting-fields">${group.fields.filter((each) => !each.when || each.when(this.value)).map((each) => field(each, {
          value: this.value, error: this.errors[each.name], choices: this.choices, fixed: Boolean(this.row),
          set: (name, value) => this.#set(name, value),
        }))}</div></fieldset>`)}
      ${this.current ? this.#conflict() : this.problem ? html`<hy-error .problem=${this.problem}></hy-error>` : ''}
      <div class="hy-dialog-foot">
        <button type="submit" class="btn btn-primary" ?disabled=${this.saving || Boolean(this.current)}>${t('action.save')}</button>
      </div></form>`;
  }

  #conflict() {
    const fields = (this.section.groups ?? [{ fields: this.section.fields }]).flatMap((group) => group.fields)
      .filter((each) => JSON.stringify(this.current[each.name]) !== JSON.stringify(this.value[each.name]));
    return html`<div class="hy-setting-conflict" role="alert">
      <p><i class="bi bi-people-fill" aria-hidden="true"></i> ${this.problem.text}</p>
      <table class="table table-sm"><thead><tr><th></th><th>${t('settings.theirs')}</th><th>${t('settings.mine')}</th></tr></thead>
        <tbody>${fields.map((each) => html`<tr><th scope="row">${t(each.label)}</th><td>${shown(each, this.current, this.choices)}</td>
          <td>${shown(each, this.value, this.choices)}</td></tr>`)}</tbody></table>
      <div class="d-flex gap-2 justify-content-end">
        <button type="button" class="btn btn-outline-secondary" @click=${() => this.#settle(false)}>${t('settings.takeTheirs')}</button>
        <button type="button" class="btn btn-primary" @click=${() => this.#settle(true)}>${t('settings.saveMine')}</button></div></div>`;
  }
}
customElements.define('hy-setting-form', SettingForm);
