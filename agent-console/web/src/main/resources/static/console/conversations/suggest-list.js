import { html } from 'lit';
import { HyElement } from '../shell/element.js';

/** A list over the composer, moved through with the arrows while the typing goes on below. */
class SuggestList extends HyElement {
  static properties = { items: { attribute: false }, at: { state: true }, heading: {}, empty: {} };

  constructor() {
    super();
    this.items = [];
    this.at = 0;
  }

  willUpdate(changed) {
    if (changed.has('items')) this.at = Math.min(this.at, Math.max(0, this.items.length - 1));
  }

  updated() {
    this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Takes a key of the composer; true when it was one of this list's. */
  key(event) {
    const count = this.items.length;
    const keys = {
      ArrowDown: () => { this.at = (this.at + 1) % Math.max(1, count); },
      ArrowUp: () => { this.at = (this.at - 1 + count) % Math.max(1, count); },
      Enter: () => this.#pick(this.items[this.at]),
      Tab: () => this.#pick(this.items[this.at]),
      Escape: () => this.tell('closed'),
    };
    if (!keys[event.key] || (count === 0 && event.key !== 'Escape')) return false;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
    return true;
  }

  #pick(item) {
    this.tell('picked', item);
  }

  render() {
    return html`
      <div class="hy-suggest" role="listbox" aria-label=${this.heading}>
        <div class="hy-menu-heading">${this.heading}</div>
        ${this.items.map((item, index) => html`
          <button type="button" role="option" tabindex="-1" aria-selected=${index === this.at}
              @pointerdown=${(event) => event.preventDefault()} @click=${() => this.#pick(item)}>
            <strong>${item.title}</strong>${item.hint ? html`<kbd>${item.hint}</kbd>` : ''}
            <span>${item.text}</span></button>`)}
        ${this.items.length === 0 ? html`<p class="px-2 mb-1 text-secondary">${this.empty}</p>` : ''}
      </div>`;
  }
}
customElements.define('hy-suggest-list', SuggestList);
