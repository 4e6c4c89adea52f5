package org.huiying.gateway.contact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A website that may embed the chat.
 *
 * @param origins the origins, such as {@code https://shop.example.cn}, of pages that may speak for it
 * @param colours of the widget, by name: {@code accent}, {@code onAccent}; CSS hex colours
 * @param secret with which the site signs its customers; null when it does not
 */
public record Site(SiteKey key, String name, String nameEn, List<String> origins, String greeting, String greetingEn,
        Map<String, String> colours, @Nullable Secret secret) {

    public Site {
        origins = List.copyOf(origins);
        colours = Map.copyOf(colours);
    }

    /** Known to the site and to us; at least 16 bytes, never shown. */
    public record Secret(byte[] bytes) {

        public Secret {
            if (bytes.length < 16) {
                throw new IllegalArgumentException("secret: " + bytes.length + " bytes (expected: 16 and more)");
            }
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public String toString() {
            return "Secret[…]";
        }
    }
}
