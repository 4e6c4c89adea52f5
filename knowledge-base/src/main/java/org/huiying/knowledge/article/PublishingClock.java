package org.huiying.knowledge.article;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes what was scheduled when its time has come. Every node looks; an article goes online once. */
@Component
class PublishingClock {

    private static final Logger log = LoggerFactory.getLogger(PublishingClock.class);

    private final ArticleWorkflow workflow;

    PublishingClock(ArticleWorkflow workflow) {
        this.workflow = workflow;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT5S")
    void publishWhatIsDue() {
        for (ArticleId due : workflow.due()) {
            if (workflow.publishDue(due)) {
                log.info("article {}: published as scheduled", due);
            }
        }
    }
}
