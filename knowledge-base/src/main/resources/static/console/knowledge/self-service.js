import { html } from 'lit';
import { t } from '../shell/i18n.js';

/** What the customer searched for and read by himself, before and while he talks to us. */
export function selfService({ read, sought }, open) {
  if (read.length === 0 && sought.length === 0) return '';
  return html`
    <h3 class="hy-pane-heading"><i class="bi bi-person-lines-fill" aria-hidden="true"></i> ${t('pane.selfService')}</h3>
    ${sought.length ? html`<p class="hy-sought"><i class="bi bi-search" aria-hidden="true"></i> ${sought.map((words) => html`<q>${words}</q> `)}</p>` : ''}
    <ul class="hy-hits">${read.map((each) => html`<li>
      <button type="button" class="hy-hit hy-hit-tried" @click=${() => open(each.articleId)}>
        <strong>${each.title}</strong><small><hy-time .at=${each.lastAt}></hy-time></small>
        ${each.helped === true ? html`<hy-chip tone="green" icon="bi-hand-thumbs-up" text=${t('pane.use.HELPED')}></hy-chip>` : ''}
        ${each.helped === false ? html`<hy-chip tone="amber" icon="bi-hand-thumbs-down" text=${t('pane.notHelped')}></hy-chip>` : ''}
      </button></li>`)}</ul>`;
}
