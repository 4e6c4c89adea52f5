import { t } from '../shell/i18n.js';
import { productName } from '../shell/products.js';

const ICONS = {
  WEB_CHAT: 'bi-chat-dots', PHONE: 'bi-telephone', SMS: 'bi-phone', WECHAT: 'bi-wechat', WHATSAPP: 'bi-whatsapp',
  WECOM: 'bi-headset', CALLBACK: 'bi-telephone-outbound',
};

export const channelIcon = (channel) => ICONS[channel] ?? 'bi-chat';
/** Where a conversation is now; while somebody of ours is to go back to its customer, that. */
export const channelNow = ({ channel, contact }) => (contact?.channel === 'CALLBACK' ? 'CALLBACK' : channel);
export const channelName = (channel) => t(`channel.${channel}`);

/** The customer as shown; a visitor who gave no name is still someone. */
export const customerName = (customer) => customer?.name || t('customer.unnamed', { id: customer?.id ?? '' }).trim();

/** What it is about, each word once: queue, product, topic. */
export const aboutWords = (...words) => [...new Set(words.filter(Boolean))].join(' · ');

export const aboutRow = ({ queue, product, topic }) => aboutWords(queue?.name ?? queue, productName(product), topic);
