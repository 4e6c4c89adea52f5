import { html } from 'lit';
import { t } from '../shell/i18n.js';
import { hasRole } from '../shell/me.js';
import { Page, styles } from '../shell/page.js';
import { go } from '../shell/router.js';
import { loadAuthors } from './authors.js';
import { loadProducts } from './products.js';
import './messages.js';
import './search-box.js';

const PARTS = {
  list: () => import('./list.js'), editor: () => import('./editor.js'), fresh: () => import('./new-article.js'), reader: () => import('./reader.js'),
  worklist: () => import('./worklist.js'), import: () => import('./import.js'),
  wordings: () => import('./wordings.js'), quality: () => import('./quality.js'), day: () => import('./day.js'),
};

/**
 * The knowledge base as a page. '12' reads article 12; editors have '12/edit', 'new' and then 'new/KEY' (params title,
 * product: what is to be written), 'worklist' ('worklist/feedback'), 'import', 'wordings' and 'quality' as well, and the
 * list of all articles beside them.
 */
class KnowledgePage extends Page {
  static properties = { ready: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    const needed = hasRole('EDITOR', 'SUPERVISOR', 'ADMIN') ? Object.values(PARTS) : [PARTS.reader];
    Promise.all([...needed.map((load) => load()), loadProducts(), this.#editor ? loadAuthors() : null, styles(new URL('./knowledge.css', import.meta.url))])
      .then(() => { this.ready = true; });
  }

  get #editor() {
    return hasRole('EDITOR', 'SUPERVISOR', 'ADMIN');
  }

  render() {
    if (!this.ready) return html`<hy-skeleton rows="8"></hy-skeleton>`;
    const [first = '', second = ''] = this.route.split('/');
    return html`
      <div class="hy-knowledge ${first ? 'hy-knowledge-open' : ''}">
        <aside class="hy-knowledge-side" aria-label=${t('knowledge.label')}>
          ${this.#editor ? html`<hy-article-list .current=${first}></hy-article-list>` : html`
            <div class="hy-knowledge-tools"><hy-article-search @open=${(event) => go(`knowledge/${event.detail.id}`)}></hy-article-search></div>`}
        </aside>
        <main class="hy-knowledge-main">${this.#content(first, second)}</main>
      </div>`;
  }

  #content(first, second) {
    if (this.#editor && first === 'worklist') return html`<hy-knowledge-worklist tab=${second || 'misses'}></hy-knowledge-worklist>`;
    if (this.#editor && first === 'wordings') return html`<hy-wordings></hy-wordings>`;
    if (this.#editor && first === 'quality') return html`<hy-knowledge-quality></hy-knowledge-quality>`;
    if (this.#editor && first === 'import') return html`<hy-article-import .importId=${Number(second) || null}></hy-article-import>`;
    if (this.#editor && first === 'new') return second ? html`<hy-article-editor .articleId=${null} .draftKey=${second} .start=${this.params}></hy-article-editor>`
      : html`<hy-new-article .start=${this.params}></hy-new-article>`;
    if (this.#editor && second === 'edit') return html`<hy-article-editor .articleId=${Number(first)}></hy-article-editor>`;
    if (Number(first) > 0) return html`<hy-article-reader .articleId=${Number(first)}></hy-article-reader>`;
    if (this.#editor) return html`<hy-editor-day></hy-editor-day>`;
    return html`<hy-empty icon="bi-journal-text" heading=${t('knowledge.pick')} text=${t('knowledge.pickText')}></hy-empty>`;
  }
}
customElements.define('hy-knowledge', KnowledgePage);
