package org.huiying.desk.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.huiying.gateway.contact.AttachmentId;
import org.huiying.gateway.contact.Channel;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.Words;

/** What a channel is given for a part of a reply. */
final class OutgoingContent {

    private OutgoingContent() {}

    /** Empty when it is of a template that the channel has no more. */
    static Optional<Content> of(OutboxSender.Due due, Channel channel) {
        if (due.template() != null) {
            List<String> values = List.of(Objects.requireNonNull(due.values()));
            return channel.templates().stream()
                    .filter(template -> template.id().equals(due.template()) && template.blanks() == values.size())
                    .findFirst().map(template -> new Content.Filled(template, values));
        }
        return Optional.of(due.attachmentId() != null ? new Content.File(new AttachmentId(due.attachmentId()))
                : new Content.Text(new Words(Objects.requireNonNull(due.text()))));
    }
}
