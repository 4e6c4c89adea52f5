package org.huiying.knowledge.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pictures that Markdown shows: {@code ![what](where)}. */
final class PictureLinks {

    private static final Pattern LINK = Pattern.compile("(!\\[[^\\]\\n]{0,500}\\]\\(\\s{0,9}<?)([^)\\s>]{1,2000})(>?[^)\\n]{0,500}\\))");

    private PictureLinks() {
    }

    /** The same text with other addresses of pictures. */
    static String replace(String markdown, Function<String, String> address) {
        return LINK.matcher(markdown).replaceAll(found ->
                Matcher.quoteReplacement(found.group(1) + address.apply(found.group(2)) + found.group(3)));
    }

    /** The addresses that a text shows pictures from. */
    static Stream<String> in(String markdown) {
        return LINK.matcher(markdown).results().map(found -> found.group(2));
    }

    /** The path from the folder's root of what a file in it names; {@code ..} above the root stays at the root. */
    static String resolve(String file, String link) {
        Deque<String> parts = new ArrayDeque<>();
        int folder = link.startsWith("/") ? -1 : file.lastIndexOf('/');
        String path = (folder < 0 ? "" : file.substring(0, folder + 1)) + decoded(link);
        for (String part : path.replace('\\', '/').split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private static String decoded(String link) {
        try {
            return URLDecoder.decode(link.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return link;
        }
    }
}
