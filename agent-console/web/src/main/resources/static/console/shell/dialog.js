/** Dialogs, questions and toasts. Native <dialog>: focus is kept inside, Esc closes, the page behind is inert. */
import { html, render } from 'lit';
import { t } from './i18n.js';
import { Problem } from './api.js';

/**
 * Shows an element as a dialog and gives what it tells with `done` (detail), or null when it is closed.
 * The element may say `dirty` (typed and not saved): then closing asks once.
 */
export function openDialog(element, { title = '', width = 560 } = {}) {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'hy-dialog';
    dialog.style.maxWidth = `${width}px`;
    const finish = (value) => {
      dialog.close();
      dialog.remove();
      resolve(value);
    };
    const cancel = async () => {
      if (element.dirty && !(await confirm(t('dialog.discard'), { danger: true, yes: t('dialog.discardYes') }))) return;
      finish(null);
    };
    render(html`
      ${title ? html`<header><h2>${title}</h2>
        <button type="button" class="btn-close" aria-label=${t('dialog.close')} @click=${cancel}></button></header>` : ''}
      <div class="hy-dialog-body">${element}</div>`, dialog);
    dialog.setAttribute('aria-label', title);
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      cancel();
    });
    element.addEventListener('done', (event) => finish(event.detail ?? null));
    document.body.append(dialog);
    dialog.showModal();
    focusFirst(dialog, element);
  });
}

async function focusFirst(dialog, element) {
  await element.updateComplete;
  const first = dialog.querySelector('[autofocus]')
    ?? dialog.querySelector('.hy-dialog-body :is(input, textarea, select, button):not([disabled])');
  first?.focus();
}

/** Asks once. True for yes. `danger` makes the yes red and gives the focus to no. */
export function confirm(text, { title = '', yes = t('dialog.yes'), no = t('dialog.no'), danger = false } = {}) {
  const question = document.createElement('div');
  render(html`
    <p class="mb-4 hy-lines">${text}</p>
    <div class="d-flex justify-content-end gap-2">
      <button type="button" class="btn btn-outline-secondary" ?autofocus=${danger}
        @click=${() => question.dispatchEvent(new CustomEvent('done', { detail: false }))}>${no}</button>
      <button type="button" class="btn ${danger ? 'btn-danger' : 'btn-primary'}" ?autofocus=${!danger}
        @click=${() => question.dispatchEvent(new CustomEvent('done', { detail: true }))}>${yes}</button>
    </div>`, question);
  return openDialog(question, { title, width: 420 }).then((answer) => answer === true);
}

const ICONS = {
  green: 'bi-check-circle-fill', amber: 'bi-exclamation-triangle-fill', red: 'bi-x-octagon-fill', blue: 'bi-info-circle-fill',
};

/** A line at the bottom that goes by itself. kind: green, amber, red, blue. action: {text, run}. */
export function toast(text, kind = 'green', { action = null, seconds = kind === 'red' ? 8 : 4 } = {}) {
  const box = document.createElement('div');
  box.className = `hy-toast hy-tone-${kind}`;
  box.setAttribute('role', kind === 'red' ? 'alert' : 'status');
  let timer = 0;
  const close = () => {
    clearTimeout(timer);
    box.remove();
  };
  const arm = () => { timer = setTimeout(close, seconds * 1000); };
  render(html`
    <i class="bi ${ICONS[kind] ?? ICONS.blue}" aria-hidden="true"></i>
    <span class="flex-grow-1">${text}</span>
    ${action ? html`<button type="button" class="btn btn-sm btn-link"
      @click=${() => { close(); action.run(); }}>${action.text}</button>` : ''}
    <button type="button" class="btn-close btn-sm" aria-label=${t('dialog.close')} @click=${close}></button>`, box);
  box.addEventListener('pointerenter', () => clearTimeout(timer));
  box.addEventListener('pointerleave', arm);
  shelf().append(box);
  arm();
  return close;
}

/** Shows a failure in the user's language, and a bug as what it is. */
export function errorToast(problem, options) {
  if (problem?.name === 'AbortError') return () => {};
  if (!(problem instanceof Problem)) console.error(problem);
  return toast(problem instanceof Problem ? problem.text : t('problem.bug'), 'red', options);
}

/** Toasts must lie above an open modal dialog, which sits in the browser's top layer. */
function shelf() {
  let found = document.getElementById('hy-toasts');
  if (!found) {
    found = document.createElement('div');
    found.id = 'hy-toasts';
    found.popover = 'manual';
    document.body.append(found);
  }
  if (found.matches(':popover-open')) found.hidePopover();
  found.showPopover();
  return found;
}
