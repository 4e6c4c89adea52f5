package org.huiying.gateway.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that a customer did, on any channel. */
public sealed interface Inbound {

    /** Who did it. */
    Address from();

    /** Taken in exactly once: the same id from the same address gets the first receipt again. */
    sealed interface Once extends Inbound {
        ExternalId id();
    }

    /** Repeating it changes nothing, so it needs no id; its receipt has number 0. */
    sealed interface Signal extends Inbound {}

    /** He wants to speak with somebody. */
    record Started(Address from, ExternalId id, PreChat form, @Nullable Words first) implements Once {}

    /** He said something. */
    record Said(Address from, ExternalId id, Content content) implements Once {}

    /** Instead of waiting he wants to be called: as soon as somebody is free, or at a time of his choice. */
    record CallbackAsked(Address from, ExternalId id, PhoneNumber phone, @Nullable Instant at, PreChat form,
            @Nullable Words about) implements Once {}

    /** He left a message, and his number in the form when he wants an answer by phone. */
    record MessageLeft(Address from, ExternalId id, PreChat form, Words words) implements Once {}

    /** He judged the conversation that has ended: 1 very bad, 2 bad, 3 good, 4 very good. */
    record Rated(Address from, ExternalId id, int degree, @Nullable Words comment) implements Once {

        public Rated {
            if (degree < 1 || degree > 4) {
                throw new IllegalArgumentException("degree: " + degree + " (expected: 1-4)");
            }
        }
    }

    /** His website has told us who he is. */
    record Identified(Address from, ExternalId id, ShopUser user) implements Once {}

    /** He has opened a link that we had sent to another address of his. */
    record Invited(Address from, ExternalId id, String link) implements Once {

        public Invited {
            Checks.line("link", link, 200);
        }

        @Override
        public String toString() {
            return "Invited[" + from.channel() + "]";
        }
    }

    /** He ended the conversation, or stopped waiting. */
    record Left(Address from, ExternalId id) implements Once {}

    /** He has read our messages up to this number of his conversation. */
    record Seen(Address from, long upTo) implements Signal {

        public Seen {
            number(upTo);
        }
    }

    /** Our messages up to this number of his conversation have reached his device. */
    record Delivered(Address from, long upTo) implements Signal {

        public Delivered {
            number(upTo);
        }
    }

    /** He is typing, or has stopped. Shown and forgotten. */
    record Typing(Address from, boolean on) implements Signal {}

    private static void number(long upTo) {
        if (upTo < 1) {
            throw new IllegalArgumentException("up to: " + upTo + " (expected: 1 and up)");
        }
    }
}
