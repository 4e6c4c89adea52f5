package org.huiying.gateway.contact;

import java.net.URI;

/** What one message holds. */
public sealed interface Content {

    /** Plain words. */
    record Text(Words words) implements Content {}

    /** A picture or file, stored in {@link Attachments} before. */
    record File(AttachmentId attachment) implements Content {}

    /** A page for the customer to open, such as an article or the progress of his repair. */
    record Link(String title, URI page) implements Content {

        public Link {
            Checks.line("title", title, 200);
        }
    }
}
