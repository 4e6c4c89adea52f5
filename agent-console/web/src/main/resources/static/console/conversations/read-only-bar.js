import { html } from 'lit';
import { whyWords } from '../routing/why-waiting.js';
import { get } from '../shell/api.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { isSupervisor } from '../shell/me.js';
import { everySecond } from '../shell/time.js';

const LOOK_EVERY = 5;
const OFFERED = ['takeOver', 'whisper', 'reassign'];

/** Below a conversation in which I cannot write: why, and what I can do instead. */
class ReadOnlyBar extends HyElement {
  static properties = { store: { attribute: false }, actions: { attribute: false }, version: {}, waiting: { state: true } };

  #asked = false;

  connectedCallback() {
    super.connectedCallback();
    let beats = 0;
    this.whileHere(everySecond(() => {
      beats += 1;
      if (beats % LOOK_EVERY === 0) this.#askWhy();
    }));
  }

  updated() {
    const waits = this.#isWaiting;
    if (waits && !this.#asked) this.#askWhy();
    this.#asked = waits;
  }

  get #isWaiting() {
    return ['WAITING', 'OFFERED'].includes(this.store.conversation.contact?.state);
  }

  /** The reason changes without an event of its own: a ring opens, a cool-down is over. */
  async #askWhy() {
    if (!isSupervisor() || !this.#isWaiting || document.hidden) return;
    const all = await get('/api/routing/waiting').catch(() => []);
    this.waiting = all.find((each) => each.conversation === this.store.id)?.why;
  }

  #why() {
    const { conversation } = this.store;
    if (conversation.status === 'ENDED') {
      const parts = [t('readOnly.ended')];
      if (conversation.resultCode) parts.push(t(`result.${conversation.resultCode}`));
      if (conversation.rating) parts.push(t('readOnly.rating', { degree: t(`rating.${conversation.rating}`) }));
      return parts.join(' · ');
    }
    if (conversation.owner && !this.#isWaiting) return t('readOnly.other', { name: conversation.owner.name });
    return [t('readOnly.waiting'), this.waiting ? whyWords(this.waiting) : null].filter(Boolean).join(' · ');
  }

  render() {
    const { conversation } = this.store;
    return html`
      <div class="hy-read-only">
        <div class="flex-grow-1"><i class="bi bi-${conversation.status === 'ENDED' ? 'check2-circle' : 'eye'}" aria-hidden="true"></i>
          ${this.#why()}
          ${conversation.status === 'ENDED' && conversation.summary ? html`<div class="hy-lines text-secondary">${conversation.summary}</div>` : ''}</div>
        ${this.actions.filter((action) => OFFERED.includes(action.name)).map((action) => html`
          <button type="button" class="btn btn-sm btn-outline-primary" @click=${action.run}><i class="bi ${action.icon}"
            aria-hidden="true"></i> ${t(action.title)}</button>`)}
      </div>`;
  }
}
customElements.define('hy-read-only-bar', ReadOnlyBar);
