import { html } from 'lit';
import { live as bound } from 'lit/directives/live.js';
import { errorToast, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { composing } from '../shell/keys.js';
import { live } from '../shell/live.js';
import { draftOf, keepDraft } from './drafts.js';
import { openEmoji } from './emoji.js';
import { send } from './outbox.js';
import { picturesOf, refusal, uploadPicture } from './pictures.js';
import { cost, fileRefusal, reachChips, shut, takesFiles, takesTemplate } from './reach.js';
import { forbiddenIn, opening, openingWords } from './suggestions.js';
import { openTemplate } from './template.js';
import './suggest-list.js';

const TABS = [['TEXT', 'bi-reply', 'composer.reply'], ['NOTE', 'bi-sticky', 'composer.note']];

/** Where the agent writes: replies or notes, canned replies on '/', articles on '??', pictures, emoji. */
class Composer extends HyElement {
  static properties = {
    store: { attribute: false }, notesOnly: { type: Boolean }, kind: { state: true }, text: { state: true }, offered: { state: true }, jobs: { state: true },
    forbidden: { state: true }, version: {},
  };

  #typingTold = 0;
  #searched = 0;
  #texts = { TEXT: '', NOTE: '' };

  constructor() {
    super();
    Object.assign(this, { kind: 'TEXT', text: '', offered: null, jobs: [], forbidden: null });
  }

  connectedCallback() {
    super.connectedCallback();
    const draft = draftOf(this.store.id) ?? this.store.draft;
    if (this.notesOnly) this.kind = 'NOTE';
    if (draft?.text && (draft.kind === 'NOTE' || !this.notesOnly)) {
      this.kind = draft.kind === 'NOTE' ? 'NOTE' : 'TEXT';
      this.text = draft.text;
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#tellTyping(false);
  }

  updated(changed) {
    if (!changed.has('text')) return;
    const area = this.querySelector('textarea');
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight + 2, 180)}px`;
  }

  /** Goes to a tab and puts the cursor there: 'TEXT' or 'NOTE'. */
  write(kind) {
    this.#turn(kind);
    this.updateComplete.then(() => this.querySelector('textarea').focus());
  }

  /** Adds words at the cursor, as knowledge and canned replies do. */
  insert(words) {
    const area = this.querySelector('textarea');
    const { selectionStart: from, selectionEnd: to } = area;
    this.#set(this.text.slice(0, from) + words + this.text.slice(to));
    this.updateComplete.then(() => {
      area.focus();
      area.setSelectionRange(from + words.length, from + words.length);
    });
  }

  #turn(kind) {
    if (kind === this.kind || this.notesOnly) return;
    this.#texts[this.kind] = this.text;
    this.kind = kind;
    this.text = this.#texts[kind];
    this.offered = null;
  }

  #set(text) {
    this.text = text;
    keepDraft(this.store.id, this.kind, text);
    this.#tellTyping(text.length > 0 && this.kind === 'TEXT');
    this.#offer();
    this.#watchWords();
  }

  /** Warns, and leaves the decision to her. */
  async #watchWords() {
    const { text, kind } = this;
    const found = kind === 'TEXT' && text ? await forbiddenIn(text) : null;
    if (text === this.text) this.forbidden = found;
  }

  /** Typing is told at most every three seconds while it goes on, and once when it is over. */
  #tellTyping(on) {
    const now = Date.now();
    if (on ? now - this.#typingTold < 3000 : this.#typingTold === 0) return;
    this.#typingTold = on ? now : 0;
    live.send({ t: 'typing', conversation: this.store.id, on });
  }

  async #offer() {
    const found = opening(this.text);
    const searched = ++this.#searched;
    if (!found) {
      this.offered = null;
      return;
    }
    const typed = found.pattern.exec(this.text)[1];
    try {
      const items = await found.find(typed, this.store.conversation);
      if (searched === this.#searched) this.offered = { name: found.name, items };
    } catch (problem) {
      if (searched === this.#searched) this.offered = null;
      errorToast(problem);
    }
  }

  #picked({ detail: item }) {
    this.offered = null;
    if (item.article) {
      this.#set('');
      this.tell('send-article', { articleId: item.article.id, article: item.article });
      return;
    }
    this.#set(item.insert);
    this.offered = null;
    this.querySelector('textarea').focus();
  }

  #key(event) {
    if (composing(event)) return;
    if (this.offered && this.querySelector('hy-suggest-list')?.key(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      this.#send();
    }
  }

  #send() {
    const text = this.text.trim();
    if (!text || opening(text) || (this.kind === 'TEXT' && (this.#shut || this.#cost?.tone === 'red'))) return;
    send(this.store.id, { kind: this.kind, text });
    this.#searched += 1;
    this.text = '';
    this.offered = null;
    this.forbidden = null;
    keepDraft(this.store.id, this.kind, '');
    this.#tellTyping(false);
    this.tell('sent');
  }

  /** Takes pictures however they came: chosen, dropped or pasted. */
  takePictures(files) {
    if (this.notesOnly || this.#shut) return;
    for (const file of files) {
      const why = refusal(file) ?? fileRefusal(this.store.reach, file);
      if (why) toast(why, 'red');
      else this.#upload({ file, name: file.name, preview: URL.createObjectURL(file), share: 0, problem: null });
    }
  }

  async #upload(job) {
    if (!this.jobs.includes(job)) this.jobs = [...this.jobs, job];
    const attachment = await uploadPicture(this.store.id, job, () => this.requestUpdate());
    if (!attachment) return;
    this.#drop(job);
    send(this.store.id, { kind: 'IMAGE', attachmentId: attachment.id, attachment });
    this.tell('sent');
  }

  #drop(job) {
    URL.revokeObjectURL(job.preview);
    this.jobs = this.jobs.filter((each) => each !== job);
  }

  #paste(event) {
    const files = picturesOf(event.clipboardData).filter((file) => file.type.startsWith('image/'));
    if (files.length === 0) return;
    event.preventDefault();
    this.takePictures(files);
  }

  /** Why nothing can be said to the customer now. Notes can always be written. */
  get #shut() {
    return this.notesOnly ? null : shut(this.store.reach);
  }

  get #cost() {
    return this.kind === 'TEXT' ? cost(this.store.reach, this.store.conversation.channel, this.text.trim()) : null;
  }

  render() {
    const note = this.kind === 'NOTE';
    const why = note ? null : this.#shut;
    const price = this.#cost;
    return html`
      <div class="hy-composer ${note ? 'note' : ''}" @picked=${this.#picked} @closed=${() => { this.offered = null; }}>
        ${this.offered ? html`<hy-suggest-list .items=${this.offered.items} .heading=${openingWords(this.offered.name).heading}
          .empty=${openingWords(this.offered.name).empty}></hy-suggest-list>` : ''}
        <div class="hy-composer-tabs" role="tablist">
          ${TABS.filter(([kind]) => kind === 'NOTE' || !this.notesOnly).map(([kind, icon, title]) => html`<button type="button" role="tab" aria-selected=${kind === this.kind}
            @click=${() => this.write(kind)}><i class="bi ${icon}" aria-hidden="true"></i> ${t(title)}</button>`)}
          <span class="flex-grow-1"></span>
          ${note ? '' : reachChips(this.store.reach)}
          ${takesTemplate(this.store.reach) && !this.notesOnly ? this.#tool('bi-card-text', 'reach.template', () => openTemplate(this.store.id)) : ''}
          ${this.notesOnly || why ? '' : this.#tools()}
        </div>
        ${why ? html`<div class="hy-shut" role="status"><i class="bi bi-slash-circle" aria-hidden="true"></i> <span>${why}</span></div>` : ''}
        ${this.jobs.map((job) => this.#job(job))}
        ${this.forbidden ? html`<div class="hy-forbidden" role="status"><i class="bi bi-exclamation-triangle" aria-hidden="true"></i>
          ${t(this.forbidden.instead ? 'composer.forbiddenInstead' : 'composer.forbidden', this.forbidden)}</div>` : ''}
        <div class="hy-composer-line">
          <textarea rows="2" .value=${bound(this.text)} placeholder=${t(note ? 'composer.notePlaceholder' : 'composer.placeholder')}
            aria-label=${t(note ? 'composer.note' : 'composer.reply')} @input=${(event) => this.#set(event.target.value)}
            @keydown=${this.#key} @paste=${this.#paste} ?disabled=${!!why}></textarea>
          <button type="button" class="btn btn-primary" ?disabled=${!this.text.trim() || !!why || price?.tone === 'red'} @click=${this.#send}
            title="Enter">${t(note ? 'composer.saveNote' : 'composer.send')}</button>
        </div>
        ${price ? html`<div class="hy-cost hy-text-${price.tone}" role="status">${price.text}</div>` : ''}
      </div>`;
  }

  #begin(words) {
    this.#turn('TEXT');
    this.#set(words);
    this.querySelector('textarea').focus();
  }

  #tools() {
    return html`${this.#tool('bi-lightning', 'composer.canned', () => this.#begin('/'))}
          ${this.#tool('bi-journal-text', 'composer.article', () => this.#begin('??'))}
          ${this.#tool('bi-emoji-smile', 'composer.emoji', (event) => openEmoji(event.currentTarget, (emoji) => this.insert(emoji)))}
          ${takesFiles(this.store.reach) ? this.#tool('bi-image', 'composer.picture', () => this.querySelector('input[type=file]').click()) : ''}
          <input type="file" accept="image/jpeg,image/png,image/webp,image/gif" multiple hidden
            @change=${(event) => { this.takePictures(event.target.files); event.target.value = ''; }}>`;
  }

  #tool(icon, title, run) {
    return html`<button type="button" class="hy-icon-button" title=${t(title)} aria-label=${t(title)} @click=${run}><i
      class="bi ${icon}"></i></button>`;
  }

  #job(job) {
    return html`
      <div class="hy-upload"><img src=${job.preview} alt=""><span>${job.name}</span>
        ${job.problem ? html`<span class="hy-text-red">${job.problem.text}</span>
          <button type="button" class="btn btn-sm btn-link" @click=${() => this.#upload(job)}>${t('action.retry')}</button>`
          : html`<progress max="1" .value=${job.share}></progress>`}
        <button type="button" class="btn-close" aria-label=${t('action.discard')} @click=${() => this.#drop(job)}></button></div>`;
  }
}
customElements.define('hy-composer', Composer);
