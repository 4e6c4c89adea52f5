import { html } from 'lit';
import { muted, setMuted } from './alert.js';
import { openCommands } from './command-list.js';
import { HyElement } from './element.js';
import { locale, pick, setLocale, t } from './i18n.js';
import { openKeyHelp } from './key-help.js';
import { keyName } from './keys.js';
import { hasRole, me, servesCustomers } from './me.js';
import { openMenu } from './menu.js';
import { changeOwnPassword } from './own-password.js';
import { onQueues, queues, waitingInMyQueues } from './queues.js';
import { setTheme, theme, THEMES } from './theme.js';
import './live-mark.js';
import './state-button.js';

const THEME_ICONS = { system: 'bi-circle-half', light: 'bi-sun', dark: 'bi-moon-stars' };

class TopBar extends HyElement {
  connectedCallback() {
    super.connectedCallback();
    this.whileHere(onQueues(() => this.requestUpdate()));
  }

  #personal(event) {
    openMenu(event.currentTarget, [
      { heading: `${me.agent.name} · ${me.agent.login ?? ''}` },
      { line: true }, { heading: t('bar.theme') },
      ...THEMES.map((name) => ({
        text: t(`theme.${name}`), icon: THEME_ICONS[name], checked: theme() === name,
        run: () => { setTheme(name); this.requestUpdate(); },
      })),
      { line: true }, { heading: t('bar.language') },
      { text: '简体中文', icon: 'bi-translate', checked: locale() === 'zh-CN', run: () => setLocale('zh-CN') },
      { text: 'English', icon: 'bi-translate', checked: locale() === 'en', run: () => setLocale('en') },
      { line: true },
      ...(servesCustomers() ? [{ text: t('bar.softphone'), icon: 'bi-headset', run: () => import('../calls/softphone.js').then((part) => part.toggleSoftphone()) }] : []),
      { text: t('keys.title'), icon: 'bi-keyboard', hint: '?', run: openKeyHelp },
      { text: t('password.title'), icon: 'bi-key', run: changeOwnPassword },
      { text: t('bar.signOut'), icon: 'bi-box-arrow-right', run: () => this.tell('sign-out') },
    ], { end: true });
  }

  #mute() {
    setMuted(!muted());
    this.requestUpdate();
  }

  #waiting() {
    if (queues.size === 0) return '';
    const waiting = waitingInMyQueues();
    const lines = [...queues.values()].map((queue) => `${pick(queue)}: ${queue.waiting ?? 0}`).join('\n');
    return html`<a class="hy-bar-button" href="#/conversations?tab=queue" title=${lines}>
      <i class="bi bi-hourglass-split" aria-hidden="true"></i><span>${t('bar.waiting')}</span>
      <strong class="hy-figure ${waiting > 0 ? 'hy-text-amber' : ''}">${waiting}</strong></a>`;
  }

  render() {
    return html`
      <header class="hy-top-bar">
        ${hasRole('AGENT') ? html`<hy-state-button></hy-state-button>` : ''}
        ${this.#waiting()}
        <span class="flex-grow-1"></span>
        <button type="button" class="hy-bar-button hy-wide" @click=${openCommands}>
          <i class="bi bi-search" aria-hidden="true"></i><span>${t('commands.open')}</span><kbd>${keyName('Mod+KeyK')}</kbd></button>
        <button type="button" class="hy-bar-button" title=${t(muted() ? 'bar.unmute' : 'bar.mute')} aria-pressed=${muted()}
          @click=${this.#mute}><i class="bi ${muted() ? 'bi-bell-slash' : 'bi-bell'}"></i></button>
        <hy-live-mark></hy-live-mark>
        <button type="button" class="hy-bar-button" aria-haspopup="menu" @click=${this.#personal}
          aria-label=${t('bar.personal')}><i class="bi bi-person-circle"></i><span class="hy-wide">${me.agent?.name}</span></button>
      </header>`;
  }
}
customElements.define('hy-top-bar', TopBar);
