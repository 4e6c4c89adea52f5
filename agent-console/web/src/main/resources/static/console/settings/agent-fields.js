/** Fields of an agent's capacity and queues. Each draws from a field's context: {now, error, set(value)}. */
import { html } from 'lit';
import { t } from '../shell/i18n.js';

export const CHANNELS = ['PHONE', 'CHAT', 'MESSAGING', 'CALLBACK'];

const number = (event) => (event.target.value.trim() === '' ? null : Number(event.target.value));
const look = (error) => (error ? 'form-control is-invalid' : 'form-control');

/** What one contact of a channel takes, and how many at once. */
export const share = (id, { now, error, set }) => html`<div class="input-group" role="group" aria-labelledby="${id}-label">
  <span class="input-group-text">${t('share.atMost')}</span><input type="number" id=${id} min="0" class=${look(error)} aria-label=${t('share.atMost')}
    aria-invalid=${Boolean(error)} aria-describedby="${id}-help" .value=${String(now?.atMost ?? '')} @input=${(e) => set({ ...now, atMost: number(e) })}>
  <span class="input-group-text">${t('share.units')}</span><input type="number" min="1" class=${look(error)} aria-label=${t('share.units')}
    aria-describedby="${id}-help" .value=${String(now?.units ?? '')} @input=${(e) => set({ ...now, units: number(e) })}></div>`;

/** Which channel may ring on top of which. */
export function matrix(id, { now = {}, error, set }) {
  const toggle = (channel, over, on) => {
    const others = (now[channel] ?? []).filter((each) => each !== over);
    const next = { ...now, [channel]: on ? [...others, over] : others };
    if (next[channel].length === 0) delete next[channel];
    set(next);
  };
  return html`<div class="table-responsive" tabindex="-1" aria-invalid=${Boolean(error)}><table class="table table-sm align-middle mb-0 hy-matrix" aria-labelledby="${id}-label">
    <thead><tr><th scope="col">${t('matrix.corner')}</th>${CHANNELS.map((over) => html`<th scope="col">${t(`settings.channel.${over}`)}</th>`)}</tr></thead>
    <tbody>${CHANNELS.map((channel) => html`<tr><th scope="row">${t('matrix.row', { channel: t(`settings.channel.${channel}`) })}</th>
      ${CHANNELS.map((over) => html`<td>${over === channel ? html`<span aria-hidden="true">–</span>` : html`<input type="checkbox" class="form-check-input"
        aria-label=${t('matrix.cell', { channel: t(`settings.channel.${channel}`), over: t(`settings.channel.${over}`) })}
        .checked=${(now[channel] ?? []).includes(over)} @change=${(e) => toggle(channel, over, e.target.checked)}>`}</td>`)}</tr>`)}</tbody></table></div>`;
}

/** Which queues she serves, which first, and from what wait on. */
export function served(id, { now = [], error, set, options }) {
  const put = (queue, change) => {
    const before = now.find((each) => each.queue === queue);
    const others = now.filter((each) => each.queue !== queue);
    set(change === null ? others : [...others, { queue, priority: 1, delaySeconds: 0, ...before, ...change }].sort((a, b) => a.queue - b.queue));
  };
  return html`<div class="table-responsive" tabindex="-1" aria-invalid=${Boolean(error)}><table class="table table-sm align-middle mb-0 hy-served" aria-labelledby="${id}-label">
    <thead><tr><th scope="col">${t('settings.queue')}</th><th scope="col">${t('served.priority')}</th><th scope="col">${t('served.delay')}</th></tr></thead>
    <tbody>${options.map((queue) => {
    const has = now.find((each) => each.queue === queue.value);
    return html`<tr><td><label class="form-check mb-0"><input type="checkbox" class="form-check-input" .checked=${Boolean(has)}
        @change=${(e) => put(queue.value, e.target.checked ? {} : null)}> ${queue.text}</label></td>
      <td>${has ? html`<select class="form-select form-select-sm" aria-label=${t('served.priorityOf', { queue: queue.text })}
        @change=${(e) => put(queue.value, { priority: Number(e.target.value) })}>${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => html`<option value=${n}
          ?selected=${has.priority === n}>${n}</option>`)}</select>` : ''}</td>
      <td>${has ? html`<div class="input-group input-group-sm"><input type="number" min="0" class="form-control" aria-label=${t('served.delayOf', { queue: queue.text })}
        .value=${String(has.delaySeconds ?? '')} @input=${(e) => put(queue.value, { delaySeconds: number(e) })}>
        <span class="input-group-text">${t('settings.seconds')}</span></div>` : ''}</td></tr>`;
  })}</tbody></table></div>`;
}

/** The matrix in a few words, to compare two versions. */
export const matrixWords = (value) => CHANNELS.filter((channel) => value?.[channel]?.length).map((channel) => t('matrix.words', {
  channel: t(`settings.channel.${channel}`), over: value[channel].map((over) => t(`settings.channel.${over}`)).join('、'),
})).join('\n') || '–';
