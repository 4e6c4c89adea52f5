package org.huiying.rules.agent;

/** Something that an agent can do, by the code that the supervisor gave it: {@code water-heater}, {@code english}. */
public record Skill(String code) implements Comparable<Skill> {

    public Skill {
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException("skill: '" + code + "' (expected: 1-64 characters)");
        }
    }

    /** To serve in a language: {@code lang-en}. */
    public static Skill ofLanguage(String language) {
        return new Skill("lang-" + language);
    }

    @Override
    public int compareTo(Skill other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
