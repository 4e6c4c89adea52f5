import { html } from 'lit';
import { HyElement } from '../element.js';

const ICONS = {
  green: 'bi-check-circle', amber: 'bi-clock', red: 'bi-exclamation-circle', blue: 'bi-stars', grey: '',
};

/** A word with one of the four meanings: tone green, amber, red, blue, or grey for none. Never colour alone. */
class Chip extends HyElement {
  static properties = { tone: {}, icon: {}, text: {}, hint: {} };

  render() {
    const tone = this.tone ?? 'grey';
    const icon = this.icon ?? ICONS[tone];
    return html`<span class="hy-chip hy-tone-${tone}" title=${this.hint ?? ''}>${
      icon ? html`<i class="bi ${icon}" aria-hidden="true"></i>` : ''}${this.text}</span>`;
  }
}
customElements.define('hy-chip', Chip);
