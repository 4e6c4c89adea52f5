import { html } from 'lit';
import { get } from '../shell/api.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { isSupervisor } from '../shell/me.js';

const whyWaiting = ({ code, agent, count }) => t(`whyWaiting.${code}`, { agent: agent?.name ?? '', count: count ?? 0 });

const OFFERED = ['takeOver', 'whisper', 'reassign'];

/** Below a conversation in which I cannot write: why, and what I can do instead. */
class ReadOnlyBar extends HyElement {
  static properties = { store: { attribute: false }, actions: { attribute: false }, version: {}, waiting: { state: true } };

  firstUpdated() {
    if (isSupervisor() && this.store.conversation.status === 'OPEN' && !this.store.conversation.owner) this.#askWhy();
  }

  async #askWhy() {
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
    if (conversation.owner) return t('readOnly.other', { name: conversation.owner.name });
    return [t('readOnly.waiting'), this.waiting ? whyWaiting(this.waiting) : null].filter(Boolean).join(' · ');
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
