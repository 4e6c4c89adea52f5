import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { addMessages, t } from '../shell/i18n.js';
import { hasRole } from '../shell/me.js';
import { Page, styles } from '../shell/page.js';
import { go } from '../shell/router.js';
import english from './messages-en.js';
import chinese from './messages.js';
import routing from './routing-messages.js';
import { sections } from './sections.js';
import './setting-list.js';

addMessages({ 'zh-CN': chinese, en: english });
addMessages(routing);
await styles(new URL('./settings.css', import.meta.url));

/** Settings: sections at the left, the list of one of them at the right. */
class Settings extends Page {
  get #mine() {
    return sections.filter((section) => !section.roles || hasRole(...section.roles));
  }

  render() {
    const shown = this.#mine.find((section) => section.path === this.route.split('/')[0]) ?? this.#mine[0];
    return html`
      <div class="hy-settings">
        <nav class="hy-settings-nav" aria-label=${t('settings.title')}>
          <h1>${t('settings.title')}</h1>
          ${this.#mine.map((section) => html`<a href="#/settings/${section.path}" aria-current=${section === shown ? 'page' : 'false'}>
            <i class="bi ${section.icon}" aria-hidden="true"></i>${t(section.title)}</a>`)}
          <select class="form-select" aria-label=${t('settings.title')} @change=${(event) => go(`settings/${event.target.value}`)}>
            ${this.#mine.map((section) => html`<option value=${section.path} ?selected=${section === shown}>${t(section.title)}</option>`)}
          </select>
        </nav>
        ${keyed(shown.path, html`<hy-setting-list .section=${shown}></hy-setting-list>`)}
      </div>`;
  }
}
customElements.define('hy-settings', Settings);
