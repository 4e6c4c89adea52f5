import { html } from 'lit';
import { t } from '../shell/i18n.js';
import { productName } from './products.js';

/** Product, kind, codes and models of an article in one line of chips. */
export const facts = (article) => html`
  <p class="hy-article-facts">
    <hy-chip text=${productName(article.product)} icon="bi-box"></hy-chip>
    ${article.kind ? html`<hy-chip text=${t(`knowledge.kind.${article.kind}`)}></hy-chip>` : ''}
    ${article.visibility === 'INTERNAL' ? html`<hy-chip tone="amber" icon="bi-lock" text=${t('knowledge.visibility.INTERNAL')}></hy-chip>` : ''}
    ${(article.faultCodes ?? []).map((code) => html`<hy-chip tone="red" icon="bi-exclamation-diamond" text=${code} hint=${t('knowledge.codes')}></hy-chip>`)}
    ${article.models?.length ? html`<span class="hy-soft">${t('knowledge.models')}：${article.models.join('、')}</span>` : ''}
  </p>
  ${article.symptom ? html`<p class="hy-article-symptom"><i class="bi bi-chat-quote" aria-hidden="true"></i> ${article.symptom}</p>` : ''}`;
