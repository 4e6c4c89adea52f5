import { html } from 'lit';
import { muted, ring, setMuted } from '../shell/alert.js';
import { addMessages, t } from '../shell/i18n.js';
import { live } from '../shell/live.js';
import { Page, styles } from '../shell/page.js';
import { durationWords, everySecond, exact } from '../shell/time.js';
import { BoardStore } from './board-store.js';
import { Limits } from './limits.js';
import messages from './messages.js';
import '../calls/live-calls.js';
import './agent-tiles.js';
import './history-chart.js';
import './queue-table.js';
import './totals.js';

addMessages(messages);
await styles(new URL('./wallboard.css', import.meta.url));

const RING_AGAIN = 60_000;

/** The wallboard: lives on the stream, judges figures by thresholds, rings, and says when it is out of date. */
class Wallboard extends Page {
  static properties = { full: { state: true } };

  #store = new BoardStore(() => this.requestUpdate());
  #rungAt = new Map();

  connectedCallback() {
    super.connectedCallback();
    this.#store.start();
    this.whileHere(() => this.#store.stop());
    this.whileHere(everySecond(() => { this.#ring(); this.requestUpdate(); }));
    this.whileHere(live.onState(() => this.requestUpdate()));
    const fullscreen = () => { this.full = document.fullscreenElement === this; };
    document.addEventListener('fullscreenchange', fullscreen);
    this.whileHere(() => document.removeEventListener('fullscreenchange', fullscreen));
  }

  /** Rings when something turns red, and again each minute while it stays so. */
  #ring() {
    if (!this.#store.figures || this.#store.state === 'old') return;
    const alarms = new Limits(this.#store.figures.thresholds).alarms(this.#store.figures);
    [...this.#rungAt.keys()].filter((name) => !alarms.includes(name)).forEach((name) => this.#rungAt.delete(name));
    const due = alarms.filter((name) => Date.now() - (this.#rungAt.get(name) ?? 0) >= RING_AGAIN);
    if (due.length === 0) return;
    due.forEach((name) => this.#rungAt.set(name, Date.now()));
    ring('alarm');
  }

  #toggleFull() {
    if (document.fullscreenElement) document.exitFullscreen();
    else this.requestFullscreen();
  }

  #toggleSound() {
    setMuted(!muted());
    this.requestUpdate();
  }

  render() {
    const { figures, problem } = this.#store;
    if (!figures && problem) return html`<hy-error .problem=${problem} .retry=${() => this.#store.start()}></hy-error>`;
    if (!figures) return html`<hy-skeleton rows="8"></hy-skeleton>`;
    const limits = new Limits(figures.thresholds);
    return html`
      <div class="hy-board ${this.#store.state === 'old' ? 'hy-board-old' : ''}">
        ${this.#bar()}
        <hy-board-totals .figures=${figures} .limits=${limits}></hy-board-totals>
        <div class="hy-board-main">
          <hy-board-queues .queues=${figures.queues} .limits=${limits}></hy-board-queues>
          <hy-board-agents .agents=${figures.agents} .queues=${figures.queues} .limits=${limits}></hy-board-agents>
        </div>
        <hy-live-calls></hy-live-calls>
        <hy-board-history .history=${figures.history}></hy-board-history>
      </div>`;
  }

  #bar() {
    const { state, age, figures } = this.#store;
    const tone = { fresh: 'green', cut: 'amber', old: 'red' }[state];
    const icon = { fresh: 'bi-broadcast', cut: 'bi-wifi-off', old: 'bi-exclamation-octagon-fill' }[state];
    return html`
      <header class="hy-board-bar">
        <h1>${t('wallboard.title')}</h1>
        <span class="hy-board-state hy-tone-${tone}" role="status" title=${exact(figures.at)}>
          <i class="bi ${icon}" aria-hidden="true"></i>${t(`wallboard.${state}`, { age: durationWords(age) })}</span>
        <span class="flex-grow-1"></span>
        <button type="button" class="hy-bar-button" aria-pressed=${!muted()} title=${t(muted() ? 'bar.unmute' : 'bar.mute')}
          @click=${this.#toggleSound}><i class="bi ${muted() ? 'bi-volume-mute' : 'bi-volume-up'}" aria-hidden="true"></i>
          <span>${t(muted() ? 'wallboard.muted' : 'wallboard.sound')}</span></button>
        ${document.fullscreenEnabled ? html`<button type="button" class="hy-bar-button" @click=${this.#toggleFull}>
          <i class="bi ${this.full ? 'bi-fullscreen-exit' : 'bi-fullscreen'}" aria-hidden="true"></i>
          <span>${t(this.full ? 'wallboard.exitFull' : 'wallboard.full')}</span></button>` : ''}
      </header>`;
  }
}
customElements.define('hy-wallboard', Wallboard);
