package org.huiying.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.huiying.knowledge.KnowledgeBaseTest;
import org.huiying.knowledge.search.Audience;
import org.huiying.knowledge.search.Hit;
import org.huiying.knowledge.search.KnowledgeSearch;
import org.huiying.knowledge.search.Question;
import org.huiying.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KnowledgeBaseTest
class ArticleWorkflowTest {

    @Autowired
    ArticleWorkflow workflow;

    @Autowired
    Articles articles;

    @Autowired
    History history;

    @Autowired
    KnowledgeSearch search;

    @Autowired
    SettableClock clock;

    @Test
    void goesFromDraftOverReviewToReaders() {
        Article draft = workflow.create("test/life", text("燃气灶打不着火"), "li");
        assertThat(draft.state()).isEqualTo(ArticleState.DRAFT);
        assertThat(articles.published(draft.id())).isEmpty();

        workflow.submit(draft.id(), 1, "li", "请审核");
        Article published = workflow.publish(draft.id(), 1, "wang", "可以");

        assertThat(published.state()).isEqualTo(ArticleState.PUBLISHED);
        assertThat(published.publishedVersion()).isEqualTo(1);
        assertThat(articles.published(draft.id())).get().extracting(PublishedArticle::text).isEqualTo(draft.text());
        assertThat(history.comments(draft.id())).extracting(ReviewComment::step)
                .containsExactly(Step.SUBMITTED, Step.PUBLISHED);
    }

    @Test
    void refusesAStaleSaveWithBothTexts() {
        Article draft = workflow.create("test/stale", text("甲"), "li");
        workflow.save(draft.id(), 1, text("乙"), "wang");

        assertThatThrownBy(() -> workflow.save(draft.id(), 1, text("丙"), "li"))
                .isInstanceOfSatisfying(ArticleRefused.class, refused -> {
                    Map<String, Object> problem = refused.getBody().getProperties();
                    assertThat(refused.getStatusCode().value()).isEqualTo(409);
                    assertThat(problem).containsEntry("theirs", text("乙")).containsEntry("yours", text("丙"))
                            .containsEntry("version", 2).containsEntry("code", "article-stale");
                });
        assertThat(workflow.get(draft.id()).text()).isEqualTo(text("乙"));
    }

    @Test
    void keepsReadersOnThePublishedTextWhileADraftIsWritten() {
        Article article = published("test/newer", "第一版");
        Article draft = workflow.save(article.id(), 1, text("第二版"), "li");

        assertThat(draft.state()).isEqualTo(ArticleState.DRAFT);
        assertThat(draft.publishedVersion()).isEqualTo(1);
        assertThat(articles.published(article.id())).get().extracting(found -> found.text().title()).isEqualTo("第一版");
    }

    @Test
    void givingUpADraftKeepsReadersOnThePublishedText() {
        Article article = published("test/discard", "线上的一版");
        workflow.save(article.id(), 1, text("写坏的草稿"), "li");

        assertThatThrownBy(() -> workflow.retire(article.id(), 2, "li", ""))
                .isInstanceOfSatisfying(ArticleRefused.class,
                        refused -> assertThat(refused.getBody().getProperties()).containsEntry("code", "article-draft-beside"));
        Article kept = workflow.discard(article.id(), 2, "li", "");

        assertThat(kept.state()).isEqualTo(ArticleState.PUBLISHED);
        assertThat(articles.published(article.id())).get().extracting(found -> found.text().title()).isEqualTo("线上的一版");
        assertThat(history.versions(article.id())).extracting(version -> version.text().title())
                .containsExactly("线上的一版", "写坏的草稿", "线上的一版");
        assertThatThrownBy(() -> workflow.discard(article.id(), 3, "li", "")).isInstanceOf(ArticleRefused.class);
    }

    @Test
    void laysAsideADraftThatNobodyEverRead() {
        Article draft = workflow.create("test/never", text("没写完"), "li");
        assertThat(workflow.retire(draft.id(), 1, "li", "").state()).isEqualTo(ArticleState.RETIRED);
    }

    @Test
    void goesOnlineWhenItsTimeHasComeAndOnlyOnce() {
        Article draft = workflow.create("test/later", text("双十一活动政策"), "li");
        workflow.submit(draft.id(), 1, "li", "");
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        assertThatThrownBy(() -> workflow.schedule(draft.id(), 1, clock.instant(), "wang", ""))
                .isInstanceOf(ArticleRefused.class);
        workflow.schedule(draft.id(), 1, tomorrow, "wang", "");

        assertThat(workflow.due()).doesNotContain(draft.id());
        assertThat(workflow.publishDue(draft.id())).isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(workflow.due()).contains(draft.id());
        assertThat(workflow.publishDue(draft.id())).isTrue();
        assertThat(workflow.publishDue(draft.id())).isFalse();
        assertThat(workflow.get(draft.id()).state()).isEqualTo(ArticleState.PUBLISHED);
        assertThat(history.versions(draft.id()).getFirst().publishedBy()).isEqualTo("wang");
    }

    @Test
    void aChangeAfterTheApprovalTakesTheScheduleBack() {
        Article draft = workflow.create("test/later-changed", text("国庆政策"), "li");
        workflow.submit(draft.id(), 1, "li", "");
        workflow.schedule(draft.id(), 1, clock.instant().plusSeconds(60), "wang", "");
        Article changed = workflow.save(draft.id(), 1, text("国庆政策（改）"), "li");
        clock.advance(Duration.ofMinutes(2));
        assertThat(changed.publishAt()).isNull();
        assertThat(workflow.due()).doesNotContain(draft.id());
        assertThat(workflow.publishDue(draft.id())).isFalse();
    }

    @Test
    void rollsBackToAnOlderText() {
        Article article = published("test/back", "好的一版");
        workflow.save(article.id(), 1, text("坏的一版"), "li");
        workflow.submit(article.id(), 2, "li", "");
        workflow.publish(article.id(), 2, "li", "");

        Article back = workflow.rollback(article.id(), 2, 1, "wang");

        assertThat(back.version()).isEqualTo(3);
        assertThat(articles.published(article.id())).get().extracting(found -> found.text().title()).isEqualTo("好的一版");
        assertThat(history.versions(article.id())).extracting(Version::version).containsExactly(3, 2, 1);
    }

    @Test
    void refusesStepsThatTheStateForbids() {
        Article draft = workflow.create("test/forbidden", text("草稿"), "li");
        assertThatThrownBy(() -> workflow.publish(draft.id(), 1, "wang", "")).isInstanceOf(ArticleRefused.class);
        assertThatThrownBy(() -> workflow.reject(draft.id(), 1, "wang", "")).isInstanceOf(ArticleRefused.class);
        assertThatThrownBy(() -> workflow.get(new ArticleId(999_999))).isInstanceOf(ArticleRefused.class);
    }

    @Test
    void twoWhoPublishAtOncePublishOnce() {
        Article draft = workflow.create("test/twice", text("抢着发布"), "li");
        workflow.submit(draft.id(), 1, "li", "");
        workflow.publish(draft.id(), 1, "wang", "");
        assertThatThrownBy(() -> workflow.publish(draft.id(), 1, "zhao", "")).isInstanceOf(ArticleRefused.class);
        assertThat(history.versions(draft.id())).hasSize(1);
    }

    @Test
    void ofManyWhoPublishAtTheSameMomentOneDoes() throws Exception {
        Article draft = workflow.create("test/race", text("同时发布"), "li");
        workflow.submit(draft.id(), 1, "li", "");
        AtomicInteger refused = new AtomicInteger();
        try (ExecutorService editors = Executors.newFixedThreadPool(6)) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String editor = "editor" + i;
                all.add(editors.submit(() -> {
                    start.await();
                    try {
                        return workflow.publish(draft.id(), 1, editor, "");
                    } catch (ArticleRefused e) {
                        return refused.incrementAndGet();
                    }
                }));
            }
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(refused).hasValue(5);
        assertThat(history.comments(draft.id())).extracting(ReviewComment::step)
                .containsExactly(Step.SUBMITTED, Step.PUBLISHED);
    }

    @Test
    void ofTwoWhoSaveAtTheSameMomentOneIsToldTheOthersText() throws Exception {
        Article draft = workflow.create("test/race-save", text("原文"), "li");
        AtomicReference<Object> theirs = new AtomicReference<>();
        try (ExecutorService editors = Executors.newFixedThreadPool(2)) {
            List<Future<?>> all = new ArrayList<>();
            for (String title : List.of("甲的改动", "乙的改动")) {
                all.add(editors.submit(() -> {
                    try {
                        workflow.save(draft.id(), 1, text(title), title);
                    } catch (ArticleRefused e) {
                        theirs.set(e.getBody().getProperties().get("theirs"));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        Article kept = workflow.get(draft.id());
        assertThat(kept.version()).isEqualTo(2);
        assertThat(theirs.get()).as("the text that was first").isEqualTo(kept.text());
    }

    @Test
    void anOlderTextThatIsRestoredWhileSomebodyWritesIsShownToHer() {
        Article article = published("test/restored", "第一版");
        workflow.save(article.id(), 1, text("第二版"), "li");
        workflow.rollback(article.id(), 2, 1, "wang");

        assertThatThrownBy(() -> workflow.save(article.id(), 2, text("第二版，续写"), "li"))
                .isInstanceOfSatisfying(ArticleRefused.class, refused -> assertThat(refused.getBody().getProperties())
                        .containsEntry("theirs", text("第一版")).containsEntry("yours", text("第二版，续写")));
        assertThatThrownBy(() -> workflow.rollback(article.id(), 2, 1, "zhao")).isInstanceOf(ArticleRefused.class);
        assertThat(workflow.get(article.id()).state()).isEqualTo(ArticleState.PUBLISHED);
        assertThat(history.versions(article.id())).hasSize(3);
    }

    @Test
    void ofAScheduledPublicationAndARollbackAtTheSameMomentReadersKeepTheRollback() throws Exception {
        for (int round = 0; round < 10; round++) {
            Article article = published("test/scheduled-back-" + round, "好的一版");
            workflow.save(article.id(), 1, text("定时的一版"), "li");
            workflow.submit(article.id(), 2, "li", "");
            workflow.schedule(article.id(), 2, clock.instant().plusSeconds(60), "wang", "");
            clock.advance(Duration.ofMinutes(1));
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                CountDownLatch start = new CountDownLatch(1);
                Future<Boolean> due = both.submit(() -> {
                    start.await();
                    return workflow.publishDue(article.id());
                });
                Future<Article> back = both.submit(() -> {
                    start.await();
                    return workflow.rollback(article.id(), 2, 1, "zhao");
                });
                start.countDown();
                assertThat(back.get().version()).isEqualTo(3);
                due.get();
            }
            assertThat(workflow.publishDue(article.id())).as("nothing is left to come later").isFalse();
            assertThat(articles.published(article.id())).get().extracting(found -> found.text().title()).isEqualTo("好的一版");
            assertThat(workflow.get(article.id()).publishAt()).isNull();
        }
    }

    @Test
    void isFoundSoonAfterPublishingAndGoneAfterRetiring() {
        Article article = published("test/found", "扫地机器人卡在门槛上");
        soon(() -> assertThat(titles("扫地机器人")).contains("扫地机器人卡在门槛上"));

        workflow.retire(article.id(), 1, "wang", "停产");
        soon(() -> assertThat(titles("扫地机器人")).doesNotContain("扫地机器人卡在门槛上"));
        assertThat(articles.published(article.id())).isEmpty();
    }

    @Test
    void findsTheSameAfterARebuild() {
        published("test/rebuild", "电饭煲煮不熟饭");
        search.rebuild();
        assertThat(titles("电饭煲")).contains("电饭煲煮不熟饭");
    }

    @Test
    void importsShippedArticlesOnce() {
        articles.importShipped();
        assertThat(articles.importShipped()).isZero();
        soon(() -> assertThat(search.search(new Question("空调有异味", null, Audience.PUBLIC, 3))).isNotEmpty());
    }

    private static void soon(Runnable assertion) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(5))
                .untilAsserted(assertion::run);
    }

    private List<String> titles(String words) {
        return search.search(Question.byStaff(words, 5)).stream().map(Hit::plainTitle).toList();
    }

    private Article published(String slug, String title) {
        Article draft = workflow.create(slug, text(title), "li");
        workflow.submit(draft.id(), 1, "li", "");
        return workflow.publish(draft.id(), 1, "wang", "");
    }

    private static ArticleText text(String title) {
        return new ArticleText(title, "stove", Kind.FAULT, Visibility.PUBLIC, List.of("JZT-1"), List.of("E1"), "打不着",
                List.of("点不着"), List.of(), "## 排查步骤\n1. 换电池。\n");
    }
}
