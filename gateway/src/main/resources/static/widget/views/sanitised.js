const KEPT = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'UL', 'OL', 'LI', 'STRONG', 'EM', 'B', 'I', 'CODE', 'PRE', 'BLOCKQUOTE',
  'BR', 'HR', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TH', 'TD', 'DL', 'DT', 'DD']);
const LEFT_OUT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'IFRAME', 'OBJECT']);

const OWN_PICTURE = /^\/article-pictures\/[0-9a-f]{32}\.[a-z]{3,4}$/;

/** Where the host page wants HTML to be trusted by name; what is parsed with it never gets into a page as it is. */
const policy = globalThis.trustedTypes?.createPolicy('huiying', { createHTML: text => text });

/**
 * An article's HTML, which the server has cleaned, made anew element by element: only elements that are named here, without
 * attributes but the address of a link and of our own pictures. What comes from one server is still a guest in another's
 * page; one that allows no pictures of ours shows their words.
 */
export function nodes(text, host) {
  const parsed = new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, 'text/html');
  return [...parsed.body.childNodes].flatMap(node => copy(node, host));
}

function copy(node, host) {
  if (node.nodeType === Node.TEXT_NODE) {
    return [document.createTextNode(node.data)];
  }
  if (node.nodeType !== Node.ELEMENT_NODE || LEFT_OUT.has(node.tagName)) {
    return [];
  }
  const inside = [...node.childNodes].flatMap(child => copy(child, host));
  if (node.tagName === 'A' && /^https?:/.test(node.getAttribute('href') ?? '')) {
    const link = document.createElement('a');
    Object.assign(link, { href: node.getAttribute('href'), target: '_blank', rel: 'noopener noreferrer' });
    link.append(...inside);
    return [link];
  }
  if (node.tagName === 'IMG' && OWN_PICTURE.test(node.getAttribute('src') ?? '')) {
    const picture = document.createElement('img');
    Object.assign(picture, { src: host + node.getAttribute('src'), alt: node.getAttribute('alt') ?? '', loading: 'lazy' });
    return [picture];
  }
  if (node.tagName === 'INPUT' && node.getAttribute('type') === 'checkbox') {
    const box = document.createElement('input');
    Object.assign(box, { type: 'checkbox', checked: node.hasAttribute('checked') });
    return [box];
  }
  if (!KEPT.has(node.tagName)) {
    return inside;
  }
  const element = document.createElement(node.tagName);
  element.append(...inside);
  return [element];
}
