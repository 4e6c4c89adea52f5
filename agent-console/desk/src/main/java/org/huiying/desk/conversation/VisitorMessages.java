package org.huiying.desk.conversation;

import org.huiying.gateway.contact.AttachmentId;
import org.huiying.gateway.contact.Attachments;
import org.huiying.gateway.contact.VisitorMessage;

/** Turns messages into what their customer may see of them. */
final class VisitorMessages {

    private VisitorMessages() {}

    /** @throws IllegalArgumentException for a note, which is for staff only */
    static VisitorMessage of(MessageView message) {
        var picture = message.attachment();
        var article = message.article();
        return new VisitorMessage(message.conversation(), message.seq(), message.id(), message.at(),
                VisitorMessage.Author.valueOf(message.author()), message.name(),
                VisitorMessage.Kind.valueOf(message.kind()), message.text(),
                picture == null ? null : new Attachments.Stored(new AttachmentId(picture.id()), picture.name(),
                        picture.type(), picture.size(), picture.width(), picture.height()),
                article == null ? null : new VisitorMessage.Article(article.id(), article.title()),
                message.data());
    }
}
