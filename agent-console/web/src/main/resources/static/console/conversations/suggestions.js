import { get, query } from '../shell/api.js';
import { locale, t } from '../shell/i18n.js';
import { me } from '../shell/me.js';
import { productName } from '../shell/products.js';
import { customerName } from './channel.js';

const known = new Map();

/** A list of the settings, asked for once and again after a supervisor changed it. */
async function list(url) {
  if (!known.has(url)) known.set(url, get(url).catch((problem) => { known.delete(url); throw problem; }));
  return (await known.get(url)).items;
}

const SETTINGS = { CANNED_REPLY: '/api/canned-replies', SCRIPT: '/api/scripts' };

/** Forgets what a supervisor changed: CANNED_REPLY or SCRIPT. */
export const forget = (what) => known.delete(SETTINGS[what]);

/** Canned replies, and the sentences of the scripts that may be said. */
async function sayings() {
  const [replies, scripts] = await Promise.all([list(SETTINGS.CANNED_REPLY), list(SETTINGS.SCRIPT).catch(() => [])]);
  const sentences = scripts.filter((script) => script.kind !== 'FORBIDDEN');
  return [...replies, ...sentences.map((script) => ({ title: t(`script.${script.kind}`), text: script.text }))];
}

/** The first forbidden phrase in a text, as {text, instead}, or null. */
export async function forbiddenIn(text) {
  const scripts = await list(SETTINGS.SCRIPT).catch(() => []);
  return scripts.find((script) => script.kind === 'FORBIDDEN' && text.includes(script.text)) ?? null;
}

/** Puts the names in: {客户} {坐席} {产品} {队列} {渠道}, or the same in English. */
export function filled(text, conversation) {
  const values = {
    客户: customerName(conversation.customer), customer: customerName(conversation.customer),
    坐席: me.agent.name, agent: me.agent.name,
    产品: productName(conversation.product), product: productName(conversation.product),
    队列: conversation.queue?.name ?? '', queue: conversation.queue?.name ?? '',
    主题: conversation.topic ?? '', topic: conversation.topic ?? '',
  };
  return text.replace(/\{\{?\s*([^{}\s]+)\s*\}?\}/g, (whole, name) => values[name] ?? whole);
}

const plain = (segments) => (Array.isArray(segments) ? segments.map((each) => each.text).join('') : segments ?? '');

/** What each opening of the composer offers, keyed by how the text begins. */
export const openings = [
  {
    name: 'canned', pattern: /^\/(\S*)$/,
    async find(text, conversation) {
      const wanted = text.trim().toLowerCase();
      const replies = await sayings();
      return replies
        .filter((reply) => [reply.shortcut, reply.title, reply.text].some((part) => part?.toLowerCase().includes(wanted)))
        .slice(0, 30)
        .map((reply) => ({
          title: reply.title ?? reply.name ?? reply.shortcut, hint: reply.shortcut ? `/${reply.shortcut}` : '',
          text: filled(reply.text, conversation), insert: filled(reply.text, conversation),
        }));
    },
  },
  {
    name: 'article', pattern: /^[?？]{2}([^\n]*)$/,
    async find(text, conversation) {
      const q = text.trim();
      if (!q) return [];
      const { hits = [] } = await get(query('/api/articles/search', { q, product: conversation.product, limit: 8 }));
      return hits.map((hit) => ({
        title: plain(hit.title), hint: hit.product ?? '', text: plain(hit.snippet), article: { id: hit.id, title: plain(hit.title) },
      }));
    },
  },
];

export const opening = (text) => openings.find((each) => each.pattern.test(text)) ?? null;

export const openingWords = (name) => ({
  heading: t(`suggest.${name}`), empty: t(`suggest.${name}Empty`), locale: locale(),
});
