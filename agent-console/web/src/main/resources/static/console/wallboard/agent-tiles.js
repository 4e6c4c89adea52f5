import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { duration, secondsSince } from '../shell/time.js';
import { openAgent } from './agent-dialog.js';
import { agentIcon, agentTone, doingWords } from './words.js';

const ORDER = { OFFERED: 0, TALKING: 1, WRAPPING: 2 };
const STATES = { ONLINE: 3, AWAY: 4, OFFLINE: 6 };

/** Agents as tiles: state, since when, how much they have. Those who are offline are counted, and shown when asked. */
class AgentTiles extends HyElement {
  static properties = {
    agents: { attribute: false }, queues: { attribute: false }, limits: { attribute: false }, all: { state: true },
  };

  render() {
    const here = this.agents.filter((agent) => agent.state !== 'OFFLINE' || agent.doing !== 'IDLE');
    const gone = this.agents.length - here.length;
    const shown = [...(this.all ? this.agents : here)].sort((one, other) => place(one) - place(other)
      || one.name.localeCompare(other.name, 'zh-CN'));
    return html`
      <section class="hy-board-agents" aria-label=${t('wallboard.agents')}>
        <header><h2>${t('wallboard.agents')}</h2>
          <span class="hy-figure">${t('wallboard.agentsHere', { n: here.length, all: this.agents.length })}</span>
          ${gone > 0 ? html`<button type="button" class="btn btn-sm btn-link" aria-expanded=${Boolean(this.all)}
            @click=${() => { this.all = !this.all; }}>${t(this.all ? 'wallboard.hideGone' : 'wallboard.showGone', { n: gone })}</button>` : ''}
        </header>
        ${shown.length === 0 ? html`<hy-empty icon="bi-headset" heading=${t('wallboard.nobody')} text=${t('wallboard.nobodyText')}></hy-empty>`
          : html`<div class="hy-board-tiles">${repeat(shown, (agent) => agent.id, (agent) => this.#tile(agent))}</div>`}
      </section>`;
  }

  #tile(agent) {
    const late = this.limits.awayTone(agent);
    const since = agent.doingSince ?? agent.since;
    return html`<button type="button" class="hy-board-tile hy-tone-${late || agentTone(agent)} ${late ? 'hy-board-toned' : ''}"
        @click=${() => openAgent(agent, this.queues)}>
      <i class="bi ${agentIcon(agent)}" aria-hidden="true"></i>
      <strong title=${agent.name}>${agent.name}</strong>
      <span class="hy-figure">${since ? duration(secondsSince(since)) : ''}</span>
      <small title=${doingWords(agent)}>${doingWords(agent)}</small>
      <small class="hy-figure" title=${t('wallboard.load')}>${agent.active}/${agent.maxChats}</small>
    </button>`;
  }
}

const place = (agent) => ORDER[agent.doing] ?? STATES[agent.state] ?? 9;

customElements.define('hy-board-agents', AgentTiles);
