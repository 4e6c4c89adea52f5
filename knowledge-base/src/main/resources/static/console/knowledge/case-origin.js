import { html } from 'lit';
import { get } from '../shell/api.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import './messages-case.js';

/** Where the draft of a case comes from; nothing for other articles. */
class CaseOrigin extends HyElement {
  static properties = { articleId: { attribute: false }, origin: { state: true } };

  willUpdate(changed) {
    if (changed.has('articleId')) this.#load();
  }

  async #load() {
    const id = this.articleId;
    this.origin = null;
    const origin = await get(`/api/editor/articles/${id}/case`).catch(() => null);
    if (id === this.articleId) this.origin = origin;
  }

  render() {
    if (!this.origin) return '';
    const { ticketId, conversationId, number, proposedBy } = this.origin;
    return html`<p class="hy-notice"><i class="bi bi-journal-medical" aria-hidden="true"></i> ${t('case.origin')}
      ${ticketId ? html`<a href="#/tickets/${ticketId}">${t('case.ticket', { n: number })}</a>` : ''}
      ${conversationId ? html`<a href="#/conversations/${conversationId}">${t('case.conversation')} #${conversationId}</a>` : ''}
      ${proposedBy ? html`<span class="hy-soft">· ${t('case.by', { name: proposedBy })}</span>` : ''}</p>`;
  }
}
customElements.define('hy-case-origin', CaseOrigin);
