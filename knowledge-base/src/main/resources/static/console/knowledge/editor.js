import { html } from 'lit';
import { get, post, put, query } from '../shell/api.js';
import { confirm, errorToast, openDialog, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { bindKeys } from '../shell/keys.js';
import { go } from '../shell/router.js';
import { editorBar } from './editor-bar.js';
import { fields } from './fields.js';
import { EMPTY, fromText, same, toText } from './form.js';
import { Kept } from './kept.js';
import { insertPictures, takePictures } from './pictures.js';
import { openReaders } from './readers.js';
import { take } from './steps.js';
import { openTerms } from './terms.js';
import { toolbar } from './toolbar.js';
import { treeNotice } from './tree-notice.js';
import { writers } from './writers.js';
import './article-body.js';
import './case-origin.js';
import './conflict.js';
import './review.js';
import './versions.js';

const PAUSE = 300;

/** Writes one article: Markdown beside its preview, its fields, its state and the next step. */
class ArticleEditor extends HyElement {
  static properties = {
    articleId: { attribute: false }, draftKey: {}, start: { attribute: false }, kept: { state: true }, article: { state: true }, form: { state: true }, preview: { state: true },
    similar: { state: true }, restored: { state: true }, tab: { state: true }, busy: { state: true }, fault: { state: true }, problem: { state: true },
  };

  #saved = EMPTY;
  #timers = {};
  #keeper = null;

  connectedCallback() {
    super.connectedCallback();
    this.whileHere(bindKeys([{ combo: 'Mod+KeyS', title: 'editor.save', run: () => this.#save(), always: true }]));
    this.whileHere(() => Object.values(this.#timers).forEach(clearTimeout));
    this.whileHere(() => this.form && this.#keeper?.flush(this.base, this.form));
  }

  willUpdate(changed) {
    if (changed.has('articleId') || changed.has('draftKey')) this.#load();
  }

  async #load() {
    const id = this.articleId;
    if (this.form) this.#keeper?.flush(this.base, this.form);
    const keeper = new Kept(id === null ? `new/${this.draftKey}` : `article/${id}`, (kept) => { if (keeper === this.#keeper) this.kept = kept; });
    this.#keeper = keeper;
    Object.assign(this, { kept: null, article: null, form: null, preview: null, similar: [], restored: false, tab: 'write', fault: null, problem: null });
    try {
      const [article, unsaved] = await Promise.all([id === null ? null : get(`/api/editor/articles/${id}`), keeper.find()]);
      if (keeper !== this.#keeper) return;
      this.#show(article, article ? fromText(article.text) : { ...EMPTY, title: this.start?.title ?? '', product: this.start?.product ?? '' }, unsaved);
    } catch (problem) {
      if (keeper === this.#keeper) this.problem = problem;
    }
  }

  #show(article, saved, unsaved) {
    this.#saved = saved;
    this.article = article;
    this.restored = Boolean(unsaved) && !same({ ...EMPTY, ...unsaved.form }, saved);
    this.base = (this.restored ? unsaved.base : article?.version) ?? 0;
    this.form = this.restored ? { ...EMPTY, ...unsaved.form } : saved;
    this.preview = article && !this.restored ? { html: article.html } : null;
    if (!this.preview) this.#renew();
    if (!article) this.updateComplete.then(() => this.querySelector('#article-title')?.focus());
  }

  get dirty() {
    return this.form !== null && !same(this.form, this.#saved);
  }

  #change = (name, value) => {
    this.form = { ...this.form, [name]: value };
    this.fault = null;
    this.#keeper.keep(this.base, this.form);
    if (name === 'markdown') this.#later('preview', () => this.#renew());
    if (name === 'title') this.#later('similar', () => this.#compare());
  };

  #later(name, run) {
    clearTimeout(this.#timers[name]);
    this.#timers[name] = setTimeout(run, PAUSE);
  }

  async #renew() {
    const { markdown } = this.form;
    const preview = await post('/api/editor/preview', { markdown }).catch(() => null);
    if (preview && markdown === this.form?.markdown) this.preview = preview;
  }

  async #compare() {
    const title = this.form.title.trim();
    const found = title.length < 2 ? [] : await get(query('/api/editor/similar', { title })).catch(() => []);
    if (title === this.form?.title.trim()) this.similar = found.filter((hit) => hit.id !== this.articleId).slice(0, 3);
  }

  /** Gives whether everything is saved now. */
  async #save() {
    if (this.busy) return false;
    const text = toText(this.form);
    if (!text.title) {
      this.fault = t('editor.titleNeeded');
      this.querySelector('#article-title')?.focus();
      return false;
    }
    if (this.article && !this.dirty) return true;
    this.busy = true;
    try {
      const article = this.article ? await put(`/api/editor/articles/${this.article.id}`, { ...text, version: this.base })
        : await post('/api/editor/articles', text);
      this.#keeper.forget();
      toast(t('editor.saved', { n: article.version }));
      this.#accept(article);
      if (this.articleId === null) go(`knowledge/${article.id}/edit`, { replace: true });
      return true;
    } catch (problem) {
      if (problem.code === 'article-stale') await this.#settle();
      else errorToast(problem);
      return false;
    } finally {
      this.busy = false;
    }
  }

  #accept(article) {
    this.article = article;
    this.base = article.version;
    this.#saved = fromText(article.text);
    this.form = this.#saved;
    this.preview = { html: article.html };
    this.restored = false;
    this.kept = null;
    document.dispatchEvent(new CustomEvent('article-saved'));
  }

  /** Somebody saved first: both texts are shown, and the editor decides. Merged ones are shown to her before they are saved. */
  async #settle() {
    const dialog = Object.assign(document.createElement('hy-article-conflict'), { articleId: this.articleId, base: this.base, text: toText(this.form) });
    const choice = await openDialog(dialog, { title: t('conflict.title'), width: 1100 });
    if (choice === null) return;
    this.busy = false;
    if (choice.take === 'theirs') {
      await this.#keeper.forget();
      await this.#load();
      return;
    }
    this.base = choice.version;
    if (choice.take === 'yours') {
      await this.#save();
      return;
    }
    this.form = fromText(choice.text);
    this.#keeper.keep(this.base, this.form);
    this.#renew();
    toast(t('conflict.merged'), 'blue', { seconds: 8 });
  }

  async #step(step) {
    if (this.dirty && !(await this.#save())) return;
    try {
      const article = await take(step.name, this.article);
      if (!article) return;
      this.#accept(article);
      toast(step.done);
    } catch (problem) {
      errorToast(problem);
      if (problem.code === 'article-stale' || problem.code === 'article-state') this.#load();
    }
  }

  async #versions() {
    const dialog = Object.assign(document.createElement('hy-article-versions'), { article: this.article });
    const article = await openDialog(dialog, { title: t('versions.title'), width: 820 });
    if (article) this.#accept(article);
  }

  async #discard() {
    if (!(await confirm(t('editor.discardAsk', { n: this.article?.version ?? 0 }), { danger: true, yes: t('editor.discard') }))) return;
    await this.#keeper.forget();
    this.#load();
  }

  /** Settings and comments change nothing of the text: what is typed stays. */
  #besides(article) {
    if (article) this.article = { ...this.article, terms: article.terms, owner: article.owner, comments: article.comments };
  }

  get #area() {
    return this.querySelector('#article-markdown');
  }

  render() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.form) return html`<hy-skeleton rows="8"></hy-skeleton>`;
    return html`
      ${editorBar(this, { save: () => this.#save(), step: (step) => this.#step(step), versions: () => this.#versions(),
        terms: async () => this.#besides(await openTerms(this.article)), readers: () => openReaders(this.article) })}
      ${writers(this.kept)}
      ${this.article?.slug.startsWith('case/') ? html`<hy-case-origin .articleId=${this.article.id}></hy-case-origin>` : ''}
      ${this.restored ? html`<p class="hy-notice"><i class="bi bi-clock-history" aria-hidden="true"></i> ${t('editor.kept')}
        <button type="button" class="btn btn-sm btn-link" @click=${this.#discard}>${t('editor.discard')}</button></p>` : ''}
      <div class="hy-editor-title">
        <label class="visually-hidden" for="article-title">${t('editor.title')}</label>
        <input class="form-control form-control-lg ${this.fault ? 'is-invalid' : ''}" id="article-title" maxlength="200" placeholder=${t('editor.titleHint')}
          .value=${this.form.title} @input=${(event) => this.#change('title', event.target.value)}>
        <div class="invalid-feedback">${this.fault}</div>
        ${this.similar.length ? html`<p class="hy-similar"><i class="bi bi-files" aria-hidden="true"></i> ${t('editor.similar')}
          ${this.similar.map((hit) => html`<a href="#/knowledge/${hit.id}/edit">${hit.title}</a>`)}</p>` : ''}
      </div>
      <div class="hy-state-tabs hy-editor-tabs" role="group">${['write', 'preview', 'fields'].map((tab) => html`<button type="button"
        aria-pressed=${tab === this.tab} @click=${() => { this.tab = tab; }}>${t(`editor.tab.${tab}`)}</button>`)}</div>
      <div class="hy-editor-columns" data-tab=${this.tab}>
        <section class="hy-editor-write">
          <details ?open=${this.articleId === null || this.tab === 'fields'}><summary>${t('editor.fields')}</summary>${fields(this.form, this.#change)}</details>
          <label class="form-label" for="article-markdown">${t('editor.body')}</label>
          ${toolbar(() => this.#area, (files) => insertPictures(this.#area, files))}
          <textarea class="form-control hy-markdown" id="article-markdown" spellcheck="false" .value=${this.form.markdown}
            @paste=${(event) => takePictures(event, this.#area)} @drop=${(event) => takePictures(event, this.#area)}
            @input=${(event) => this.#change('markdown', event.target.value)}></textarea>
        </section>
        <section class="hy-editor-preview" aria-label=${t('editor.preview')}>${this.#preview()}</section>
      </div>`;
  }

  #preview() {
    const steps = this.preview?.steps;
    return html`
      ${steps ? html`<p class="form-text">${steps.length ? t('editor.stepsFound', { n: steps.length }) : this.form.kind === 'FAULT' ? t('editor.noSteps') : ''}</p>` : ''}
      ${this.preview?.tree ? treeNotice(this.preview.tree) : ''}
      <h2 class="hy-preview-title">${this.form.title || t('editor.untitled')}</h2>
      <hy-article-body .content=${this.preview?.html}></hy-article-body>
      ${this.article ? html`<hy-article-review .article=${this.article} @said=${(event) => this.#besides(event.detail)}></hy-article-review>` : ''}`;
  }
}
customElements.define('hy-article-editor', ArticleEditor);
