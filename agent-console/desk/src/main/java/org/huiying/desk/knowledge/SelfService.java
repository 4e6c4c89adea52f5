package org.huiying.desk.knowledge;

import java.time.Duration;
import java.util.List;

import org.huiying.knowledge.reading.Readings;
import org.huiying.knowledge.reading.Readings.ReadByCustomer;
import org.huiying.knowledge.reading.Searches;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.stereotype.Component;

/** What a customer tried by himself before, and while, he talks to us. */
@Component
class SelfService {

    private static final Duration LATELY = Duration.ofDays(7);

    private final ConversationWords words;
    private final Readings readings;
    private final Searches searches;

    SelfService(ConversationWords words, Readings readings, Searches searches) {
        this.words = words;
        this.readings = readings;
        this.searches = searches;
    }

    /**
     * @param read the articles, latest first
     * @param sought the words that he searched for, latest first
     */
    record Tried(List<ReadByCustomer> read, List<String> sought) {
    }

    Tried in(ConversationId conversation) {
        return words.visitor(conversation)
                .map(visitor -> new Tried(readings.of(visitor, LATELY), searches.of(visitor, LATELY)))
                .orElseGet(() -> new Tried(List.of(), List.of()));
    }
}
