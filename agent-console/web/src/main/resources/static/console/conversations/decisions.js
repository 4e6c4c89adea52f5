import { html } from 'lit';
import { decisionWords, reasonWords } from '../routing/reason.js';
import { get } from '../shell/api.js';
import { openDialog } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { exact } from '../shell/time.js';

/** What routing decided for a contact, when, and why: for the supervisor who is asked. */
class Decisions extends HyElement {
  static properties = { contact: { attribute: false }, decisions: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.problem = null;
    try {
      const answer = await get(`/api/contacts/${this.contact}/decisions`);
      this.decisions = answer;
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.decisions) return html`<hy-skeleton rows="4"></hy-skeleton>`;
    if (this.decisions.length === 0) return html`<hy-empty icon="bi-signpost" heading=${t('decisions.empty')}></hy-empty>`;
    return html`
      <table class="table table-sm mb-0"><thead><tr>
        ${['at', 'kind', 'who', 'why'].map((name) => html`<th scope="col">${t(`decisions.${name}`)}</th>`)}</tr></thead>
      <tbody>${this.decisions.map((decision) => html`<tr>
        <td class="text-nowrap hy-figure" title=${exact(decision.at)}>${exact(decision.at).slice(11)}</td>
        <td class="text-nowrap">${decisionWords(decision.kind)}</td>
        <td>${decision.agent?.name ?? decision.queue?.name ?? ''}</td>
        <td>${reasonWords(decision.reason)}</td></tr>`)}</tbody></table>`;
  }
}
customElements.define('hy-decisions', Decisions);

export function openDecisions(store) {
  const element = document.createElement('hy-decisions');
  element.contact = store.conversation.contact.id;
  return openDialog(element, { title: t('action.decisions'), width: 680 });
}
