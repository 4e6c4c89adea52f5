import { html } from 'lit';
import { get, put } from '../shell/api.js';
import { errorToast, openDialog, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { pick, t } from '../shell/i18n.js';
import { author, editors } from './authors.js';
import { loadCategories, tree } from './categories.js';

/** Shows what holds for an article whatever it says; gives the article when it was changed, null otherwise. */
export function openTerms(article) {
  const form = Object.assign(document.createElement('hy-article-terms'), { article });
  return openDialog(form, { title: t('terms.title'), width: 620 });
}

class ArticleTerms extends HyElement {
  static properties = { article: { attribute: false }, teams: { state: true }, fault: { state: true }, busy: { state: true } };

  #touched = false;

  async connectedCallback() {
    super.connectedCallback();
    try {
      const [teams] = await Promise.all([get('/api/editor/teams'), loadCategories()]);
      this.teams = teams;
    } catch (problem) {
      errorToast(problem);
    }
  }

  get dirty() {
    return this.#touched;
  }

  async #save(event) {
    event.preventDefault();
    const data = new FormData(event.target);
    const day = (name) => data.get(name) || null;
    const terms = {
      category: Number(data.get('category')) || null, owner: data.get('owner'), teams: data.getAll('team'),
      validFrom: day('validFrom'), validUntil: day('validUntil'), reviewOn: day('reviewOn'), version: this.article.terms.version,
    };
    if (terms.validFrom && terms.validUntil && terms.validUntil < terms.validFrom) {
      this.fault = t('terms.endFirst');
      return;
    }
    this.busy = true;
    try {
      const article = await put(`/api/editor/articles/${this.article.id}/terms`, terms);
      this.#touched = false;
      toast(t('terms.saved'));
      this.tell('done', article);
    } catch (problem) {
      this.fault = problem.text;
    } finally {
      this.busy = false;
    }
  }

  render() {
    if (!this.teams) return html`<hy-skeleton rows="5"></hy-skeleton>`;
    const { terms, text } = this.article;
    const owners = editors();
    const date = (name) => html`<div><label class="form-label" for="terms-${name}">${t(`terms.${name}`)}</label>
      <input type="date" class="form-control" id="terms-${name}" name=${name} .value=${terms[name] ?? ''}></div>`;
    return html`<form @submit=${this.#save} @input=${() => { this.#touched = true; this.fault = null; }} novalidate>
      <div class="hy-article-fields">
        <div><label class="form-label" for="terms-category">${t('terms.category')}</label><select class="form-select" id="terms-category" name="category">
          <option value="">${t('category.none')}</option>
          ${tree().map((row) => html`<option value=${row.id} ?selected=${row.id === terms.category}>${row.path}</option>`)}</select></div>
        <div><label class="form-label" for="terms-owner">${t('terms.owner')}</label><select class="form-select" id="terms-owner" name="owner">
          ${owners.some((each) => each.login === terms.owner) ? '' : html`<option value=${terms.owner} selected>${author(terms.owner)}</option>`}
          ${owners.map((each) => html`<option value=${each.login} ?selected=${each.login === terms.owner}>${each.name}</option>`)}</select></div>
        ${date('reviewOn')}${date('validFrom')}${date('validUntil')}
      </div>
      <p class="form-text">${t('terms.datesText')}</p>
      <fieldset><legend class="form-label fs-6">${t('terms.teams')}</legend>
        <p class="form-text">${t(text.visibility === 'PUBLIC' ? 'terms.teamsPublic' : 'terms.teamsText')}</p>
        <div class="hy-team-choices">${this.teams.map((team) => html`<label class="form-check">
          <input type="checkbox" class="form-check-input" name="team" value=${team.code} ?checked=${terms.teams.includes(team.code)}> ${pick(team)}</label>`)}</div>
      </fieldset>
      ${this.fault ? html`<p class="text-danger" role="alert">${this.fault}</p>` : ''}
      <div class="hy-dialog-foot"><button class="btn btn-primary" ?disabled=${this.busy}>${t('editor.save')}</button></div>
    </form>`;
  }
}
customElements.define('hy-article-terms', ArticleTerms);
