import { html, render } from 'lit';

/**
 * A menu under a button. Items: {text, icon, run, checked, danger, hint}, {heading: text} or {line: true}.
 * Arrows move, Enter picks, Esc or a click elsewhere closes.
 */
export function openMenu(anchor, items, { end = false } = {}) {
  const menu = document.createElement('div');
  menu.className = 'hy-menu';
  menu.popover = 'auto';
  menu.setAttribute('role', 'menu');
  const pick = (item) => {
    menu.hidePopover();
    item.run();
  };
  render(items.map((item) => entry(item, pick)), menu);
  menu.addEventListener('keydown', (event) => move(event, menu));
  menu.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return;
    menu.remove();
    anchor.setAttribute('aria-expanded', 'false');
    if (menu.contains(document.activeElement) || document.activeElement === document.body) anchor.focus();
  });
  (anchor.closest('dialog') ?? document.body).append(menu);
  menu.showPopover();
  anchor.setAttribute('aria-expanded', 'true');
  place(menu, anchor, end);
  (menu.querySelector('[aria-checked=true]') ?? menu.querySelector('button'))?.focus();
  return () => menu.isConnected && menu.hidePopover();
}

function entry(item, pick) {
  if (item.line) return html`<hr>`;
  if (item.heading) return html`<div class="hy-menu-heading">${item.heading}</div>`;
  return html`<button type="button" role=${item.checked === undefined ? 'menuitem' : 'menuitemradio'}
      class=${item.danger ? 'text-danger' : ''} aria-checked=${item.checked ?? false} @click=${() => pick(item)}>
    <i class="bi ${item.icon ?? ''}" aria-hidden="true"></i><span>${item.text}</span>
    ${item.checked ? html`<i class="bi bi-check2" aria-hidden="true"></i>` : ''}
    ${item.hint ? html`<kbd>${item.hint}</kbd>` : ''}</button>`;
}

function place(menu, anchor, end) {
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const left = end ? box.right - width : box.left;
  const below = box.bottom + 4 + height <= innerHeight;
  menu.style.left = `${Math.max(4, Math.min(left, innerWidth - width - 4))}px`;
  menu.style.top = `${below ? box.bottom + 4 : Math.max(4, box.top - height - 4)}px`;
}

function move(event, menu) {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...menu.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length].focus();
}
