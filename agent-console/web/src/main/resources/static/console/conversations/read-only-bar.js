import { html } from 'lit';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';

const OFFERED = ['takeOver', 'whisper', 'reassign'];

/** Below a conversation in which I cannot write: why, and what I can do instead. */
class ReadOnlyBar extends HyElement {
  static properties = { store: { attribute: false }, actions: { attribute: false }, version: {} };

  #why() {
    const { conversation } = this.store;
    if (conversation.status === 'ENDED') {
      const parts = [t('readOnly.ended')];
      if (conversation.resultCode) parts.push(t(`result.${conversation.resultCode}`));
      if (conversation.rating) parts.push(t('readOnly.rating', { degree: t(`rating.${conversation.rating}`) }));
      return parts.join(' · ');
    }
    if (conversation.owner) return t('readOnly.other', { name: conversation.owner.name });
    return t('readOnly.waiting');
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
