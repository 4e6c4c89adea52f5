import { html } from 'lit';
import { HyElement } from './element.js';
import { t } from './i18n.js';

/** Loads a page's module when it is first shown, and says so in words when it cannot be had. */
class PageFrame extends HyElement {
  static properties = {
    page: { attribute: false }, route: { attribute: false }, params: { attribute: false }, problem: { state: true },
  };

  #element = null;

  firstUpdated() {
    this.#load();
  }

  async #load() {
    this.problem = null;
    try {
      await this.page.load();
      this.#element = document.createElement(this.page.tag);
    } catch (problem) {
      console.error(problem);
      this.problem = problem;
    }
    this.requestUpdate();
  }

  updated() {
    if (!this.#element) return;
    this.#element.route = this.route;
    this.#element.params = this.params;
  }

  render() {
    if (!this.page) return html`<hy-empty icon="bi-signpost-split" heading=${t('page.unknown')}></hy-empty>`;
    if (this.problem) {
      return html`<hy-empty icon="bi-plug" heading=${t('page.missing', { page: t(this.page.title) })}
        text=${t('page.missingText')} .action=${{ text: t('action.retry'), run: () => location.reload() }}></hy-empty>`;
    }
    return this.#element ?? html`<hy-skeleton rows="8"></hy-skeleton>`;
  }
}
customElements.define('hy-page-frame', PageFrame);
