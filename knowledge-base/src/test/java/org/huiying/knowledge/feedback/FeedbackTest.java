package org.huiying.knowledge.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.huiying.knowledge.KnowledgeBaseTest;
import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.ArticleWorkflow;
import org.huiying.knowledge.article.Articles;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.PublishedArticle;
import org.huiying.knowledge.article.Visibility;
import org.huiying.knowledge.reading.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What readers say becomes a task where there is something to do. */
@KnowledgeBaseTest
class FeedbackTest {

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    ArticleWorkflow workflow;

    @Autowired
    Articles articles;

    private final Reader customer = Reader.customer(UUID.randomUUID().toString());
    private PublishedArticle article;

    @BeforeEach
    void publish() {
        Article draft = workflow.create("feedback/" + UUID.randomUUID(), new ArticleText("滤网清洗", "", Kind.HOW_TO,
                Visibility.PUBLIC, List.of(), List.of(), "", List.of(), List.of(), ""), "li");
        workflow.submit(draft.id(), 1, "li", "");
        workflow.publish(draft.id(), 1, "wang", "");
        article = articles.published(draft.id()).orElseThrow();
    }

    @Test
    void praiseIsCountedAndIsNoTask() {
        feedbacks.add(article, customer, new NewFeedback(null, true, "", null));
        assertThat(tasks()).isEmpty();
        assertThat(feedbacks.of(article.id())).singleElement().extracting(Feedback::helped).isEqualTo(true);
    }

    @Test
    void aCustomerHasOneOpinionThatHeMayChange() {
        feedbacks.add(article, customer, new NewFeedback(null, true, "", null));
        feedbacks.add(article, customer, new NewFeedback(null, false, "没说怎么拆面板", null));
        feedbacks.add(article, customer, new NewFeedback(null, false, "", null));
        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.comment()).isEqualTo("没说怎么拆面板");
            assertThat(task.reader()).as("customers are not named").isEmpty();
        });
    }

    @Test
    void theSameSentTwiceIsOneTaskAndIsDealtWithOnce() {
        NewFeedback report = new NewFeedback(UUID.randomUUID().toString(), null, "第 3 步的按钮已改名", 7L);
        feedbacks.add(article, Reader.staff(() -> "lina"), report);
        feedbacks.add(article, Reader.staff(() -> "lina"), report);
        Feedback task = tasks().getFirst();
        assertThat(tasks()).hasSize(1);
        assertThat(task.conversationId()).isEqualTo(7L);
        assertThat(feedbacks.handled(task.id(), "sunli")).isTrue();
        assertThat(feedbacks.handled(task.id(), "sunli")).isFalse();
        assertThat(tasks()).isEmpty();
    }

    @Test
    void nobodyOverwritesWhatAnotherSaid() {
        String id = UUID.randomUUID().toString();
        feedbacks.add(article, Reader.staff(() -> "lina"), new NewFeedback(id, null, "缺一步", null));
        feedbacks.add(article, Reader.staff(() -> "wangqiang"), new NewFeedback(id, null, "没问题", null));
        assertThat(tasks()).singleElement().extracting(Feedback::comment).isEqualTo("缺一步");
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThatThrownBy(() -> feedbacks.add(article, customer, new NewFeedback(null, null, " ", null)))
                .isInstanceOf(ArticleRefused.class);
        assertThatThrownBy(() -> feedbacks.add(article, customer, new NewFeedback(null, null, "长".repeat(1_001), null)))
                .isInstanceOf(ArticleRefused.class).hasMessageContaining("1001");
    }

    private List<Feedback> tasks() {
        return feedbacks.tasks().stream().filter(task -> task.articleId() == article.id().value()).toList();
    }
}
