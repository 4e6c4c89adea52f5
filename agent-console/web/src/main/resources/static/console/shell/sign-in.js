import { html } from 'lit';
import { HyElement } from './element.js';
import { locale, setLocale, t } from './i18n.js';
import { signIn } from './me.js';

/** Sign-in. When a session ended in the middle of work it lies over the page, and nothing typed there is lost. */
class SignIn extends HyElement {
  static properties = { again: { type: Boolean }, problem: { state: true }, busy: { state: true }, missing: { state: true } };

  constructor() {
    super();
    this.missing = {};
  }

  firstUpdated() {
    this.querySelector('input')?.focus();
  }

  async #submit(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const login = form.get('login').trim();
    const password = form.get('password');
    this.missing = { login: !login, password: !password };
    if (!login || !password) return;
    this.busy = true;
    this.problem = null;
    try {
      await signIn(login, password);
      this.tell('signed-in');
    } catch (problem) {
      this.problem = problem;
      this.updateComplete.then(() => this.querySelector('[name=password]').select());
    } finally {
      this.busy = false;
    }
  }

  #sentence() {
    if (this.problem.status === 401) return t('signIn.wrong');
    return this.problem.text ?? t('problem.bug');
  }

  render() {
    return html`
      <main class="hy-sign-in">
        <form @submit=${this.#submit} novalidate>
          <div class="hy-brand"><img src="/console/shell/icon.svg" alt="" width="40" height="40">
            <div><h1>${t('app.name')}</h1><p>${t('app.claim')}</p></div></div>
          ${this.again ? html`<div class="alert alert-warning py-2" role="status">${t('signIn.again')}</div>` : ''}
          ${this.#field('login', 'text', 'username')}
          ${this.#field('password', 'password', 'current-password')}
          ${this.problem ? html`<div class="alert alert-danger py-2" role="alert"><i class="bi bi-x-octagon"></i>
            ${this.#sentence()}</div>` : ''}
          <button class="btn btn-primary w-100" ?disabled=${this.busy}>
            ${this.busy ? html`<span class="spinner-border spinner-border-sm"></span>` : ''} ${t('signIn.submit')}</button>
          <p class="text-secondary small mt-3 mb-0">${t('signIn.hint')}</p>
          <button type="button" class="btn btn-link btn-sm px-0 mt-2"
            @click=${() => setLocale(locale() === 'en' ? 'zh-CN' : 'en')}>
            <i class="bi bi-translate"></i> ${locale() === 'en' ? '中文' : 'English'}</button>
        </form>
      </main>`;
  }

  #field(name, type, autocomplete) {
    const missing = this.missing[name];
    return html`
      <div class="mb-3">
        <label class="form-label" for="hy-${name}">${t(`signIn.${name}`)}</label>
        <input class="form-control ${missing ? 'is-invalid' : ''}" id="hy-${name}" name=${name} type=${type}
          autocomplete=${autocomplete} autocapitalize="none" spellcheck="false" aria-invalid=${missing ?? false}>
        ${missing ? html`<div class="invalid-feedback">${t(`signIn.${name}Missing`)}</div>` : ''}
      </div>`;
  }
}
customElements.define('hy-sign-in', SignIn);
