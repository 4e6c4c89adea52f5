import { html } from 'lit';
import { t } from '../shell/i18n.js';
import { productName } from './products.js';
import { segments } from './segments.js';

const learnt = ({ words, solved, sent, opened }) => html`<small class="hy-learnt" title=${t('pane.learntFor', { words })}>
  <i class="bi bi-graph-up-arrow" aria-hidden="true"></i> ${solved ? t('pane.learnt.solved', { n: solved }) : sent ? t('pane.learnt.sent', { n: sent }) : t('pane.learnt.opened', { n: opened })}</small>`;

/** An article that was found or suggested, as a button that opens it. */
export const hitRow = (hit, { open, selected = false, id = '' }) => html`
  <li>
    <button type="button" class="hy-hit" id=${id} role="option" aria-selected=${selected} @click=${() => open(hit)}>
      <strong>${hit.titleSegments ? segments(hit.titleSegments) : hit.title}</strong>
      <span class="hy-hit-words">${segments(hit.snippet)}</span>
      <small>${productName(hit.product)}${hit.faultCodes?.length ? ` · ${hit.faultCodes.join(' ')}` : ''}${hit.why?.length
        ? html` · ${t('pane.why', { words: hit.why.join('、') })}` : ''}${hit.sameProduct ? html` · ${t('pane.sameProduct')}` : ''}</small>
      ${hit.learnt ? learnt(hit.learnt) : ''}
    </button>
  </li>`;
