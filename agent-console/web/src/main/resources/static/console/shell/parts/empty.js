import { html } from 'lit';
import { HyElement } from '../element.js';

/** An empty list: what this is, and what to do. `action` is {text, run}. */
class Empty extends HyElement {
  static properties = { icon: {}, heading: {}, text: {}, action: { attribute: false } };

  render() {
    return html`
      <div class="hy-empty">
        <i class="bi ${this.icon ?? 'bi-inbox'}" aria-hidden="true"></i>
        <p class="hy-empty-heading">${this.heading}</p>
        ${this.text ? html`<p class="hy-empty-text">${this.text}</p>` : ''}
        ${this.action ? html`<button type="button" class="btn btn-sm btn-outline-primary"
          @click=${this.action.run}>${this.action.text}</button>` : ''}
      </div>`;
  }
}
customElements.define('hy-empty', Empty);
