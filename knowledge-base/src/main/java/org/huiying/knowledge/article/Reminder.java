package org.huiying.knowledge.article;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** An article that its owner has to look at: its time ends or has ended, or the day has come that she chose. */
public record Reminder(long id, String title, String product, String owner, @Nullable LocalDate validUntil,
        @Nullable LocalDate reviewOn) {
}
