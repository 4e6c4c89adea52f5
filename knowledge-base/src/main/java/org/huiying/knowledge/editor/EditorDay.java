package org.huiying.knowledge.editor;

import java.security.Principal;
import java.util.List;

import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleFilter;
import org.huiying.knowledge.article.ArticleState;
import org.huiying.knowledge.article.ArticleTerms;
import org.huiying.knowledge.article.ArticleWorkflow;
import org.huiying.knowledge.article.Reminder;
import org.huiying.knowledge.feedback.Feedbacks;
import org.huiying.knowledge.worklist.Misses;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an editor has to do today: what her articles want, what waits for her review, what others asked for. */
@RestController
@RequestMapping("/api/editor/day")
@PreAuthorize("hasAnyRole('EDITOR','SUPERVISOR','ADMIN')")
class EditorDay {

    private static final int MOST = 20;

    private final ArticleWorkflow workflow;
    private final ArticleTerms terms;
    private final Misses misses;
    private final Feedbacks feedbacks;

    EditorDay(ArticleWorkflow workflow, ArticleTerms terms, Misses misses, Feedbacks feedbacks) {
        this.workflow = workflow;
        this.terms = terms;
        this.misses = misses;
        this.feedbacks = feedbacks;
    }

    /**
     * @param reminders of articles that she owns, most urgent first
     * @param reviews what others sent for review and nobody has approved
     * @param drafts what she saved last and did not send for review
     * @param misses questions without an answer, {@code feedback} what readers want changed: how many, up to 200
     */
    record Day(List<Reminder> reminders, List<ArticleRow> reviews, List<ArticleRow> drafts, int misses, int feedback) {
    }

    @GetMapping
    Day today(Principal me) {
        String name = me.getName();
        return new Day(terms.reminders().stream().filter(each -> each.owner().equals(name)).toList(),
                list(ArticleState.IN_REVIEW).stream().filter(each -> !name.equals(each.submittedBy()) && each.publishAt() == null)
                        .limit(MOST).map(ArticleRow::of).toList(),
                list(ArticleState.DRAFT).stream().filter(each -> each.savedBy().equals(name)).limit(MOST).map(ArticleRow::of).toList(),
                misses.open().size(), feedbacks.tasks().size());
    }

    private List<Article> list(ArticleState state) {
        return workflow.list(new ArticleFilter(state, null, null, null, "", 200, 0));
    }
}
