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
                kind(message), message.text(),
                picture == null ? null : new Attachments.Stored(new AttachmentId(picture.id()), picture.name(),
                        picture.type(), picture.size(), picture.width(), picture.height()),
                article == null ? null : new VisitorMessage.Article(article.id(), article.title()),
                message.data());
    }

    /** A page shows no voice and no file: what other channels brought is words to it. */
    private static VisitorMessage.Kind kind(MessageView message) {
        return switch (NewMessage.Kind.valueOf(message.kind())) {
            case VOICE, FILE -> VisitorMessage.Kind.TEXT;
            case TEXT, IMAGE, ARTICLE, NOTE, SYSTEM, FORM -> VisitorMessage.Kind.valueOf(message.kind());
        };
    }
}
