import { html } from 'lit';
import { commandsFor } from './commands.js';
import { openDialog } from './dialog.js';
import { HyElement } from './element.js';
import { t } from './i18n.js';
import { composing } from './keys.js';

/** Everything that can be done, by typing a part of its name. */
class CommandList extends HyElement {
  static properties = { commands: { state: true }, at: { state: true } };

  #asked = 0;

  constructor() {
    super();
    this.commands = [];
    this.at = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#search('');
  }

  async #search(text) {
    const asked = ++this.#asked;
    const commands = await commandsFor(text);
    if (asked !== this.#asked) return;
    this.commands = commands.slice(0, 60);
    this.at = 0;
  }

  #key(event) {
    if (composing(event)) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    const count = this.commands.length;
    if (steps[event.key] && count > 0) {
      event.preventDefault();
      this.at = (this.at + steps[event.key] + count) % count;
      this.updateComplete.then(() => this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter' && this.commands[this.at]) {
      event.preventDefault();
      this.#run(this.commands[this.at]);
    }
  }

  #run(command) {
    this.tell('done', command);
  }

  render() {
    let group = null;
    return html`
      <div class="hy-commands" @keydown=${this.#key}>
        <div class="input-group"><span class="input-group-text"><i class="bi bi-search"></i></span>
          <input class="form-control" autofocus role="combobox" aria-expanded="true" aria-controls="hy-command-list"
            placeholder=${t('commands.placeholder')} @input=${(event) => this.#search(event.target.value)}></div>
        <div id="hy-command-list" role="listbox" class="hy-commands-list">
          ${this.commands.map((command, index) => {
            const heading = command.group !== group ? html`<div class="hy-menu-heading">${command.group}</div>` : '';
            group = command.group;
            return html`${heading}<button type="button" role="option" tabindex="-1" aria-selected=${index === this.at}
              @click=${() => this.#run(command)}><i class="bi ${command.icon}" aria-hidden="true"></i>
              <span>${command.title}</span>${command.hint ? html`<kbd>${command.hint}</kbd>` : ''}</button>`;
          })}
          ${this.commands.length === 0 ? html`<p class="text-secondary p-3 mb-0">${t('commands.none')}</p>` : ''}
        </div>
      </div>`;
  }
}
customElements.define('hy-command-list', CommandList);

let showing = false;

export async function openCommands() {
  if (showing) return;
  showing = true;
  const command = await openDialog(document.createElement('hy-command-list'), { width: 560 });
  showing = false;
  command?.run();
}
