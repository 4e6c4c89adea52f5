package org.huiying.knowledge.editor;

import java.util.List;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.ArticleTerms;
import org.huiying.knowledge.article.Reminder;
import org.huiying.knowledge.feedback.Feedback;
import org.huiying.knowledge.feedback.Feedbacks;
import org.huiying.knowledge.reading.Readings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who read an article and what they say of it, and which articles want to be looked at. */
@RestController
@RequestMapping("/api/editor")
@PreAuthorize("hasAnyRole('EDITOR','SUPERVISOR','ADMIN')")
class ArticleReaders {

    private final Readings readings;
    private final Feedbacks feedbacks;
    private final ArticleTerms terms;

    ArticleReaders(Readings readings, Feedbacks feedbacks, ArticleTerms terms) {
        this.readings = readings;
        this.feedbacks = feedbacks;
        this.terms = terms;
    }

    /**
     * @param staff who read it, latest first
     * @param byCustomers how often customers read it
     * @param helped how many said that it helped, {@code notHelped} that it did not
     */
    record ReadBy(List<Readings.ReadBy> staff, int byCustomers, long helped, long notHelped, List<Feedback> feedback) {
    }

    @GetMapping("/articles/{id}/readers")
    ReadBy readers(@PathVariable ArticleId id) {
        List<Feedback> said = feedbacks.of(id);
        return new ReadBy(readings.staff(id), readings.timesByCustomers(id),
                said.stream().filter(each -> Boolean.TRUE.equals(each.helped())).count(),
                said.stream().filter(each -> Boolean.FALSE.equals(each.helped())).count(), said);
    }

    @GetMapping("/reminders")
    List<Reminder> reminders() {
        return terms.reminders();
    }
}
