import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { HyElement } from '../shell/element.js';

/** What an article says. The HTML is the server's, sanitised there; nothing else may be given to it. */
class ArticleBody extends HyElement {
  static properties = { content: { attribute: false } };

  render() {
    return html`<div class="hy-article-body">${unsafeHTML(this.content ?? '')}</div>`;
  }
}
customElements.define('hy-article-body', ArticleBody);
