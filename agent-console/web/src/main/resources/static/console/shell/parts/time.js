import { html } from 'lit';
import { HyElement } from '../element.js';
import { everySecond, exact, relative } from '../time.js';

/** A time in words with the exact one on hover. It keeps itself true while it is on the page. */
class Time extends HyElement {
  static properties = { at: {} };

  #shown = '';

  connectedCallback() {
    super.connectedCallback();
    this.whileHere(everySecond(() => relative(this.at) !== this.#shown && this.requestUpdate()));
  }

  render() {
    this.#shown = relative(this.at);
    return this.at ? html`<time datetime=${this.at} title=${exact(this.at)}>${this.#shown}</time>` : '';
  }
}
customElements.define('hy-time', Time);
