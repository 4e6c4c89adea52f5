import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { get, put } from '../shell/api.js';
import { errorToast, openDialog, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { pick, t } from '../shell/i18n.js';
import { isSupervisor, me } from '../shell/me.js';
import { openMenu } from '../shell/menu.js';
import { duration, everySecond, exact, secondsSince } from '../shell/time.js';
import { doingWords, queueName } from './words.js';

/** What one agent has now. A supervisor opens a conversation to watch it, and changes her state. */
class AgentDialog extends HyElement {
  static properties = { agent: { attribute: false }, queues: { attribute: false }, rows: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#load();
    let beats = 0;
    this.whileHere(everySecond(() => {
      beats += 1;
      if (beats % 5 === 0) this.#load();
      this.requestUpdate();
    }));
  }

  async #load() {
    try {
      const { agent, items } = await get(`/api/wallboard/agents/${this.agent.id}`);
      this.agent = agent;
      this.rows = items;
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  #choose(event) {
    const choice = (text, state, reason = null, icon = 'bi-circle') => ({
      text, icon, checked: this.agent.state === state && (this.agent.reason ?? null) === reason, run: () => this.#set(state, reason),
    });
    openMenu(event.currentTarget, [
      choice(t('agentState.ONLINE'), 'ONLINE', null, 'bi-circle-fill hy-text-green'),
      ...me.awayReasons.map((reason) => choice(pick(reason), 'AWAY', reason.code, 'bi-dash-circle-fill hy-text-amber')),
      choice(t('agentState.OFFLINE'), 'OFFLINE'),
    ]);
  }

  async #set(state, reason) {
    try {
      await put(`/api/agents/${this.agent.id}/state`, { state, reason });
      toast(t('wallboard.stateChanged', { name: this.agent.name }));
      await this.#load();
    } catch (problem) {
      errorToast(problem);
    }
  }

  render() {
    const { agent } = this;
    return html`
      <div class="hy-board-agent">
        <div><strong>${doingWords(agent)}</strong>
          ${agent.since ? html`<span class="hy-figure" title=${exact(agent.since)}>${t('wallboard.stateSince', { time: duration(secondsSince(agent.since)) })}</span>` : ''}
          <div class="hy-board-words">${(this.queues ?? []).filter((queue) => agent.queues.includes(queue.id)).map(queueName).join('、')}</div></div>
        ${isSupervisor() ? html`<button type="button" class="btn btn-outline-secondary" aria-haspopup="menu" @click=${this.#choose}>
          ${t('wallboard.changeState')} <i class="bi bi-chevron-down small" aria-hidden="true"></i></button>` : ''}
      </div>
      ${this.#list()}`;
  }

  #list() {
    if (this.problem && !this.rows) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.rows) return html`<hy-skeleton rows="3"></hy-skeleton>`;
    if (this.rows.length === 0) return html`<hy-empty icon="bi-chat" heading=${t('wallboard.noConversations')}></hy-empty>`;
    return html`<div class="table-responsive"><table class="table table-hover hy-board-list mb-0">
      <thead><tr><th scope="col">${t('wallboard.customer')}</th><th scope="col">${t('wallboard.queue')}</th>
        <th scope="col">${t('wallboard.state')}</th><th scope="col"><span class="visually-hidden">${t('wallboard.watch')}</span></th></tr></thead>
      <tbody>${repeat(this.rows, (row) => row.id, (row) => html`<tr>
        <td><strong>${row.customer.name || t('wallboard.visitor', { id: row.customer.id })}</strong>
          <div class="hy-board-words">${row.lastText ?? ''}</div></td>
        <td>${row.queue.name}</td>
        <td class="text-nowrap">${t(`contactState.${row.contact.state}`)}
          <span class="hy-figure">${duration(secondsSince(row.contact.endedAt ?? row.contact.answeredAt ?? row.contact.enqueuedAt))}</span></td>
        <td class="text-end"><a class="btn btn-sm btn-outline-primary text-nowrap" href="#/conversations/${row.id}"
          @click=${() => this.tell('done')}>${t('wallboard.watch')}</a></td></tr>`)}</tbody></table></div>`;
  }
}
customElements.define('hy-board-agent', AgentDialog);

export function openAgent(agent, queues) {
  const element = document.createElement('hy-board-agent');
  element.agent = agent;
  element.queues = queues;
  return openDialog(element, { title: agent.name, width: 760 });
}
