/** The products that articles are about, asked for once. */
import { get } from '../shell/api.js';
import { pick, t } from '../shell/i18n.js';

let asked = null;
let known = [];

export async function loadProducts() {
  asked ??= get('/api/products');
  try {
    known = await asked;
  } catch (problem) {
    asked = null;
    console.warn('products', problem);
  }
  return known;
}

export const products = () => known;

/** The product's name in the user's language; its code when it is not known (any more). */
export function productName(code) {
  if (!code) return t('knowledge.noProduct');
  const product = known.find((each) => each.code === code);
  return product ? pick(product) : code;
}
