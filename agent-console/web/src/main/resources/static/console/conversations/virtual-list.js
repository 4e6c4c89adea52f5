import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { HyElement } from '../shell/element.js';

const MARGIN = 6;

/** A list of equal rows of which only the visible ones exist, so that ten thousand are as quick as ten. */
class VirtualList extends HyElement {
  static properties = {
    items: { attribute: false }, row: { attribute: false }, rowHeight: { type: Number }, more: { type: Boolean },
  };

  constructor() {
    super();
    this.items = [];
    this.rowHeight = 64;
    this.top = 0;
    this.viewport = 800;
  }

  firstUpdated() {
    const observer = new ResizeObserver(() => this.#measure());
    observer.observe(this);
    this.whileHere(() => observer.disconnect());
    this.addEventListener('scroll', () => this.#measure(), { passive: true });
    this.#measure();
  }

  updated() {
    const end = this.items.length * this.rowHeight;
    if (this.more && this.top + this.viewport > end - 10 * this.rowHeight) this.tell('near-end');
  }

  #measure() {
    if (this.clientHeight === 0) return;
    this.top = this.scrollTop;
    this.viewport = this.clientHeight;
    this.requestUpdate();
  }

  /** Scrolls just as far as needed to show an item. */
  show(index) {
    const top = index * this.rowHeight;
    if (top < this.scrollTop) this.scrollTop = top;
    else if (top + this.rowHeight > this.scrollTop + this.clientHeight) {
      this.scrollTop = top + this.rowHeight - this.clientHeight;
    }
  }

  render() {
    const first = Math.max(0, Math.floor(this.top / this.rowHeight) - MARGIN);
    const count = Math.ceil(this.viewport / this.rowHeight) + 2 * MARGIN;
    const shown = this.items.slice(first, first + count);
    return html`
      <div class="hy-virtual" role="list" .style=${`height:${this.items.length * this.rowHeight}px`}>
        <div .style=${`transform:translateY(${first * this.rowHeight}px)`}>
          ${repeat(shown, (item) => item.id, (item, index) => html`
            <div role="listitem" aria-setsize=${this.items.length} aria-posinset=${first + index + 1}
              .style=${`height:${this.rowHeight}px`}>${this.row(item)}</div>`)}
        </div>
      </div>`;
  }
}
customElements.define('hy-virtual-list', VirtualList);
