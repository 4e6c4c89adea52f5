package org.huiying.gateway.contact;

/** What the values of this package ask of the text they are made from. */
final class Checks {

    private Checks() {}

    /** One line: not blank, no control characters, at most {@code max} characters. */
    static String line(String what, String value, int max) {
        if (value.isBlank() || value.length() > max || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    what + ": " + value.length() + " characters (expected: one line of 1-" + max + " characters)");
        }
        return value;
    }
}
