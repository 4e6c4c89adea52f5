/** Unsaved texts stay in this browser as they are typed, until they are saved or given up. */
import { recall, remember } from '../shell/stored.js';

const key = (articleId) => `article.${articleId ?? 'new'}`;

export function keep(articleId, version, form) {
  remember(key(articleId), JSON.stringify({ version, form }));
}

export function forget(articleId) {
  remember(key(articleId), '');
}

/** {version, form}, or null. */
export function kept(articleId) {
  try {
    return JSON.parse(recall(key(articleId), '') || 'null');
  } catch {
    return null;
  }
}
