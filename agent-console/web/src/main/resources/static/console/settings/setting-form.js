import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { post, Problem, put } from '../shell/api.js';
import { HyElement } from '../shell/element.js';
import { locale, t } from '../shell/i18n.js';
import { composing } from '../shell/keys.js';
import { field, shown } from './fields.js';
import { at, placed } from './path.js';

/** The form of one row. Keeps what was typed through any failure; a colleague's newer text is shown beside it. */
class SettingForm extends HyElement {
  static properties = {
    section: { attribute: false }, row: { attribute: false }, choices: { attribute: false }, value: { state: true },
    errors: { state: true }, problem: { state: true }, current: { state: true }, saving: { state: true },
    tab: { state: true },
  };

  #start = '';

  connectedCallback() {
    super.connectedCallback();
    this.value = structuredClone({ ...this.section.fresh, ...this.row });
    this.#start = JSON.stringify(this.value);
    this.errors = {};
    this.tab = 0;
  }

  /** Long forms have several leaves: {title, hint, groups}; a short one has one without a title. */
  get #tabs() {
    return this.section.tabs ?? [{ groups: this.section.groups ?? [{ fields: this.section.fields }] }];
  }

  get #fields() {
    return this.#tabs.flatMap(fieldsOf);
  }

  /** Asked before the dialog closes. */
  get dirty() {
    return JSON.stringify(this.value) !== this.#start;
  }

  #set(name, value) {
    this.value = placed(this.value, name, value);
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
    this.errors = {};
    for (const { field: name, detail, detailEn } of problem.extra.errors ?? []) {
      this.errors[name] = [this.errors[name], locale() === 'en' ? detailEn : detail].filter(Boolean).join('；');
    }
    const wrong = this.#tabs.findIndex((tab) => this.#isWrong(tab));
    if (wrong >= 0) this.tab = wrong;
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

  #isWrong(tab) {
    return fieldsOf(tab).some((each) => this.errors[each.name]);
  }

  render() {
    const tabs = this.#tabs;
    return html`<form class="hy-setting-form" novalidate @submit=${this.#save} @keydown=${this.#keys}>
      ${tabs.length > 1 ? html`<div class="nav nav-tabs hy-setting-tabs" role="tablist">${tabs.map((tab, i) => html`<button type="button" role="tab"
        class="nav-link ${i === this.tab ? 'active' : ''}" aria-selected=${i === this.tab} @click=${() => { this.tab = i; }}>${t(tab.title)}
        ${this.#isWrong(tab) ? html`<i class="bi bi-exclamation-circle-fill" role="img" aria-label=${t('settings.tabWrong')}></i>` : ''}</button>`)}</div>` : ''}
      ${tabs[this.tab].hint ? html`<p class="form-text">${t(tabs[this.tab].hint)}</p>` : ''}
      ${keyed(this.tab, tabs[this.tab].groups.map((group) => html`<fieldset>
        ${group.title ? html`<legend>${t(group.title)}</legend>` : ''}
        <div class="hy-setting-fields">${group.fields.filter((each) => !each.when || each.when(this.value)).map((each) => field(each, {
          value: this.value, now: at(this.value, each.name), error: this.errors[each.name], choices: this.choices, fixed: Boolean(this.row),
          set: (value) => this.#set(each.name, value),
        }))}</div></fieldset>`))}
      ${this.current ? this.#conflict() : this.problem ? html`<hy-error .problem=${this.problem}></hy-error>` : ''}
      <div class="hy-dialog-foot">
        <button type="submit" class="btn btn-primary" ?disabled=${this.saving || Boolean(this.current)}>${t('action.save')}</button>
      </div></form>`;
  }

  #conflict() {
    const fields = this.#fields.filter((each) => JSON.stringify(at(this.current, each.name)) !== JSON.stringify(at(this.value, each.name)));
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

function fieldsOf(tab) {
  return tab.groups.flatMap((group) => group.fields);
}
