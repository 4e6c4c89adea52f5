import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { me } from '../shell/me.js';
import { continues, messageView } from './message.js';
import { discard, onOutbox, retry, waitingFor } from './outbox.js';
import './chunk.js';

const CHUNK = 50;
const NEAR_END = 80;

/** The messages of a conversation. Stays at the end when it is there, and stays put when it is not. */
class Timeline extends HyElement {
  static properties = { store: { attribute: false }, version: {}, fresh: { state: true } };

  #atEnd = true;
  #known = 0;
  #chunks = [];
  #shown = null;
  #observer = null;

  constructor() {
    super();
    this.fresh = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.whileHere(onOutbox(() => this.requestUpdate()));
    const resized = new ResizeObserver(() => this.#atEnd && this.#toEnd());
    resized.observe(this);
    this.whileHere(() => resized.disconnect());
    const visible = () => this.#settle();
    document.addEventListener('visibilitychange', visible);
    this.whileHere(() => document.removeEventListener('visibilitychange', visible));
  }

  firstUpdated() {
    this.scroller = this.querySelector('.hy-timeline');
    this.#observer = new IntersectionObserver(
      (entries) => entries.forEach((entry) => { entry.target.visible = entry.isIntersecting; }),
      { root: this.scroller, rootMargin: '1500px 0px' },
    );
    this.whileHere(() => this.#observer.disconnect());
    this.resized = new ResizeObserver(() => this.#atEnd && this.#toEnd());
    this.resized.observe(this.querySelector('.hy-timeline-inner'));
    this.whileHere(() => this.resized.disconnect());
  }

  willUpdate() {
    const last = this.store.lastSeq;
    if (!this.#atEnd && this.#known > 0) {
      this.fresh += this.store.messages.filter((message) => message.seq > this.#known && message.author === 'CUSTOMER').length;
    }
    this.#known = last;
    this.#cut();
  }

  /** Chunks start at fixed numbers, so that older pages and new messages leave the others as they are. */
  #cut() {
    if (this.#shown === this.store.messages) return;
    this.#shown = this.store.messages;
    const old = new Map(this.#chunks.map((chunk) => [chunk.key, chunk]));
    const chunks = new Map();
    for (const message of this.store.messages) {
      const key = Math.floor((message.seq - 1) / CHUNK);
      if (!chunks.has(key)) chunks.set(key, []);
      chunks.get(key).push(message);
    }
    let before;
    this.#chunks = [...chunks].map(([key, messages]) => {
      const known = old.get(key);
      const same = known && known.messages.length === messages.length && known.before === before
        && messages.every((message, index) => message === known.messages[index]);
      const chunk = same ? known : { key, messages, before };
      before = messages.at(-1);
      return chunk;
    });
  }

  updated() {
    this.querySelectorAll('hy-chunk').forEach((chunk) => this.#observer.observe(chunk));
    this.#settle();
  }

  #settle() {
    if (this.#atEnd) {
      this.#toEnd();
      this.store.seen();
    }
  }

  #toEnd() {
    if (this.scroller) this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  goToEnd() {
    this.#atEnd = true;
    this.fresh = 0;
    this.#settle();
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    this.#atEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
    if (this.#atEnd && this.fresh > 0) this.fresh = 0;
    if (this.#atEnd) this.store.seen();
    if (scrollTop < 600) this.#older();
  }

  /** Older messages come in above; what is being read stays where it is. */
  async #older() {
    if (!this.store.hasMore || this.reading) return;
    this.reading = true;
    try {
      await this.store.older();
      const first = this.querySelector('hy-chunk');
      const before = first?.getBoundingClientRect().top ?? 0;
      await this.updateComplete;
      await Promise.all([...this.querySelectorAll('hy-chunk')].map((chunk) => chunk.updateComplete));
      if (first) this.scroller.scrollTop += first.getBoundingClientRect().top - before;
      this.failed = null;
    } catch (problem) {
      this.failed = problem;
    } finally {
      this.reading = false;
      this.requestUpdate();
    }
  }

  render() {
    const { conversation, hasMore } = this.store;
    const marks = { deliveredSeq: conversation.customerDeliveredSeq, readSeq: conversation.customerReadSeq };
    const known = this.marks;
    if (known?.deliveredSeq !== marks.deliveredSeq || known?.readSeq !== marks.readSeq) this.marks = marks;
    return html`
      <div class="hy-timeline" @scroll=${this.#scrolled} tabindex="0" role="log" aria-label=${t('timeline.label')}>
        <div class="hy-timeline-inner">
          ${this.failed ? html`<hy-error .problem=${this.failed} .retry=${() => this.#older()}></hy-error>` : ''}
          ${hasMore ? html`<div class="hy-older">${t('timeline.older')}</div>`
            : html`<div class="hy-older">${t('timeline.start')}</div>`}
          ${repeat(this.#chunks, (chunk) => chunk.key, (chunk) => html`
            <hy-chunk .messages=${chunk.messages} .before=${chunk.before} .marks=${this.marks}></hy-chunk>`)}
          ${this.#onTheWay()}
          ${this.#typing()}
        </div>
      </div>
      ${this.fresh > 0 ? html`<button type="button" class="hy-fresh" @click=${this.goToEnd}>
        <i class="bi bi-arrow-down"></i> ${t('timeline.fresh', { n: this.fresh })}</button>` : ''}`;
  }

  #onTheWay() {
    let before = this.store.messages.at(-1);
    return repeat(waitingFor(this.store.id), (entry) => entry.id, (entry) => {
      const message = {
        ...entry, author: 'AGENT', agentId: me.agent?.id, name: me.agent?.name,
        delivery: entry.kind === 'NOTE' && entry.state !== 'FAILED' ? null : { state: entry.state, why: entry.why },
      };
      const more = continues(message, before);
      before = message;
      return messageView(message, { more, actions: { retry: () => retry(entry.id), discard: () => discard(entry.id) } });
    });
  }

  #typing() {
    const { typing } = this.store;
    if (!typing) return '';
    return html`<div class="hy-typing" role="status">${t(typing.who === 'AGENT' ? 'timeline.agentTyping' : 'timeline.typing',
      { name: typing.name ?? '' })}<i></i><i></i><i></i></div>`;
  }
}
customElements.define('hy-timeline', Timeline);
