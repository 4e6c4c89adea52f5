import { html } from 'lit';
import { get, post } from '../shell/api.js';
import { errorToast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { addMessages, t } from '../shell/i18n.js';
import { isSupervisor } from '../shell/me.js';
import { styles } from '../shell/page.js';
import { duration, everySecond, secondsSince } from '../shell/time.js';
import messages from './messages.js';

addMessages(messages);
styles(new URL('./calls.css', import.meta.url));

const LOOK_EVERY = 2000;
const TONES = { WAITING: 'amber', RINGING: 'blue', CALLING: 'blue', TALKING: 'green', OUTSIDE: 'grey', MESSAGE: 'amber', OVER: 'grey' };

/** The calls that are under way, on the wallboard: who, with whom, how long; each leads to its conversation. */
class LiveCalls extends HyElement {
  static properties = { calls: { state: true }, old: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    const timer = setInterval(() => !document.hidden && this.#look(), LOOK_EVERY);
    this.whileHere(() => clearInterval(timer));
    this.whileHere(everySecond(() => this.requestUpdate()));
    this.#look();
  }

  async #look() {
    try {
      this.calls = (await get('/api/calls')).items;
      this.old = false;
    } catch {
      this.old = true;
    }
  }

  /** Her phone rings; whispering and speaking with both are beside the conversation. */
  async #listen(conversation) {
    try {
      await post(`/api/conversations/${conversation}/call/supervise`, { mode: 'LISTEN' });
      location.hash = `#/conversations/${conversation}`;
    } catch (problem) {
      errorToast(problem);
    }
  }

  render() {
    const { calls } = this;
    if (!calls || calls.length === 0) return '';
    return html`
      <section class="hy-board-section hy-live-calls ${this.old ? 'hy-board-old' : ''}" aria-label=${t('liveCalls.title')}>
        <h2>${t('liveCalls.title')} <span class="hy-figure">${calls.length}</span></h2>
        <ul>${calls.map((call) => html`<li><a href="#/conversations/${call.conversation}">
          <hy-chip tone=${TONES[call.stage] ?? 'grey'} icon="" .text=${t(`liveCalls.${call.stage}`)}></hy-chip>
          <strong>${call.customer}</strong><span>${call.agent ?? call.queue}</span>
          <time class="hy-figure">${duration(secondsSince(call.since))}</time>
          ${call.held ? html`<i class="bi bi-pause-fill" title=${t('call.held')}></i>` : ''}
          ${call.supervised ? html`<i class="bi bi-headphones" title=${t('supervise.there')}></i>` : ''}
          ${call.trouble ? html`<i class="bi bi-exclamation-triangle hy-text-red" title=${t('call.trouble')}></i>` : ''}</a>
          ${call.stage === 'TALKING' && isSupervisor() ? html`<button type="button" class="btn btn-sm btn-outline-secondary"
            aria-label="${t('supervise.LISTEN')} ${call.customer}" @click=${() => this.#listen(call.conversation)}><i class="bi bi-headphones"
            aria-hidden="true"></i> ${t('supervise.LISTEN')}</button>` : ''}</li>`)}</ul>
      </section>`;
  }
}
customElements.define('hy-live-calls', LiveCalls);
