/** The tree of categories, asked for when it is needed and again after a change. */
import { get } from '../shell/api.js';
import { pick } from '../shell/i18n.js';

let rows = [];

export async function loadCategories() {
  rows = await get('/api/editor/categories');
  return rows;
}

/** From the top down: [{id, parentId, name, nameEn, sort, articles, depth, path}]. */
export function tree(parent = null, depth = 0, path = []) {
  return rows.filter((row) => (row.parentId ?? null) === parent).flatMap((row) => {
    const here = [...path, pick(row) || row.name];
    return [{ ...row, depth, path: here.join(' / ') }, ...tree(row.id, depth + 1, here)];
  });
}
