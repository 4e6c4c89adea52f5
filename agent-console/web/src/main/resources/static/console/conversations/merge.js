import { html } from 'lit';
import { get, post, query } from '../shell/api.js';
import { confirm, openDialog, toast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { composing } from '../shell/keys.js';
import { customerName } from './channel.js';

/** Finds the record that is the same person and makes the two one. */
class Merge extends HyElement {
  static properties = { customer: { attribute: false }, found: { state: true }, problem: { state: true }, busy: { state: true } };

  #search(event) {
    if (composing(event)) return;
    clearTimeout(this.searching);
    const q = event.target.value.trim();
    this.searching = setTimeout(() => this.#find(q), 250);
  }

  async #find(q) {
    if (!q) {
      this.found = null;
      return;
    }
    try {
      const answer = await get(query('/api/customers', { q }));
      this.found = (answer.items ?? answer).filter((other) => other.id !== this.customer.id);
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #merge(other) {
    this.busy = true;
    try {
      if (await merge(this.customer, other)) this.tell('done', true);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  render() {
    return html`
      <p class="text-secondary">${t('merge.about', { name: customerName(this.customer) })}</p>
      <input class="form-control" type="search" autofocus placeholder=${t('merge.search')} aria-label=${t('merge.search')}
        @input=${this.#search} @compositionend=${this.#search}>
      <hy-error .problem=${this.problem}></hy-error>
      <div class="hy-targets mt-2">
        ${(this.found ?? []).map((other) => html`
          <button type="button" ?disabled=${this.busy} @click=${() => this.#merge(other)}><i class="bi bi-person" aria-hidden="true"></i>
            <span>${customerName(other)}</span><small>${[other.phone, other.city, other.district].filter(Boolean).join(' · ')}</small></button>`)}
        ${this.found?.length === 0 ? html`<p class="text-secondary p-2 mb-0">${t('merge.none')}</p>` : ''}
      </div>`;
  }
}
customElements.define('hy-merge', Merge);

/** Asks once, and makes the other one part of this customer; whether it was done. */
export async function merge(customer, other) {
  const names = { other: customerName(other), name: customerName(customer) };
  if (!(await confirm(t('merge.ask', names), { danger: true, yes: t('customer.merge') }))) return false;
  await post(`/api/customers/${customer.id}/merge`, { other: other.id });
  toast(t('merge.done', names));
  return true;
}

export function openMerge(customer) {
  const merge = document.createElement('hy-merge');
  merge.customer = customer;
  return openDialog(merge, { title: t('customer.merge'), width: 480 });
}

/** Asks once, and takes apart again what was no one person; whether it was done. */
export async function undoMerge(customer, part) {
  const names = { other: customerName(part), name: customerName(customer) };
  if (!(await confirm(t('merge.undoAsk', names), { danger: true, yes: t('merge.undo') }))) return false;
  await post(`/api/customers/${customer.id}/merges/${part.id}/undo`);
  toast(t('merge.undone', names));
  return true;
}
