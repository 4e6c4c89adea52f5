import { html } from 'lit';
import { put } from './api.js';
import { openDialog, toast } from './dialog.js';
import { HyElement } from './element.js';
import { t } from './i18n.js';

const SHORTEST = 10;

/** Gives oneself a new password; every other session of the account ends. */
class OwnPassword extends HyElement {
  static properties = { wrong: { state: true }, problem: { state: true }, busy: { state: true } };

  get dirty() {
    return [...this.querySelectorAll('input')].some((input) => input.value);
  }

  async #submit(event) {
    event.preventDefault();
    const [old, fresh, again] = [...this.querySelectorAll('input')].map((input) => input.value);
    this.wrong = fresh.length < SHORTEST ? 'password.short' : fresh !== again ? 'password.differs' : null;
    if (this.wrong) return;
    this.busy = true;
    this.problem = null;
    try {
      await put('/api/me/password', { old, fresh });
      toast(t('password.done'));
      this.tell('done', true);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #field(name, autocomplete, first = false) {
    return html`<label class="form-label" for="hy-${name}">${t(`password.${name}`)}</label>
      <input class="form-control mb-3" type="password" id="hy-${name}" autocomplete=${autocomplete} required ?autofocus=${first}>`;
  }

  render() {
    return html`
      <form @submit=${this.#submit}>
        ${this.#field('old', 'current-password', true)}
        ${this.#field('fresh', 'new-password')}
        ${this.#field('again', 'new-password')}
        ${this.wrong ? html`<div class="hy-text-red small" role="alert">${t(this.wrong, { n: SHORTEST })}</div>` : ''}
        <hy-error .problem=${this.problem}></hy-error>
        <div class="hy-dialog-foot">
          <button type="button" class="btn btn-outline-secondary" @click=${() => this.tell('done', null)}>${t('action.cancel')}</button>
          <button type="submit" class="btn btn-primary" ?disabled=${this.busy}>${t('password.change')}</button>
        </div>
      </form>`;
  }
}
customElements.define('hy-own-password', OwnPassword);

export const changeOwnPassword = () =>
  openDialog(document.createElement('hy-own-password'), { title: t('password.title'), width: 420 });
