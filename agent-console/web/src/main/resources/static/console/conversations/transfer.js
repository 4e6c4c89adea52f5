import { html } from 'lit';
import { get, post } from '../shell/api.js';
import { openDialog, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { pick, t } from '../shell/i18n.js';
import { me } from '../shell/me.js';

const TONES = { ONLINE: 'green', AWAY: 'amber', OFFLINE: 'grey' };
const RANK = { ONLINE: 0, AWAY: 1, OFFLINE: 2 };

/**
 * Hands a conversation to a colleague or a queue, with a note for whoever takes it. For a call: `call.number` offers
 * another number, `call.queues` false no queue, and `call.send` takes the choice (only numbers when `sendsOnly` says so).
 */
class Transfer extends HyElement {
  static properties = {
    store: { attribute: false }, to: { state: true }, agents: { state: true }, queues: { state: true }, q: { state: true },
    problem: { state: true }, busy: { state: true }, call: { attribute: false },
  };

  constructor() {
    super();
    Object.assign(this, { to: null, agents: null, queues: null, q: '' });
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  get dirty() {
    return !!this.querySelector('textarea')?.value.trim();
  }

  async #load() {
    try {
      const [agents, queues] = await Promise.all([get('/api/agents'), get('/api/queues')]);
      this.agents = (agents.items ?? agents).filter((agent) => agent.id !== this.store.conversation.owner?.id)
        .sort((a, b) => (RANK[a.state] ?? 2) - (RANK[b.state] ?? 2) || (a.load ?? 0) - (b.load ?? 0));
      this.queues = queues.items ?? queues;
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #submit(event) {
    event.preventDefault();
    if (!this.to) return;
    this.busy = true;
    this.problem = null;
    try {
      const { name, ...to } = this.to;
      if (this.call?.send && (!this.call.sendsOnly || to[this.call.sendsOnly])) {
        await this.call.send(this.to);
        this.tell('done', true);
        return;
      }
      await post(`/api/conversations/${this.store.id}/transfer`, { ...to, note: this.querySelector('textarea').value.trim() });
      toast(t('transfer.done', { name }));
      this.tell('done', true);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  render() {
    return html`
      <form @submit=${this.#submit}>
        <input class="form-control mb-2" autofocus placeholder=${t('transfer.search')} aria-label=${t('transfer.search')}
          @input=${(event) => { this.q = event.target.value.trim().toLowerCase(); }}>
        ${this.agents ? this.#targets() : this.problem ? '' : html`<hy-skeleton rows="4"></hy-skeleton>`}
        ${this.call?.number ? this.#number() : ''}
        ${this.call?.queues === false || this.to?.number ? html`<p class="text-secondary mt-2">${t('call.consultHelp')}</p>` : html`
          <label class="form-label mt-3" for="hy-transfer-note">${t('transfer.note')}</label>
          <textarea class="form-control" id="hy-transfer-note" rows="3" placeholder=${t('transfer.notePlaceholder')}></textarea>`}
        <hy-error .problem=${this.problem} .retry=${this.agents ? null : () => this.#load()}></hy-error>
        <div class="hy-dialog-foot">
          <button type="button" class="btn btn-outline-secondary" @click=${() => this.tell('done', null)}>${t('action.cancel')}</button>
          <button class="btn btn-primary" ?disabled=${!this.to || this.busy}>${this.to
            ? t(this.call?.queues === false ? 'call.consultNow' : 'transfer.submit', { name: this.to.name }) : t('action.transfer')}</button></div>
      </form>`;
  }

  #targets() {
    const matches = (name) => name.toLowerCase().includes(this.q);
    return html`
      <div class="hy-targets" role="radiogroup" aria-label=${t('transfer.to')}>
        ${this.call?.queues === false ? '' : html`<div class="hy-menu-heading">${t('transfer.queues')}</div>`}
        ${(this.call?.queues === false ? [] : this.queues).filter((queue) => matches(pick(queue))).map((queue) => this.#target({ queueId: queue.id, name: pick(queue) },
          'bi-people', t('transfer.queueState', { n: queue.waiting ?? 0 }), queue.open === false ? 'grey' : 'green'))}
        <div class="hy-menu-heading">${t('transfer.agents')}</div>
        ${this.agents.filter((agent) => matches(agent.name) && agent.id !== me.agent.id).map((agent) => this.#target(
          { agentId: agent.id, name: agent.name }, 'bi-person',
          `${t(`agentState.${agent.state ?? 'OFFLINE'}`)} · ${t('transfer.load', { n: agent.load ?? 0 })}`, TONES[agent.state] ?? 'grey'))}
      </div>`;
  }

  #number() {
    return html`<label class="form-label mt-3" for="hy-transfer-number">${t('call.number')}</label>
      <input class="form-control" id="hy-transfer-number" inputmode="tel" autocomplete="off" maxlength="40"
        placeholder=${t('call.numberHelp')} @input=${({ target }) => {
          const number = target.value.trim();
          this.to = number ? { number, name: number } : null;
        }}>`;
  }

  #target(target, icon, about, tone) {
    const chosen = !this.to?.number && this.to?.agentId === target.agentId && this.to?.queueId === target.queueId;
    return html`<button type="button" role="radio" aria-checked=${chosen} @click=${() => { this.to = target; }}>
      <i class="bi ${chosen ? 'bi-check-circle-fill hy-text-green' : icon}" aria-hidden="true"></i><span>${target.name}</span>
      <small><i class="hy-dot hy-solid-${tone}" aria-hidden="true"></i> ${about}</small></button>`;
  }
}
customElements.define('hy-transfer', Transfer);

/** kind: 'transfer' of my own, 'reassign' of somebody else's, or 'consult' in a call. */
export function openTransfer(store, kind, call = null) {
  const dialog = document.createElement('hy-transfer');
  dialog.store = store;
  dialog.call = call;
  return openDialog(dialog, { title: t(kind === 'consult' ? 'call.consultTitle' : `action.${kind}`), width: 520 });
}
