package org.huiying.knowledge.exchange;

import java.util.List;

import org.huiying.knowledge.article.Version;

/** What was found at one place of a file. */
sealed interface Found {

    /** Where it stands, such as {@code 空调/不制冷.md} or {@code Sheet1 第 5 行}. */
    String place();

    /**
     * An article.
     *
     * @param key   what it is called in its source: the same article has the same key in the next file
     * @param given the fields that the file has
     * @param earlier what it said before, oldest first
     */
    record Readable(String place, String key, Given given, List<Reason> notes, List<Version> earlier) implements Found {

        public Readable {
            notes = List.copyOf(notes);
            earlier = List.copyOf(earlier);
        }

        Readable(String place, String key, Given given, List<Reason> notes) {
            this(place, key, given, notes, List.of());
        }
    }

    /** Something that should be an article and is none. */
    record Unreadable(String place, String title, Reason why) implements Found {
    }
}
