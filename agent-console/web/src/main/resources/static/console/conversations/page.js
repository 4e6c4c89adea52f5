import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { addCommands } from '../shell/commands.js';
import { desk, onDesk } from '../shell/desk.js';
import { errorToast } from '../shell/dialog.js';
import { addMessages, t } from '../shell/i18n.js';
import { bindKeys } from '../shell/keys.js';
import { live } from '../shell/live.js';
import { hasRole, me, onMe, setState } from '../shell/me.js';
import { Page, styles } from '../shell/page.js';
import { recall, remember } from '../shell/stored.js';
import { conversationCommands } from './conversation-commands.js';
import { ConversationStore } from './conversation-store.js';
import messages from './messages.js';
import { forget } from './suggestions.js';
import './conversation.js';
import './list.js';
import './side.js';

addMessages(messages);
await Promise.all(['conversations', 'timeline', 'composer', 'side'].map((name) => styles(new URL(`./${name}.css`, import.meta.url))));

/** Conversations: list, conversation, customer and tools. */
class Conversations extends Page {
  static properties = { version: { state: true }, sideOpen: { state: true } };

  constructor() {
    super();
    this.version = 0;
    this.store = null;
    this.sideOpen = recall('side', innerWidth >= 1200 ? 'open' : 'closed') === 'open';
  }

  connectedCallback() {
    super.connectedCallback();
    this.whileHere(() => this.store?.stop());
    this.whileHere(live.follow('desk', null, { event: ({ type, data }) => type === 'config' && forget(data.what) }));
    this.whileHere(onMe(() => this.requestUpdate()));
    this.whileHere(onDesk('rows', () => this.requestUpdate()));
    this.whileHere(addCommands(conversationCommands(() => this.store)));
    this.whileHere(bindKeys([
      { combo: 'Alt+KeyJ', title: 'keys.next', run: () => this.querySelector('hy-conversation-list').step(1) },
      { combo: 'Alt+KeyK', title: 'keys.previous', run: () => this.querySelector('hy-conversation-list').step(-1) },
      { combo: 'Alt+KeyS', title: 'keys.knowledge', run: () => this.#knowledge() },
      { combo: 'Alt+KeyN', title: 'keys.noAnswer', run: () => this.#noAnswer() },
    ]));
  }

  willUpdate(changed) {
    if (changed.has('route')) this.#open(Number(this.route.split('/')[0]) || null);
    if (changed.has('params') && ['mine', 'queue', 'all'].includes(this.params.tab)) this.tab = this.params.tab;
  }

  #open(id) {
    if (this.store?.id === id) return;
    this.store?.stop();
    this.store = id ? new ConversationStore(id, () => { this.version += 1; }) : null;
    this.store?.start();
  }

  async #knowledge() {
    this.#side(true);
    await this.updateComplete;
    this.querySelector('hy-conversation-side')?.open('knowledge', { focus: true });
  }

  /** What is typed in the knowledge search, or what the customer wrote, goes to the editors. */
  async #noAnswer() {
    if (!this.store?.conversation) return;
    const { noAnswer } = await import('../knowledge/no-answer.js');
    noAnswer(this.store.id, this.querySelector('hy-knowledge-pane')?.words);
  }

  #side(open) {
    this.sideOpen = open;
    remember('side', open ? 'open' : 'closed');
  }

  render() {
    const { store } = this;
    return html`
      <div class="hy-panes ${store ? 'one' : ''} ${this.sideOpen ? 'with-side' : ''}" @toggle-side=${() => this.#side(!this.sideOpen)}>
        <hy-conversation-list .current=${store?.id} tab=${this.tab ?? 'mine'}></hy-conversation-list>
        ${store ? keyed(store.id, html`
          <hy-conversation .store=${store} .version=${this.version}></hy-conversation>
          ${this.sideOpen && store.conversation ? html`<hy-conversation-side .store=${store} .version=${this.version}
            @send-article=${this.#forward} @insert-text=${this.#forward}></hy-conversation-side>` : ''}`) : this.#nothing()}
      </div>`;
  }

  #forward(event) {
    this.querySelector('hy-conversation').receive(event);
  }

  /** Nothing is open. Somebody who is not online is told why nothing will come. */
  #nothing() {
    if (desk.ready && hasRole('AGENT') && me.state?.state !== 'ONLINE') {
      return html`<div class="hy-nothing"><hy-empty icon="bi-moon" heading=${t('nothing.away')} text=${t('nothing.awayText')}
        .action=${{ text: t('nothing.goOnline'), run: () => setState('ONLINE').catch(errorToast) }}></hy-empty></div>`;
    }
    const waiting = desk.ready && desk.rows.size === 0;
    return html`<div class="hy-nothing"><hy-empty icon="bi-chat-dots" heading=${t(waiting ? 'nothing.idle' : 'nothing.choose')}
      text=${t(waiting ? 'nothing.idleText' : 'nothing.chooseText')}></hy-empty></div>`;
  }
}
customElements.define('hy-conversations', Conversations);
