package org.huiying.standin.time;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** The order in which things happen in the stand-in: one at a time, each seeing all that went before. */
public interface Timeline {

    Instant now();

    /** Runs at once, alone, and gives its result. What runs may ask again. */
    <T> T ask(Supplier<T> question);

    /** Runs alone when the time has come. Whether it still makes sense then is for the task to look at. */
    void after(Duration delay, Runnable task);

    /** Runs at once, alone. */
    default void run(Runnable task) {
        ask(() -> {
            task.run();
            return true;
        });
    }
}
