import { html } from 'lit';
import { HyElement } from '../element.js';
import { t } from '../i18n.js';

/** Grey lines in the shape of what is coming. */
class Skeleton extends HyElement {
  static properties = { rows: { type: Number } };

  render() {
    return html`
      <div class="hy-skeleton" role="status" aria-label=${t('state.loading')}>
        ${Array.from({ length: this.rows ?? 5 }, () => html`<div><i></i><b></b></div>`)}
      </div>`;
  }
}
customElements.define('hy-skeleton', Skeleton);
