import { html } from 'lit';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { post } from '../shell/api.js';
import { bindKeys } from '../shell/keys.js';
import { actionsFor } from './actions.js';
import { send } from './outbox.js';
import { picturesOf } from './pictures.js';
import { onWhispers, whispersFor, whisperSeen } from './whispers.js';
import '../calls/call-bar.js';
import './callback-card.js';
import './composer.js';
import './conversation-header.js';
import './read-only-bar.js';
import './timeline.js';
import './wrap-up.js';

/** The middle pane: who, what was said, and what can be said or done now. */
class Conversation extends HyElement {
  static properties = { store: { attribute: false }, version: {}, dropping: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.whileHere(onWhispers(() => this.requestUpdate()));
    const act = (name) => () => this.#actions().find((action) => action.name === name)?.run();
    this.whileHere(bindKeys([
      { combo: 'Alt+KeyL', title: 'keys.reply', run: () => this.composer?.write('TEXT') },
      { combo: 'Alt+KeyP', title: 'keys.note', run: () => this.composer?.write('NOTE') },
      { combo: 'Alt+KeyE', title: 'keys.end', run: act('end') },
      { combo: 'Alt+KeyT', title: 'keys.ticket', run: act('ticket') },
      { combo: 'Alt+KeyC', title: 'keys.callback', run: act('callback') },
    ]));
  }

  get whispers() {
    return whispersFor(this.store.id);
  }

  get composer() {
    return this.querySelector('hy-composer');
  }

  #actions() {
    return this.store.conversation ? actionsFor(this.store) : [];
  }

  /** A caller reads nothing: an article that he was told is kept as a note. */
  get #spoken() {
    return this.store.conversation.channel === 'PHONE';
  }

  #sendArticle({ detail }) {
    const title = detail.article?.title ?? detail.title ?? '';
    if (this.#spoken) send(this.store.id, { kind: 'NOTE', text: t('conversation.toldArticle', { title }) });
    else send(this.store.id, { kind: 'ARTICLE', articleId: detail.articleId, article: detail.article ?? { id: detail.articleId, title } });
    if (detail.article) post(`/api/conversations/${this.store.id}/articles/${detail.articleId}/SENT`).catch(() => null);
    this.querySelector('hy-timeline')?.goToEnd();
  }

  /** For the panes on the right: they send articles and put words into the composer. */
  receive(event) {
    const takes = {
      'send-article': () => this.#sendArticle(event),
      'insert-text': () => this.composer?.insert(event.detail.text),
    };
    takes[event.type]?.();
  }

  #drop(event) {
    event.preventDefault();
    this.dropping = false;
    this.composer?.takePictures(picturesOf(event.dataTransfer));
  }

  #drag(event) {
    if (!this.composer || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dropping = true;
  }

  render() {
    const { store } = this;
    if (store.problem) return html`<hy-error .problem=${store.problem} .retry=${() => store.start()}></hy-error>`;
    if (!store.conversation) return html`<div class="hy-conversation"><hy-skeleton rows="9"></hy-skeleton></div>`;
    return html`
      <section class="hy-conversation" aria-label=${t('conversation.label')} @send-article=${this.#sendArticle}
          @dragover=${this.#drag} @dragleave=${() => { this.dropping = false; }} @drop=${this.#drop}
          @recorded=${({ detail }) => store.record(detail)}
          @sent=${() => this.querySelector('hy-timeline').goToEnd()}>
        <hy-conversation-header .store=${store} .actions=${this.#actions()} .version=${this.version}></hy-conversation-header>
        <hy-call-bar .store=${store} .version=${this.version}></hy-call-bar>
        ${this.#callback()}
        ${this.whispers.map((whisper) => html`<div class="hy-whisper" role="alert"><i class="bi bi-chat-right-quote" aria-hidden="true"></i>
          <span><small>${t('whisper.from', { from: whisper.from })}</small>${whisper.text}</span>
          <button type="button" class="btn btn-sm btn-outline-secondary" @click=${() => whisperSeen(whisper)}>${t('whisper.seen')}</button></div>`)}
        <hy-timeline .store=${store} .version=${this.version}></hy-timeline>
        ${this.#foot()}
        ${this.dropping ? html`<div class="hy-drop">${t('composer.drop')}</div>` : ''}
      </section>`;
  }

  #callback() {
    const { contact } = this.store.conversation;
    if (!contact?.callbackId || contact.state === 'CLOSED') return '';
    return html`<hy-callback-card .callbackId=${contact.callbackId} .conversationId=${this.store.id} .call=${this.store.call}></hy-callback-card>`;
  }

  #foot() {
    const { conversation, mine } = this.store;
    if (mine && conversation.contact?.state === 'WRAPPING') {
      return html`<hy-wrap-up .conversation=${conversation}></hy-wrap-up>`;
    }
    if (mine && conversation.status === 'OPEN') return html`<hy-composer ?notesOnly=${this.#spoken} .store=${this.store} .version=${this.version}></hy-composer>`;
    return html`<hy-read-only-bar .store=${this.store} .actions=${this.#actions()} .version=${this.version}></hy-read-only-bar>
      ${conversation.status === 'OPEN' ? html`<hy-composer notesOnly .store=${this.store}></hy-composer>` : ''}`;
  }
}
customElements.define('hy-conversation', Conversation);
