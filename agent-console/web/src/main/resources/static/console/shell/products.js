/** The names of the products that conversations, articles and tickets are about, by their codes. */
import { get } from './api.js';
import { pick } from './i18n.js';

let names = new Map();

export async function loadProducts() {
  names = new Map((await get('/api/products')).map((product) => [product.code, product]));
}

/** The name in the user's language; the code itself while, or if, it is not known. */
export const productName = (code) => (names.has(code) ? pick(names.get(code)) : code ?? '');
