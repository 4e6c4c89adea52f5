package org.huiying.knowledge.feedback;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.knowledge.article.Articles;
import org.huiying.knowledge.article.PublishedArticle;
import org.huiying.knowledge.article.Visibility;
import org.huiying.knowledge.reading.Reader;
import org.huiying.knowledge.reading.Visitors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where readers say what an article is worth, and where editors read it. */
@RestController
class FeedbackApi {

    private final Articles articles;
    private final Visitors visitors;
    private final Feedbacks feedbacks;

    FeedbackApi(Articles articles, Visitors visitors, Feedbacks feedbacks) {
        this.articles = articles;
        this.visitors = visitors;
        this.feedbacks = feedbacks;
    }

    @PostMapping("/visit/articles/{id}/feedback")
    Thanks byCustomer(@PathVariable ArticleId id, @RequestBody NewFeedback feedback, HttpServletRequest request) {
        Reader reader = visitors.admit(request);
        PublishedArticle article = articles.published(id)
                .filter(found -> found.text().visibility() == Visibility.PUBLIC)
                .orElseThrow(() -> ArticleRefused.unknown(id));
        feedbacks.add(article, reader, new NewFeedback(feedback.id(), feedback.helped(), feedback.comment(), null));
        return new Thanks(true);
    }

    @PostMapping("/api/articles/{id}/feedback")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void byStaff(@PathVariable ArticleId id, @RequestBody NewFeedback feedback, Principal me) {
        PublishedArticle article = articles.published(id).orElseThrow(() -> ArticleRefused.unknown(id));
        feedbacks.add(article, Reader.staff(me), feedback);
    }

    @GetMapping("/api/editor/feedback")
    @PreAuthorize("hasAnyRole('EDITOR','SUPERVISOR','ADMIN')")
    List<Feedback> tasks() {
        return feedbacks.tasks();
    }

    @PostMapping("/api/editor/feedback/{id}/handled")
    @PreAuthorize("hasAnyRole('EDITOR','SUPERVISOR','ADMIN')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handled(@PathVariable UUID id, Principal me) {
        if (!feedbacks.handled(id, me.getName())) {
            throw new ArticleRefused(HttpStatus.NOT_FOUND, "feedback-unknown", "该反馈已处理或不存在。",
                    "This feedback was dealt with already, or does not exist.", Map.of("feedback", id));
        }
    }

    /** The widget reads every answer as JSON. */
    record Thanks(boolean received) {
    }
}
