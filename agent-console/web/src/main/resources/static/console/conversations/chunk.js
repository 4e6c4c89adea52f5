import { html } from 'lit';
import { HyElement } from '../shell/element.js';
import { day } from '../shell/time.js';
import { retry } from './resend.js';
import { continues, messageView } from './message.js';

/**
 * Fifty messages. Far from the window it keeps its height and nothing else,
 * so that a conversation of five thousand costs no more than one of a hundred.
 */
class Chunk extends HyElement {
  static properties = {
    messages: { attribute: false }, before: { attribute: false }, marks: { attribute: false }, near: { state: true },
  };

  #height = 0;

  constructor() {
    super();
    this.near = true;
  }

  /** The timeline's observer says whether this part is near the window. */
  set visible(near) {
    if (near === this.near) return;
    if (!near) this.#height = this.offsetHeight;
    this.near = near;
  }

  render() {
    if (!this.near) return html`<div .style=${`height:${this.#height}px`}></div>`;
    let before = this.before;
    return this.messages.map((message, index) => {
      const newDay = !before || day(before.at) !== day(message.at);
      const more = !newDay && continues(message, before);
      const follower = this.messages[index + 1];
      const next = follower && continues(follower, message) ? follower : null;
      before = message;
      return html`${newDay ? html`<div class="hy-day"><span>${day(message.at)}</span></div>` : ''}
        ${messageView(message, { more, next, marks: this.marks, actions: { retry: () => retry(message) } })}`;
    });
  }
}
customElements.define('hy-chunk', Chunk);
