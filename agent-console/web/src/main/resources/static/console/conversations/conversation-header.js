import { html } from 'lit';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { keyName } from '../shell/keys.js';
import { openMenu } from '../shell/menu.js';
import { go } from '../shell/router.js';
import { everySecond } from '../shell/time.js';
import { aboutRow, channelIcon, channelName, channelNow, customerName } from './channel.js';
import { waitChip } from './wait.js';

const FIRST = ['transfer', 'takeOver', 'ticket', 'callback', 'case', 'end'];
const TONES = { WAITING: 'amber', OFFERED: 'blue', ACTIVE: 'green', WRAPPING: 'amber' };

/** Who it is, the contact's state, who else is looking, and the actions. */
class ConversationHeader extends HyElement {
  static properties = { store: { attribute: false }, actions: { attribute: false }, version: {} };

  connectedCallback() {
    super.connectedCallback();
    this.whileHere(everySecond(() => this.requestUpdate()));
  }

  #menu(event) {
    openMenu(event.currentTarget, this.actions.map((action) => ({
      text: t(action.title), icon: action.icon, hint: action.key ? keyName(action.key) : '', run: action.run,
    })), { end: true });
  }

  render() {
    const { conversation, viewers } = this.store;
    const channel = channelNow(conversation);
    const now = conversation.contact?.state;
    const state = conversation.status === 'ENDED' && now !== 'WRAPPING' ? 'ENDED' : now;
    const chip = waitChip(conversation);
    const about = aboutRow(conversation);
    return html`
      <header class="hy-conversation-header">
        <button type="button" class="hy-icon-button hy-back" aria-label=${t('action.back')} @click=${() => go('conversations')}><i
          class="bi bi-chevron-left"></i></button>
        <div class="hy-conversation-who">
          <h2 title=${customerName(conversation.customer)}><i class="bi ${channelIcon(channel)}" title=${channelName(channel)}></i>
            <span>${customerName(conversation.customer)}</span></h2>
          <div class="hy-conversation-about" title=${about}>
            ${state ? html`<hy-chip tone=${TONES[state] ?? 'grey'} icon="" .text=${t(`contact.${state}`)}></hy-chip>` : ''}
            ${chip ? html`<hy-chip tone=${chip.tone} icon=${chip.icon} .text=${chip.text} .hint=${chip.hint ?? ''}></hy-chip>` : ''}
            <span>${about}</span></div>
        </div>
        ${viewers.length > 0 ? html`<span class="hy-viewers" title=${t('viewers.title', { names: viewers.map((each) => each.name).join('、') })}>
          <i class="bi bi-eye" aria-hidden="true"></i> ${viewers.length > 1 ? t('viewers.many', { name: viewers[0].name, n: viewers.length }) : t('viewers.one', { name: viewers[0].name })}</span>` : ''}
        <div class="hy-actions">
          ${this.actions.filter((action) => FIRST.includes(action.name)).map((action) => html`
            <button type="button" class="btn btn-sm ${action.name === 'end' ? 'btn-outline-primary' : 'btn-outline-secondary'}"
              title=${action.key ? `${t(action.title)} (${keyName(action.key)})` : t(action.title)} @click=${action.run}>
              <i class="bi ${action.icon}" aria-hidden="true"></i><span>${t(action.title)}</span></button>`)}
          <button type="button" class="hy-icon-button" aria-haspopup="menu" title=${t('action.more')} aria-label=${t('action.more')}
            @click=${this.#menu}><i class="bi bi-three-dots"></i></button>
          <button type="button" class="hy-icon-button hy-side-toggle" title=${t('side.toggle')} aria-label=${t('side.toggle')}
            @click=${() => this.tell('toggle-side')}><i class="bi bi-layout-sidebar-reverse"></i></button>
        </div>
      </header>`;
  }
}
customElements.define('hy-conversation-header', ConversationHeader);
