/*
 * The one line that a site embeds:
 *   <script type="module" src="https://HOST/widget/huiying.js" data-site="demo"></script>
 * What the line's data- attributes say becomes attributes of the element: site, lang (zh|en), accent (#rrggbb), greeting,
 * greeting-en, position (left|right), shop-user (JSON signed by the shop). A page may also write <huiying-chat> itself.
 */
import { HuiyingChat } from './element.js';

const ATTRIBUTES = ['site', 'lang', 'accent', 'greeting', 'greeting-en', 'position', 'shop-user'];

/* lit-html leaves its version number on the page; when it is the only one there, it is ours to take away. */
if (globalThis.litHtmlVersions?.length === 1) {
  delete globalThis.litHtmlVersions;
}

if (!customElements.get('huiying-chat')) {
  customElements.define('huiying-chat', HuiyingChat);
}

const line = [...document.querySelectorAll('script[type=module][data-site]')].find(script => script.src === import.meta.url);
if (line && !document.querySelector('huiying-chat')) {
  const chat = document.createElement('huiying-chat');
  for (const name of ATTRIBUTES) {
    const value = line.getAttribute('data-' + name);
    if (value !== null) {
      chat.setAttribute(name, value);
    }
  }
  document.body.append(chat);
}
