const KEPT = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'UL', 'OL', 'LI', 'STRONG', 'EM', 'B', 'I', 'CODE', 'PRE', 'BLOCKQUOTE',
  'BR', 'HR', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TH', 'TD', 'DL', 'DT', 'DD']);
const LEFT_OUT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'IFRAME', 'OBJECT']);

/** Where the host page wants HTML to be trusted by name; what is parsed with it never gets into a page as it is. */
const policy = globalThis.trustedTypes?.createPolicy('huiying', { createHTML: text => text });

/**
 * An article's HTML, which the server has cleaned, made anew element by element: only elements that are named here, without
 * attributes but the address of a link. What comes from one server is still a guest in another's page.
 */
export function nodes(text) {
  const parsed = new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, 'text/html');
  return [...parsed.body.childNodes].flatMap(copy);
}

function copy(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    return [document.createTextNode(node.data)];
  }
  if (node.nodeType !== Node.ELEMENT_NODE || LEFT_OUT.has(node.tagName)) {
    return [];
  }
  const inside = [...node.childNodes].flatMap(copy);
  if (node.tagName === 'A' && /^https?:/.test(node.getAttribute('href') ?? '')) {
    const link = document.createElement('a');
    Object.assign(link, { href: node.getAttribute('href'), target: '_blank', rel: 'noopener noreferrer' });
    link.append(...inside);
    return [link];
  }
  if (!KEPT.has(node.tagName)) {
    return inside;
  }
  const element = document.createElement(node.tagName);
  element.append(...inside);
  return [element];
}
