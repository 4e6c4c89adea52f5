import { base } from './base.js';
import { chat } from './chat.js';
import { forms } from './forms.js';

const sheet = text => {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
};

/** Constructed style sheets, which a strict policy for styles allows. */
export const sheets = [base, forms, chat].map(sheet);

const COLOUR = /^#[0-9a-f]{6}$/i;

/** The site's colours: the attribute, else what is configured. Words on the accent are black or white, whichever is clearer. */
export function colours(attribute, configured = {}) {
  const accent = [attribute, configured?.accent].find(colour => COLOUR.test(colour ?? ''));
  if (!accent) {
    return '';
  }
  const on = COLOUR.test(configured?.onAccent ?? '') ? configured.onAccent : luminance(accent) > 0.18 ? '#101418' : '#ffffff';
  return `:host { --accent: ${accent}; --on-accent: ${on}; }`;
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
