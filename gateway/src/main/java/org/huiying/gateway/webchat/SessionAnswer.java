package org.huiying.gateway.webchat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huiying.gateway.contact.Choice;
import org.huiying.gateway.contact.Language;
import org.huiying.gateway.contact.Opening;
import org.huiying.gateway.contact.VisitorId;
import org.jspecify.annotations.Nullable;

/** Everything that the first screen shows, and the token for all that follows. */
record SessionAnswer(String token, VisitorId visitor, SiteAnswer site, boolean open, @Nullable Instant opensAt,
        List<TopicAnswer> topics, List<Choice> products, @Nullable SnapshotAnswer conversation) {

    /** A matter that may be chosen; estimated wait in seconds. */
    record TopicAnswer(Choice.Code code, String name, String nameEn, boolean open, @Nullable Instant opensAt,
            @Nullable Long estimateSeconds, List<Language> languages) {

        static TopicAnswer of(Opening.Topic topic) {
            var choice = topic.choice();
            var estimate = Optional.ofNullable(topic.estimate()).map(Duration::toSeconds).orElse(null);
            return new TopicAnswer(choice.code(), choice.name(), choice.nameEn(), topic.open(), topic.opensAt(), estimate,
                    topic.languages());
        }
    }

    static SessionAnswer of(
            String token, VisitorId visitor, SiteAnswer site, Opening opening, @Nullable SnapshotAnswer conversation) {
        boolean open = opening.topics().stream().anyMatch(Opening.Topic::open);
        var opensAt = open ? null : opening.topics().stream()
                .map(Opening.Topic::opensAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new SessionAnswer(token, visitor, site, open, opensAt,
                opening.topics().stream().map(TopicAnswer::of).toList(), opening.products(), conversation);
    }
}
