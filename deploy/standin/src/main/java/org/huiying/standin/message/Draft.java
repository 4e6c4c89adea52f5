package org.huiying.standin.message;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the customer's server asks to be sent.
 *
 * @param template id of an approved text; empty: none
 * @param files    addresses where its files lie
 * @param status   where to tell what becomes of it
 */
public record Draft(String from, String to, String body, String template, String variables, List<String> files,
        @Nullable URI status) {

    public Draft {
        files = List.copyOf(files);
    }
}
