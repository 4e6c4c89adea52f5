package org.huiying.gateway.contact;

import java.time.Duration;

/** What became of fetching a {@link HeldFile}. */
public sealed interface Fetched {

    /** It is here. */
    record Here(String name, byte[] content) implements Fetched {

        public Here {
            Checks.line("file name", name, 200);
        }
    }

    /** It cannot be had any more. */
    record Gone(String why) implements Fetched {}

    /** Not now; it may be asked for after this time. */
    record Later(Duration retryAfter, String why) implements Fetched {}
}
