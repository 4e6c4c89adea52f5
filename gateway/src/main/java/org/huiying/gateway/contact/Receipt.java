package org.huiying.gateway.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer to something that was handed in. */
public sealed interface Receipt {

    /**
     * It is committed and will not be lost.
     *
     * @param seq the number of the message in its conversation; for what is no message the number of the last one; 0
     *     for a signal
     * @param at when it was taken in
     * @param answer what to tell the customer at once, in his channel's language; null: nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Accepted(long seq, Instant at, @Nullable String answer) implements Receipt {

        /** With nothing to tell. */
        public Accepted(long seq, Instant at) {
            this(seq, at, null);
        }
    }

    /**
     * It was understood and is not allowed now; nothing has changed.
     *
     * @param code stable, in lower case with dashes, such as {@code no-conversation} or {@code closed}
     * @param words what to tell the customer, in Chinese
     * @param wordsEn the same in English
     * @param retryAfter when it may be tried again, if waiting helps
     */
    record Refused(String code, String words, String wordsEn, @Nullable Duration retryAfter) implements Receipt {

        public Refused {
            Checks.line("code", code, 60);
        }

        /** A refusal that waiting does not change. */
        public Refused(String code, String words, String wordsEn) {
            this(code, words, wordsEn, null);
        }
    }
}
