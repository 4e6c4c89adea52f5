package org.huiying.gateway.contact.terms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How long one text may be; a longer one is sent in parts. */
public record TextTerms(Unit unit, int longest) {

    /** In what a provider counts. */
    public enum Unit { CHARACTERS, BYTES }

    private static final String GOOD_ENDS = "\n。！？；.!?;";

    public TextTerms {
        if (longest < 10) {
            throw new IllegalArgumentException("longest: " + longest + " (expected: 10 and up)");
        }
    }

    /** How long it is, in this unit. */
    public int measure(String text) {
        return unit == Unit.CHARACTERS ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The text in parts that are not too long, cut after a sentence where one ends in the second half of a part. */
    public List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (measure(rest) > longest) {
            int cut = cut(rest);
            parts.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty() || parts.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    private int cut(String text) {
        int end = 0;
        int sentence = 0;
        int measured = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            measured += measure(text.substring(end, next));
            if (measured > longest) {
                break;
            }
            end = next;
            if (GOOD_ENDS.indexOf(text.charAt(end - 1)) >= 0) {
                sentence = end;
            }
        }
        return sentence > end / 2 ? sentence : end;
    }
}
