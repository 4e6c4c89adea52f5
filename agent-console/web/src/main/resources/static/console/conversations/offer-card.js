import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { reasonWords } from '../routing/reason.js';
import { blink, ring, stopBlink } from '../shell/alert.js';
import { post } from '../shell/api.js';
import { desk, onDesk } from '../shell/desk.js';
import { errorToast, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { addMessages, t } from '../shell/i18n.js';
import { bindKeys, isEditing, keyName } from '../shell/keys.js';
import { me } from '../shell/me.js';
import { openMenu } from '../shell/menu.js';
import { styles } from '../shell/page.js';
import { go } from '../shell/router.js';
import { duration, durationWords, everySecond, now, secondsSince } from '../shell/time.js';
import { aboutRow, channelIcon, channelName, customerName } from './channel.js';
import messages from './messages.js';
import '../calls/caller.js';
import './whispers.js';

addMessages(messages);
styles(new URL('./offer.css', import.meta.url));

const DECLINE = ['busy', 'noSkill', 'break', 'other'];
const AROUND = 2 * Math.PI * 20;
const RING_AGAIN = 5;

const whose = (offer) => customerName({ name: offer?.customer });

/** What is offered to me, above everything and on every page: who, what about, how long waited, why me. */
class OfferCards extends HyElement {
  static properties = { busy: { state: true } };

  #totals = new Map();

  connectedCallback() {
    super.connectedCallback();
    this.whileHere(onDesk('offers', () => this.#offersChanged()));
    this.whileHere(onDesk('offer', (offer) => this.#arrived(offer)));
    this.whileHere(onDesk('offer-ended', (ended) => this.#ended(ended)));
    this.whileHere(onDesk('notice', (notice) => toast(t(`notice.${notice.code}`) === `notice.${notice.code}`
      ? notice.text : t(`notice.${notice.code}`), 'amber', {
      seconds: 10, action: notice.conversation ? { text: t('whisper.open'), run: () => go(`conversations/${notice.conversation}`) } : null,
    })));
    this.whileHere(everySecond(() => this.#tick()));
    this.whileHere(bindKeys([{
      combo: 'Alt+KeyA', title: 'keys.accept', whileDialog: true, run: () => desk.offers[0] && this.#answer(desk.offers[0], 'accept'),
    }]));
    this.#offersChanged();
  }

  #offersChanged() {
    if (desk.offers.length === 0) stopBlink();
    this.requestUpdate();
  }

  /** Takes the focus, but never out of the hands of somebody who is typing. */
  async #arrived(offer) {
    ring('offer');
    blink(t('offer.blink', { name: whose(offer) }), { stay: true });
    await this.updateComplete;
    if (!isEditing(document.activeElement)) this.querySelector('.hy-offer .btn-primary')?.focus();
  }

  #ended({ why, by, offer }) {
    this.busy = null;
    if (!offer) return;
    if (why === 'MISSED') {
      ring('missed');
      toast(t('offer.missed', { name: whose(offer) }), 'red', { seconds: 12 });
    } else if (why === 'TAKEN' && by?.id !== me.agent?.id) {
      toast(t('offer.taken', { name: whose(offer), by: by?.name ?? '' }), 'blue');
    } else if (why === 'WITHDRAWN') {
      toast(t('offer.withdrawn', { name: whose(offer) }), 'blue');
    }
  }

  #tick() {
    if (desk.offers.length === 0) return;
    if (Math.floor(now() / 1000) % RING_AGAIN === 0) ring('offer');
    this.requestUpdate();
  }

  async #answer(offer, answer, reason) {
    if (this.busy) return;
    this.busy = offer.contact;
    try {
      await post(`/api/offers/${offer.contact}/${offer.n}/${answer}`, reason ? { reason } : undefined);
      if (answer === 'accept') go(`conversations/${offer.conversation}`);
    } catch (problem) {
      errorToast(problem);
    } finally {
      this.busy = null;
    }
  }

  #decline(event, offer) {
    openMenu(event.currentTarget, [
      { heading: t('offer.declineWhy') },
      ...DECLINE.map((reason) => ({ text: t(`decline.${reason}`), run: () => this.#answer(offer, 'decline', t(`decline.${reason}`)) })),
    ]);
  }

  render() {
    return html`<div class="hy-offers" aria-live="assertive">${repeat(desk.offers, (offer) => `${offer.contact}-${offer.n}`,
      (offer) => this.#card(offer))}</div>`;
  }

  #card(offer) {
    const key = `${offer.contact}-${offer.n}`;
    const left = Math.max(0, (Date.parse(offer.expiresAt) - now()) / 1000);
    if (!this.#totals.has(key)) this.#totals.set(key, Math.max(left, 1));
    const share = left / this.#totals.get(key);
    const about = aboutRow(offer);
    return html`
      <article class="hy-offer" role="alertdialog" aria-label=${t('offer.label')}>
        <header>
          <span class="hy-offer-channel"><i class="bi ${channelIcon(offer.channel)}" aria-hidden="true"></i> ${channelName(offer.channel)}</span>
          <span class="hy-offer-about" title=${about}>${about}</span>
          ${this.#ring(left, share)}
        </header>
        <h2>${whose(offer)}</h2>
        ${offer.firstWords ? html`<p class="hy-offer-words">${offer.firstWords}</p>` : ''}
        ${offer.channel === 'PHONE' || offer.channel === 'CALLBACK' ? html`<hy-caller .conversationId=${offer.conversation}></hy-caller>` : ''}
        <dl>
          <dt>${t('offer.waited')}</dt><dd class="hy-figure">${offer.enqueuedAt ? durationWords(secondsSince(offer.enqueuedAt)) : '—'}</dd>
          <dt>${t('offer.whyMe')}</dt><dd>${reasonWords(offer.reason, 'mine')}</dd>
        </dl>
        <footer>
          <button type="button" class="btn btn-outline-secondary" ?disabled=${this.busy === offer.contact} aria-haspopup="menu"
            @click=${(event) => this.#decline(event, offer)}>${t('offer.decline')}</button>
          <button type="button" class="btn btn-primary flex-grow-1" ?disabled=${this.busy === offer.contact}
            @click=${() => this.#answer(offer, 'accept')}><i class="bi bi-check-lg" aria-hidden="true"></i> ${t('offer.accept')}
            <kbd>${keyName('Alt+KeyA')}</kbd></button>
        </footer>
      </article>`;
  }

  #ring(left, share) {
    const tone = left < 5 ? 'red' : left < 10 ? 'amber' : 'green';
    return html`
      <svg class="hy-ring hy-text-${tone}" viewBox="0 0 48 48" role="timer" aria-label=${t('offer.left', { time: duration(left) })}>
        <circle class="hy-ring-track" cx="24" cy="24" r="20"></circle>
        <circle class="hy-ring-left" cx="24" cy="24" r="20" stroke-dasharray=${AROUND} stroke-dashoffset=${AROUND * (1 - share)}></circle>
        <text x="24" y="25" text-anchor="middle" dominant-baseline="middle">${Math.ceil(left)}</text>
      </svg>`;
  }
}
customElements.define('hy-offer-cards', OfferCards);
