import { html } from 'lit';
import { get } from '../shell/api.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { aboutRow, channelIcon, channelName } from './channel.js';

/** Everything this customer ever talked with us about, over all channels. */
class HistoryPane extends HyElement {
  static properties = {
    customerId: { attribute: false }, conversationId: { attribute: false }, rows: { state: true }, problem: { state: true },
  };

  willUpdate(changed) {
    if (changed.has('customerId') && this.customerId) this.#load();
  }

  async #load() {
    const id = this.customerId;
    this.rows = null;
    this.problem = null;
    try {
      const answer = await get(`/api/customers/${id}/conversations`);
      if (id === this.customerId) this.rows = answer.items ?? answer;
    } catch (problem) {
      if (id === this.customerId) this.problem = problem;
    }
  }

  render() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.rows) return html`<hy-skeleton rows="5"></hy-skeleton>`;
    if (this.rows.length === 0) return html`<hy-empty icon="bi-clock-history" heading=${t('history.empty')}></hy-empty>`;
    return html`
      <p class="text-secondary small mb-2">${t('history.count', { n: this.rows.length })}</p>
      <ol class="hy-history">${this.rows.map((row) => this.#row(row))}</ol>`;
  }

  #row(row) {
    const here = row.id === this.conversationId;
    const facts = [aboutRow(row), row.owner?.name, row.resultCode ? t(`result.${row.resultCode}`) : null];
    return html`
      <li class=${here ? 'here' : ''}>
        <a href="#/conversations/${row.id}" aria-current=${here}>
          <i class="bi ${channelIcon(row.channel)}" title=${channelName(row.channel)}></i>
          <span class="hy-history-words">${row.lastText || t('history.noWords')}</span>
          <hy-time .at=${row.lastAt}></hy-time>
          <small>${facts.filter(Boolean).join(' · ')}${here ? html` · ${t('history.here')}` : ''}</small>
        </a></li>`;
  }
}
customElements.define('hy-history-pane', HistoryPane);
