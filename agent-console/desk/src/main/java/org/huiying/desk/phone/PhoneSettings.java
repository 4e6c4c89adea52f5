package org.huiying.desk.phone;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param queue the code of the queue that takes calls whose caller chose nothing; none: the first that is enabled
 * @param menu what callers may choose; empty: all come to that queue
 * @param record whether talks are recorded, of which callers are told first
 * @param keepRecordings how long anything recorded is kept, here and at the provider
 * @param dialEvery the least time between two calls that we make, over all nodes: providers take one a second
 * @param answersAtATime how many of the provider's questions may use the database at a time
 * @param workers how many act at a time on what the provider has told
 */
@ConfigurationProperties("huiying.phone")
record PhoneSettings(@Nullable String queue, @DefaultValue List<Choice> menu, @DefaultValue("true") boolean record,
                     @DefaultValue("180d") Duration keepRecordings, @DefaultValue("1s") Duration dialEvery,
                     @DefaultValue("8") int answersAtATime, @DefaultValue("2") int workers) {

    /**
     * @param key      one digit
     * @param queue    the code of the queue that it leads to
     * @param language in which the caller is served who chooses it, such as {@code en} or {@code yue}; none: in Chinese
     */
    record Choice(String key, String queue, @Nullable String language) {

        Choice {
            if (!key.matches("[0-9]")) {
                throw new IllegalArgumentException("huiying.phone.menu.key: " + key + " (expected: one digit)");
            }
        }
    }

    PhoneSettings {
        menu = List.copyOf(menu);
        if (answersAtATime < 1 || workers < 1) {
            throw new IllegalArgumentException("huiying.phone.answers-at-a-time, workers: " + answersAtATime + ", " + workers
                    + " (expected: 1 or more)");
        }
    }
}
