package org.huiying.knowledge.article;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what readers see to look at an article again, once the running transaction is committed. */
@Component
class Readers {

    private final PublishedStore published;
    private final ApplicationEventPublisher events;

    Readers(PublishedStore published, ApplicationEventPublisher events) {
        this.published = published;
        this.events = events;
    }

    void tell(ArticleId article) {
        published.changed(article);
        events.publishEvent(new ArticleChanged());
    }
}
