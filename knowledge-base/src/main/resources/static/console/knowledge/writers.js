import { html } from 'lit';
import { t } from '../shell/i18n.js';
import { author } from './authors.js';

/** Who else writes in this article now, and since when what I typed is safe. */
export function writers(kept) {
  if (!kept) return '';
  return kept.others?.length ? html`<p class="hy-notice hy-notice-amber" role="status"><i class="bi bi-people" aria-hidden="true"></i>
    ${t('editor.others', { names: kept.others.map((each) => author(each.editor)).join('、') })}</p>` : '';
}
