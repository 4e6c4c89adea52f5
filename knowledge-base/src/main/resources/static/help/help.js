/** The help: articles that everybody may read, searched and looked through before anybody is asked. */
import { Api } from '/widget/api.js';
import { Memory } from '/widget/memory.js';
import { nodes } from '/widget/views/sanitised.js';
import { uuid } from '/widget/uuid.js';
import { either, lang, switchLanguage, t } from './words.js';

const site = new URLSearchParams(location.search).get('site') ?? 'demo';
const api = new Api(location.origin);
const memory = new Memory(location.host, site);
const view = document.getElementById('view');
const input = document.getElementById('words');
const TYPING = 250;
let session = null;
let timer = 0;

function make(tag, attributes, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'click') element.addEventListener('click', value);
    else if (value !== null) element.setAttribute(name, value);
  }
  element.append(...inside.filter((one) => one !== null && one !== ''));
  return element;
}

/** The same visitor as in the chat, so that whoever he asks later sees what he has read. */
async function begin() {
  try {
    session = await api.post('/visit/session', { site, visitorToken: memory.get('token') });
    api.token = session.token;
    memory.set('token', session.token);
    await import('/widget/huiying.js');
    document.body.append(make('huiying-chat', { site, lang: lang() }));
  } catch (problem) {
    if (problem.status === undefined) throw problem;
  }
  document.querySelector('footer').hidden = session === null;
}

const productName = (code) => {
  const product = session?.products.find((each) => each.code === code);
  return product ? either(product.name, product.nameEn) : '';
};

const marked = (parts) => parts.map((part) => (part.hit ? make('mark', {}, part.text) : part.text));

function rows(entries) {
  return make('ul', { class: 'articles' }, ...entries.map((entry) => make('li', {},
    make('a', { href: `#/article/${entry.id}` },
      make('strong', {}, ...(entry.titleSegments ? marked(entry.titleSegments) : [entry.title])),
      entry.snippet ? make('span', {}, ...marked(entry.snippet)) : '',
      make('small', {}, productName(entry.product))))));
}

async function home(product) {
  const entries = await api.get(`/visit/articles?limit=${product ? 100 : 12}&product=${encodeURIComponent(product)}`);
  return [make('h2', {}, productName(product) || t('often')), rows(entries)];
}

async function results(words) {
  const { hits } = await api.get(`/visit/articles/search?limit=10&q=${encodeURIComponent(words)}`);
  return hits.length > 0 ? [make('h2', {}, t('found', { words })), rows(hits)]
    : [make('h2', {}, t('none')), make('p', {}, t('noneText'))];
}

async function article(id) {
  const found = await api.get(`/visit/articles/${id}`);
  document.title = found.title;
  return [
    make('a', { class: 'back', href: '#/', click: (event) => { if (history.length > 1) { event.preventDefault(); history.back(); } } }, `‹ ${t('back')}`),
    make('article', {}, make('h1', {}, found.title),
      found.faultCodes.length ? make('p', { class: 'codes' }, `${t('codes')}：${found.faultCodes.join('、')}`) : '',
      found.symptom ? make('p', { class: 'symptom' }, found.symptom) : '', ...nodes(found.html, location.origin)),
    verdict(id)];
}

function verdict(id) {
  const box = make('section', { class: 'verdict' });
  const say = async (helped, comment = '') => {
    await api.post(`/visit/articles/${id}/feedback`, { id: uuid(), helped, comment });
    box.replaceChildren(make('p', { role: 'status' }, t(helped ? 'glad' : 'sorry')));
  };
  const refuse = async () => {
    await say(false);
    const words = make('textarea', { rows: '3', maxlength: '1000', 'aria-label': t('why'), placeholder: t('why') });
    box.replaceChildren(words, make('button', { type: 'button', class: 'main', click: () => say(false, words.value.trim()) }, t('send')));
    words.focus();
  };
  box.append(make('p', {}, t('helped')), make('button', { type: 'button', class: 'second', click: () => say(true) }, t('yes')),
    make('button', { type: 'button', class: 'second', click: refuse }, t('no')));
  return box;
}

/** What each kind of address shows. */
const PAGES = { '': () => home(''), product: home, search: results, article };

async function show() {
  const [, kind = '', ...rest] = decodeURIComponent(location.hash).split('/');
  const asked = location.hash;
  document.title = t('name');
  try {
    const shown = await (PAGES[kind] ?? PAGES[''])(rest.join('/'));
    if (asked !== location.hash) return;
    view.replaceChildren(...shown);
  } catch (problem) {
    if (problem.status === undefined) throw problem;
    const text = either(problem.detail, problem.detailEn) || t(problem.code === 'offline' ? 'offline' : 'failed');
    view.replaceChildren(make('p', { role: 'alert' }, text), make('button', { type: 'button', class: 'second', click: show }, t('again')));
  }
  if (kind === 'search') input.value = rest.join('/');
  draw(kind === 'product' ? rest[0] : '');
}

function draw(product) {
  document.documentElement.lang = lang();
  for (const id of ['question', 'go', 'still', 'ask', 'language']) document.getElementById(id).textContent = t(id);
  document.getElementById('name').textContent = session ? `${either(session.site.name, session.site.nameEn)} · ${t('name')}` : t('name');
  input.placeholder = t('hint');
  document.getElementById('products').replaceChildren(...[{ code: '', name: '' }, ...session?.products ?? []].map(({ code, name, nameEn }) =>
    make('a', { href: code ? `#/product/${code}` : '#/', 'aria-current': code === product ? 'page' : null }, code ? either(name, nameEn) : t('all'))));
}

function search() {
  clearTimeout(timer);
  const words = input.value.trim();
  const address = words ? `#/search/${encodeURIComponent(words)}` : '#/';
  if (location.hash.startsWith('#/search/') && words) history.replaceState(null, '', address);
  else location.hash = address;
  show();
}

input.addEventListener('input', (event) => {
  clearTimeout(timer);
  if (!event.isComposing) timer = setTimeout(search, TYPING);
});
input.addEventListener('compositionend', () => { timer = setTimeout(search, TYPING); });
document.getElementById('search').addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});
document.getElementById('language').addEventListener('click', () => {
  switchLanguage();
  document.querySelector('huiying-chat')?.setAttribute('lang', lang());
  show();
});
document.getElementById('ask').addEventListener('click', () => document.querySelector('huiying-chat')?.open());
addEventListener('hashchange', show);

draw('');
view.replaceChildren(make('p', {}, t('loading')));
await begin();
await show();
