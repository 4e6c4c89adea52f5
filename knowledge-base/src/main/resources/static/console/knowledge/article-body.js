import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { HyElement } from '../shell/element.js';

/**
 * What an article says. The HTML is the server's, sanitised there; nothing else may be given to it. `ticked`: which of its
 * boxes are ticked, counted from 0; tells `tick` with {box, ticked} when one is.
 */
class ArticleBody extends HyElement {
  static properties = { content: { attribute: false }, ticked: { attribute: false } };

  get #boxes() {
    return [...this.querySelectorAll('input[type=checkbox]')];
  }

  updated(changed) {
    if (this.ticked && (changed.has('ticked') || changed.has('content'))) this.#boxes.forEach((box, at) => { box.checked = this.ticked.includes(at); });
  }

  #changed = (event) => {
    if (event.target.type === 'checkbox') this.tell('tick', { box: this.#boxes.indexOf(event.target), ticked: event.target.checked });
  };

  render() {
    return html`<div class="hy-article-body" @change=${this.#changed}>${unsafeHTML(this.content ?? '')}</div>`;
  }
}
customElements.define('hy-article-body', ArticleBody);
