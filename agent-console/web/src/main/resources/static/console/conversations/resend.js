import { send } from './outbox.js';

/** Says a message again that its channel could not deliver. The failed one stays in the record. */
export function retry(message) {
  send(message.conversation, {
    kind: message.kind, text: message.text, attachment: message.attachment, attachmentId: message.attachment?.id,
    article: message.article, articleId: message.article?.id,
  });
}
