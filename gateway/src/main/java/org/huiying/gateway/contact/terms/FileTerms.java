package org.huiying.gateway.contact.terms;

import java.util.Set;

/**
 * Which files may be sent.
 *
 * @param types  media types, such as {@code image/png}; none: no files
 * @param largest in bytes
 */
public record FileTerms(Set<String> types, long largest) {

    public static final FileTerms NONE = new FileTerms(Set.of(), 0);

    public FileTerms {
        types = Set.copyOf(types);
    }

    public boolean allow(String type, long size) {
        return types.contains(type) && size <= largest;
    }
}
