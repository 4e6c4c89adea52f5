package org.huiying.gateway.contact;

import java.net.URI;
import java.util.List;

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

    /** A customer's file that is fetched after it has been taken in; the words are what he wrote or said with it. */
    record Held(HeldFile file, String words) implements Content {}

    /** A place that a customer has sent, in degrees. */
    record Place(double latitude, double longitude, String label) implements Content {

        public Place {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("place: " + latitude + ", " + longitude + " (expected: degrees)");
            }
        }
    }

    /** A customer has chosen something in a menu, or followed the account. */
    record Pressed(String label) implements Content {

        public Pressed {
            Checks.line("label", label, 200);
        }
    }

    /** An approved text with what is put into it. */
    record Filled(Template template, List<String> values) implements Content {

        public Filled {
            values = List.copyOf(values);
        }
    }
}
