package org.huiying.knowledge.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.huiying.knowledge.article.ArticleId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What search learns from use. Each node keeps the words in memory and looks every few seconds, when it is asked, whether
 * there are new ones; a question never waits for that.
 */
@Component
public class Learning {

    private static final Logger log = LoggerFactory.getLogger(Learning.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    /** What is old fades although nothing new came. */
    private static final Duration FADE = Duration.ofHours(6);

    private final LearningStore store;
    private final LearningSettings settings;
    private final Clock clock;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Known known = new Known(new Wordings(List.of()), -1, Instant.EPOCH, Instant.EPOCH);

    Learning(LearningStore store, LearningSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** What use says for a question: by article, at most twenty. */
    public Map<ArticleId, Learnt> of(String question) {
        if (!settings.enabled()) {
            return Map.of();
        }
        if (known.lookedAt().plus(LOOK).isBefore(clock.instant()) && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("knowledge-learning").start(this::look);
        }
        return known.wordings().of(question, settings.most());
    }

    private void look() {
        try {
            refresh();
        } catch (DataAccessException e) {
            log.warn("knowledge learning: goes on with what it knew ({})", e.toString());
        } finally {
            looking.set(false);
        }
    }

    /** Takes in what was recorded since. */
    public void refresh() {
        Instant now = clock.instant();
        long newest = store.newest();
        if (newest == known.newest() && now.isBefore(known.readAt().plus(FADE))) {
            known = new Known(known.wordings(), newest, known.readAt(), now);
        } else {
            known = new Known(new Wordings(store.wordings(now, settings.halfLife())), newest, now, now);
        }
    }

    private record Known(Wordings wordings, long newest, Instant readAt, Instant lookedAt) {
    }
}
