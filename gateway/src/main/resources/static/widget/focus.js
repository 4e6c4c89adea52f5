const FOCUSABLE = 'button:not([disabled]), a[href], input:not([disabled]), select, textarea, summary, [tabindex="0"]';

/** Tab goes round inside a dialog. */
export function keepInside(root, dialog, event) {
  const all = [...(dialog?.querySelectorAll(FOCUSABLE) ?? [])].filter(element => element.offsetParent !== null);
  if (!all.length) {
    return;
  }
  const at = all.indexOf(root.activeElement);
  const next = event.shiftKey ? at - 1 : at + 1;
  if (at < 0 || next < 0 || next >= all.length) {
    event.preventDefault();
    all.at(event.shiftKey ? -1 : 0).focus();
  }
}
