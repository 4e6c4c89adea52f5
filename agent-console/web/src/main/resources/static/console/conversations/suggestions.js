import { get, query } from '../shell/api.js';
import { locale, t } from '../shell/i18n.js';
import { me } from '../shell/me.js';
import { productName } from '../shell/products.js';
import { customerName } from './channel.js';

let canned = null;

async function cannedReplies() {
  canned ??= get('/api/canned-replies').catch((problem) => { canned = null; throw problem; });
  const answer = await canned;
  return answer?.items ?? answer ?? [];
}

/** Forgets the canned replies: a supervisor changed them. */
export const forgetCanned = () => { canned = null; };

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
      const replies = await cannedReplies();
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
