package org.huiying.standin.rest;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a parameter may be: one of some words, or of some form. */
record Kind(List<String> words, Pattern form) {

    private static final Pattern ANY = Pattern.compile("(?s).*");
    private static final Map<String, Pattern> FORMS = Map.of(
            "text", ANY,
            "integer", Pattern.compile("-?[0-9]+"),
            "boolean", Pattern.compile("true|false"),
            "uri", Pattern.compile("https?://[^\\s_/]+(/\\S*)?"),
            "phone", Pattern.compile("\\+[1-9][0-9]{4,14}|whatsapp:\\+[1-9][0-9]{4,14}"),
            "endpoint", Pattern.compile("\\+[1-9][0-9]{4,14}|client:\\w+|sip:\\S+"));
    private static final Pattern SID = Pattern.compile("[A-Z]{2}");

    Kind {
        words = List.copyOf(words);
    }

    static Kind of(List<String> words) {
        String first = words.getFirst();
        if (words.size() == 1 && FORMS.containsKey(first)) {
            return new Kind(List.of(), FORMS.get(first));
        }
        if (words.size() == 1 && SID.matcher(first).matches()) {
            return new Kind(List.of(), sid(first));
        }
        return new Kind(words, ANY);
    }

    /** @param letters two, or some twos with | between */
    static Pattern sid(String letters) {
        return Pattern.compile("^" + (letters.contains("|") ? "(" + letters + ")" : letters) + "[0-9a-fA-F]{32}$");
    }

    boolean allows(String value) {
        return words.isEmpty() ? form.matcher(value).matches() : words.contains(value);
    }

    @Override
    public String toString() {
        return words.isEmpty() ? form.pattern() : "one of " + words;
    }
}
