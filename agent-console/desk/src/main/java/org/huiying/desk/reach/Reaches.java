package org.huiying.desk.reach;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;

import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.terms.Window;
import org.huiying.gateway.contact.terms.WindowTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how addresses stand with us. Every call belongs into a transaction. */
@Component
public class Reaches {

    private final JdbcClient jdbc;
    private final Clock clock;

    Reaches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Reach of(String channel, String address) {
        return read("", channel, address);
    }

    /** The same, held until the transaction ends, so that what is left is counted once. */
    public Reach held(String channel, String address) {
        jdbc.sql("insert into address_reach (channel, address) values (?, ?) on conflict do nothing")
                .params(channel, address).update();
        return read("for update", channel, address);
    }

    private Reach read(String lock, String channel, String address) {
        return jdbc.sql("select window_until, window_left, opted_out_at from address_reach where channel = ? and address = ? "
                        + lock)
                .params(channel, address)
                .query((row, n) -> {
                    Timestamp until = row.getTimestamp(1);
                    Timestamp optedOut = row.getTimestamp(3);
                    return new Reach(until == null ? null : new Window(until.toInstant(), row.getObject(2, Integer.class)),
                            optedOut == null ? null : optedOut.toInstant());
                }).optional().orElse(Reach.FRESH);
    }

    /** He wrote, or only pressed something: that opens the window. */
    public void heard(String channel, String address, WindowTerms terms, boolean wrote) {
        Window before = held(channel, address).window();
        Instant now = Instant.ofEpochMilli(clock.millis());
        Window after = wrote ? terms.written(before, now) : terms.pressed(before, now);
        jdbc.sql("update address_reach set window_until = ?, window_left = ? where channel = ? and address = ?")
                .param(Timestamp.from(after.until())).param(after.left()).param(channel).param(address).update();
    }

    /** So many messages go to him. */
    public void spent(String channel, String address, int messages) {
        jdbc.sql("update address_reach set window_left = greatest(window_left - ?, 0) where channel = ? and address = ?")
                .params(messages, channel, address).update();
    }

    /** A provider knows better than we what an address still takes: it took nothing any more. */
    public void learned(String channel, String address, Delivery.Limit limit) {
        switch (limit) {
            case WINDOW_CLOSED -> jdbc.sql("update address_reach set window_until = least(window_until, ?) where channel = ? and address = ?")
                    .params(Timestamp.from(Instant.ofEpochMilli(clock.millis())), channel, address).update();
            case NONE_LEFT -> jdbc.sql("update address_reach set window_left = 0 where channel = ? and address = ?")
                    .params(channel, address).update();
            case OPTED_OUT -> optOut(channel, address);
        }
    }

    /** Whether that is new. */
    public boolean optOut(String channel, String address) {
        return optedOut(channel, address, Timestamp.from(Instant.ofEpochMilli(clock.millis())));
    }

    /** Whether that is new. */
    public boolean optIn(String channel, String address) {
        return optedOut(channel, address, null);
    }

    private boolean optedOut(String channel, String address, @Nullable Timestamp at) {
        boolean before = held(channel, address).optedOutAt() != null;
        if (before == (at != null)) {
            return false;
        }
        jdbc.sql("update address_reach set opted_out_at = ? where channel = ? and address = ?")
                .param(at).param(channel).param(address).update();
        return true;
    }
}
