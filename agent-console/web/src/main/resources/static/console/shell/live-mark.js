import { html } from 'lit';
import { HyElement } from './element.js';
import { t } from './i18n.js';
import { live } from './live.js';
import { openMenu } from './menu.js';
import { duration, everySecond } from './time.js';

const LOOKS = {
  live: { icon: 'bi-broadcast', tone: 'green' },
  'catching-up': { icon: 'bi-arrow-repeat', tone: 'amber' },
  offline: { icon: 'bi-wifi-off', tone: 'red' },
};

/** Whether what the page shows is current, and when asked, why not. */
class LiveMark extends HyElement {
  connectedCallback() {
    super.connectedCallback();
    this.whileHere(live.onState(() => this.requestUpdate()));
    this.whileHere(everySecond(() => live.state !== 'live' && this.requestUpdate()));
  }

  #why() {
    const { code, nextTryAt, since, behind } = live.why;
    const lines = [t(`live.why.${live.state === 'live' ? 'live' : code}`)];
    if (live.state === 'catching-up') lines.push(t('live.behind', { n: behind }));
    if (live.state === 'offline' && nextTryAt > Date.now()) {
      lines.push(t('live.nextTry', { n: Math.ceil((nextTryAt - Date.now()) / 1000) }));
    }
    if (live.state === 'offline') lines.push(t('live.safe'));
    lines.push(t('live.since', { time: duration((Date.now() - since) / 1000) }));
    return lines;
  }

  render() {
    const { icon, tone } = LOOKS[live.state];
    return html`<button type="button" class="hy-bar-button hy-live hy-text-${tone}" title=${this.#why().join('\n')}
        @click=${(event) => openMenu(event.currentTarget, [
          { heading: this.#why().join(' ') }, { text: t('live.retry'), icon: 'bi-arrow-clockwise', run: () => live.tryNow() },
        ], { end: true })}>
      <i class="bi ${icon}" aria-hidden="true"></i><span role="status">${t(`live.${live.state}`)}</span></button>`;
  }
}
customElements.define('hy-live-mark', LiveMark);
