package org.huiying.bench.calls;

import java.time.Duration;
import java.util.Random;

/**
 * What one caller has in mind.
 *
 * @param after the beginning he calls
 * @param patience how long he waits until he does what he means to do instead of waiting
 * @param talk how long the talk lasts
 * @param endsTalk whether he hangs up then; otherwise the agent does, or hands him on
 */
record Plan(String number, Duration after, Wish wish, Duration patience, Duration talk, boolean endsTalk) {

    enum Wish { TALK, ABANDON, CALLBACK, MESSAGE, LEAVE_IN_MENU }

    /** Numbers from this one on are of calls before those that are measured. */
    static final int WARM_UP = 50_000_000;
    static final String FIRST_WARM_UP = number(WARM_UP);

    private static final int ALL_CALL_WITHIN_MILLIS = 5_000;
    private static final int SHORTEST_TALK_MILLIS = 2_000;

    static Plan draw(int number, Random random) {
        int wish = random.nextInt(100);
        return new Plan(number(number), Duration.ofMillis(random.nextInt(ALL_CALL_WITHIN_MILLIS)),
                wish < 5 ? Wish.LEAVE_IN_MENU : wish < 20 ? Wish.ABANDON : wish < 35 ? Wish.CALLBACK : wish < 45 ? Wish.MESSAGE : Wish.TALK,
                Duration.ofMillis(2_000 + random.nextInt(15_000)), Duration.ofMillis(SHORTEST_TALK_MILLIS + random.nextInt(4_000)),
                random.nextBoolean());
    }

    private static String number(int number) {
        return "+86139%08d".formatted(number);
    }
}
