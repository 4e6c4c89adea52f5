import { LitElement } from 'lit';
import { onLocale } from './i18n.js';

/**
 * Base of every console element: renders into light DOM, so that one theme covers all,
 * shows itself again when the language changes, and undoes on leaving what `whileHere` started.
 */
export class HyElement extends LitElement {
  #undo = [];

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.whileHere(onLocale(() => this.requestUpdate()));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#undo.splice(0).forEach((undo) => undo());
  }

  /** Registers a function that ends something when the element leaves the page. */
  whileHere(undo) {
    this.#undo.push(undo);
  }

  /** Tells the parents something: this.tell('picked', {id}). */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
