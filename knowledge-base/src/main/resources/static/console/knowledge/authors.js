/** The names of those who write, read and ask, asked for once. */
import { get } from '../shell/api.js';
import { t } from '../shell/i18n.js';

let asked = null;
let names = new Map();
let staff = [];

export async function loadAuthors() {
  asked ??= get('/api/editor/authors');
  try {
    staff = await asked;
    names = new Map(staff.map(({ login, name }) => [login, name]));
  } catch (problem) {
    asked = null;
    console.warn('authors', problem);
  }
}

/** Who may write articles, as [{login, name}]. */
export const editors = () => staff.filter((each) => each.editor);

/** Somebody by her name; what ships with the product was saved by nobody here, and customers have no account. */
export const author = (login) => ({ system: t('editor.system'), visitor: t('knowledge.customer') })[login] ?? names.get(login) ?? login;
