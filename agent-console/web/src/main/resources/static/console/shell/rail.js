import { html } from 'lit';
import { badge, onBadges } from './badges.js';
import { HyElement } from './element.js';
import { t } from './i18n.js';
import { hasRole, onMe } from './me.js';
import { pages } from './pages.js';

/** The pages this member of staff may see. */
export const myPages = () => pages.filter((page) => !page.roles || hasRole(...page.roles));

class Rail extends HyElement {
  static properties = { path: {} };

  connectedCallback() {
    super.connectedCallback();
    this.whileHere(onBadges(() => this.requestUpdate()));
    this.whileHere(onMe(() => this.requestUpdate()));
  }

  render() {
    return html`
      <nav class="hy-rail" aria-label=${t('rail.label')}>
        <img src="/console/shell/icon.svg" alt="" width="28" height="28">
        ${myPages().map((page) => this.#link(page))}
      </nav>`;
  }

  #link(page) {
    const { count, tone } = badge(page.path);
    const here = page.path === this.path;
    return html`
      <a href="#/${page.path}" class=${here ? 'active' : ''} aria-current=${here ? 'page' : 'false'} title=${t(page.title)}>
        <i class="bi ${page.icon}" aria-hidden="true"></i>
        <span>${t(`${page.title}.short`)}</span>
        ${count > 0 ? html`<b class="hy-badge hy-solid-${tone}">${count > 99 ? '99+' : count}</b>` : ''}
      </a>`;
  }
}
customElements.define('hy-rail', Rail);
