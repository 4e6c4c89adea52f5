import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { onSignedOut } from './api.js';
import { setBadge } from './badges.js';
import { openCommands } from './command-list.js';
import { addCommands } from './commands.js';
import { startDesk, stopDesk } from './desk.js';
import { errorToast } from './dialog.js';
import { HyElement } from './element.js';
import { addMessages, t } from './i18n.js';
import { openKeyHelp } from './key-help.js';
import { bindKeys } from './keys.js';
import { live } from './live.js';
import { forgetMe, loadMe, me, servesCustomers, signOut } from './me.js';
import messages from './messages.js';
import { loadProducts } from './products.js';
import { startQueues, stopQueues } from './queues.js';
import { myPages } from './rail.js';
import { go, onPlace, place } from './router.js';
import { shellCommands } from './shell-commands.js';
import './parts/index.js';
import './page-frame.js';
import './sign-in.js';
import './top-bar.js';

addMessages(messages);

/** The console: signs in, starts what runs behind every page, and shows the page of the address. */
class App extends HyElement {
  static properties = { phase: { state: true }, here: { state: true }, offers: { state: true } };

  constructor() {
    super();
    this.phase = 'starting';
    this.here = place();
  }

  connectedCallback() {
    super.connectedCallback();
    this.whileHere(onPlace((here) => { this.here = here; }));
    this.whileHere(onSignedOut(() => this.#expired()));
    this.whileHere(addCommands(shellCommands(() => this.#signOut())));
    this.whileHere(bindKeys([
      { combo: 'Mod+KeyK', title: 'keys.commands', run: openCommands, always: true },
      { combo: 'Question', title: 'keys.help', run: openKeyHelp },
    ]));
    this.#begin();
  }

  async #begin() {
    try {
      await loadMe();
      await this.#work();
    } catch (problem) {
      if (problem.status !== 401) this.problem = problem;
      this.phase = problem.status === 401 ? 'signed-out' : 'failed';
    }
  }

  /** Signed in: follow my topics and show the page. A part that cannot start must not keep the others out. */
  async #work() {
    if (!myPages().some((page) => page.path === this.here.path)) go(myPages()[0].path, { replace: true });
    this.phase = 'working';
    live.start();
    const desk = servesCustomers() ? [startDesk(), startQueues(), this.#offerCard()] : [];
    const started = await Promise.allSettled([...desk, this.#badges(), loadProducts()]);
    started.filter((each) => each.status === 'rejected').forEach((each) => errorToast(each.reason));
  }

  async #offerCard() {
    await import('../conversations/offer-card.js');
    this.offers = true;
  }

  #badges() {
    return Promise.all(myPages().filter((page) => page.badge).map(async (page) => {
      const module = await page.badge();
      module.startBadge((count, tone) => setBadge(page.path, count, tone));
    }));
  }

  #expired() {
    if (this.phase !== 'working') return;
    live.pause();
    this.phase = 'expired';
  }

  async #signOut() {
    try {
      await signOut();
    } catch (problem) {
      if (problem.status !== 401) {
        errorToast(problem);
        return;
      }
    }
    this.#quit();
  }

  #quit() {
    stopDesk();
    stopQueues();
    live.stop();
    forgetMe();
    this.phase = 'signed-out';
  }

  /** The same person goes on where she was, with everything she had typed; another one starts afresh. */
  async #signedIn() {
    if (this.agentId && this.agentId !== me.agent.id) {
      location.reload();
    } else if (this.phase === 'expired') {
      this.phase = 'working';
      live.start();
    } else {
      await this.#work();
    }
  }

  render() {
    if (me.agent) this.agentId = me.agent.id;
    const views = {
      starting: () => html`<div class="hy-starting"><img src="/console/shell/icon.svg" alt="" width="40" height="40"></div>`,
      failed: () => html`<main class="hy-sign-in"><hy-error .problem=${this.problem} .retry=${() => this.#begin()}></hy-error></main>`,
      'signed-out': () => html`<hy-sign-in @signed-in=${this.#signedIn}></hy-sign-in>`,
    };
    return views[this.phase]?.() ?? this.#desk();
  }

  #desk() {
    const page = myPages().find((each) => each.path === this.here.path);
    return html`
      <a class="visually-hidden-focusable" href="#hy-main">${t('app.skip')}</a>
      <hy-rail .path=${this.here.path}></hy-rail>
      <hy-top-bar @sign-out=${this.#signOut}></hy-top-bar>
      ${keyed(page?.path, html`<hy-page-frame id="hy-main" .page=${page} .route=${this.here.route}
        .params=${this.here.params}></hy-page-frame>`)}
      ${this.offers ? html`<hy-offer-cards></hy-offer-cards>` : ''}
      ${this.phase === 'expired' ? html`<div class="hy-veil"><hy-sign-in again @signed-in=${this.#signedIn}></hy-sign-in></div>` : ''}`;
  }
}
customElements.define('hy-app', App);
