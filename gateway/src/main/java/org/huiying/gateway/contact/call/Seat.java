package org.huiying.gateway.contact.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How somebody takes part in a room.
 *
 * @param muted   he hears and is not heard
 * @param held    he hears music, and neither hears nor is heard
 * @param ends    the room ends when he goes
 * @param coaches only one of the others hears him
 */
public record Seat(boolean muted, boolean held, boolean ends, boolean coaches) {

    /** Of those with whom the talk stands and falls. */
    public static final Seat HOST = new Seat(false, false, true, false);

    /** Of those who may come and go. */
    public static final Seat GUEST = new Seat(false, false, false, false);

    /** As {@link #toString()} writes it. */
    public static Seat parse(String words) {
        Set<String> all = Set.of(words.split(" "));
        return new Seat(all.contains("muted"), all.contains("held"), all.contains("ends"), all.contains("coaches"));
    }

    public Seat muted(boolean now) {
        return new Seat(now, held, ends, coaches);
    }

    public Seat held(boolean now) {
        return new Seat(muted, now, ends, coaches);
    }

    public Seat ends(boolean now) {
        return new Seat(muted, held, now, coaches);
    }

    /** The words that hold, such as {@code muted ends}. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        if (muted) {
            words.add("muted");
        }
        if (held) {
            words.add("held");
        }
        if (ends) {
            words.add("ends");
        }
        if (coaches) {
            words.add("coaches");
        }
        return String.join(" ", words);
    }
}
