package org.huiying.gateway.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a visitor may choose, and whether somebody is there. */
public record Opening(List<Topic> topics, List<Choice> products) {

    public Opening {
        topics = List.copyOf(topics);
        products = List.copyOf(products);
    }

    /**
     * A matter, which leads to a queue.
     *
     * @param opensAt the next time the queue opens, null when it is open or not known
     * @param estimate how long one would wait now, null when that is not known
     * @param languages in which one can be served beside Chinese
     */
    public record Topic(Choice choice, boolean open, @Nullable Instant opensAt, @Nullable Duration estimate,
            List<Language> languages) {

        public Topic {
            languages = List.copyOf(languages);
        }
    }
}
