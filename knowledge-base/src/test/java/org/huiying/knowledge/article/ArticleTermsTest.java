package org.huiying.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.huiying.knowledge.KnowledgeBaseTest;
import org.huiying.testing.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From when until when an article is read, by whom, and who is reminded of it. */
@KnowledgeBaseTest
class ArticleTermsTest {

    @Autowired
    ArticleTerms terms;

    @Autowired
    ArticleWorkflow workflow;

    @Autowired
    Articles articles;

    @Autowired
    History history;

    @Autowired
    SettableClock clock;

    @Test
    void isReadFromItsFirstToItsLastDay() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        ArticleId article = published(Visibility.PUBLIC);
        terms.set(article, dated(today.plusDays(1), today.plusDays(2), null, 0), "li");
        assertThat(articles.published(article)).as("before the first day").isEmpty();

        clock.advance(Duration.ofDays(1));
        terms.turnTheDay();
        assertThat(articles.published(article)).as("on the first day").isPresent();
        clock.advance(Duration.ofDays(1));
        terms.turnTheDay();
        assertThat(articles.published(article)).as("on the last day").isPresent();
        clock.advance(Duration.ofDays(1));
        terms.turnTheDay();
        assertThat(articles.published(article)).as("after the last day").isEmpty();
    }

    @Test
    void remindsOfWhatEndsSoonAndOfWhatIsToBeLookedAt() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        ArticleId ends = published(Visibility.PUBLIC);
        ArticleId asked = published(Visibility.PUBLIC);
        ArticleId later = published(Visibility.PUBLIC);
        terms.set(ends, dated(null, today.plusDays(14), null, 0), "li");
        terms.set(asked, dated(null, null, today, 0), "li");
        terms.set(later, dated(null, today.plusDays(15), today.plusDays(15), 0), "li");
        assertThat(terms.reminders()).extracting(Reminder::id).contains(asked.value(), ends.value())
                .doesNotContain(later.value());
    }

    @Test
    void keepsInternalArticlesToTheirTeams() {
        ArticleId inside = published(Visibility.INTERNAL);
        ArticleId open = published(Visibility.PUBLIC);
        for (ArticleId article : List.of(inside, open)) {
            terms.set(article, new Terms(null, "li", List.of("complaint"), null, null, null, 0), "li");
        }
        List<Long> both = List.of(inside.value(), open.value());
        assertThat(terms.closedTo(Set.of("complaint", "digital"), both)).isEmpty();
        assertThat(terms.closedTo(Set.of("digital"), both)).containsExactly(inside.value());
        assertThat(terms.closedTo(Set.of(), both)).containsExactly(inside.value());
    }

    @Test
    void tellsWhoIsLateAndRemembersWhatChanged() {
        ArticleId article = published(Visibility.PUBLIC);
        terms.set(article, new Terms(null, "sunli", List.of(), null, null, null, 0), "li");
        assertThatThrownBy(() -> terms.set(article, new Terms(null, "wang", List.of(), null, null, null, 0), "wang"))
                .isInstanceOfSatisfying(ArticleRefused.class, refused -> assertThat(refused.getStatusCode().value()).isEqualTo(409));
        assertThat(terms.of(article).owner()).isEqualTo("sunli");
        assertThat(history.comments(article).getLast()).satisfies(said -> {
            assertThat(said.step()).isEqualTo(Step.TERMS);
            assertThat(said.text()).isEqualTo("owner: li → sunli");
        });
        assertThatThrownBy(() -> terms.set(article, new Terms(999L, "sunli", List.of(), null, null, null, 1), "li"))
                .isInstanceOf(ArticleRefused.class).hasMessageContaining("category");
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThatThrownBy(() -> dated(day, day.minusDays(1), null, 0)).hasMessageContaining("2026-03-01");
    }

    private static Terms dated(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable LocalDate review, int version) {
        return new Terms(null, "li", List.of(), from, until, review, version);
    }

    private ArticleId published(Visibility visibility) {
        Article draft = workflow.create("terms/" + UUID.randomUUID(), new ArticleText("投影仪不亮", "", Kind.FAULT,
                visibility, List.of(), List.of(), "", List.of(), List.of(), ""), "li");
        workflow.submit(draft.id(), 1, "li", "");
        return workflow.publish(draft.id(), 1, "wang", "").id();
    }
}
