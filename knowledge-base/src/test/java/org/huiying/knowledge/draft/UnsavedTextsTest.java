package org.huiying.knowledge.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;

import org.huiying.knowledge.KnowledgeBaseTest;
import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed is kept for the one who typed it. */
@KnowledgeBaseTest
class UnsavedTextsTest {

    @Autowired
    UnsavedTexts drafts;

    @Autowired
    SettableClock clock;

    @Test
    void keepsTwoEditorsTextsOfOneArticleApart() {
        Place article = Place.of("article", "7");
        drafts.keep(article, "sunli", 3, "甲", "{\"markdown\":\"孙丽写的\"}");
        drafts.keep(article, "zhoumin", 3, "甲", "{\"markdown\":\"周敏写的\"}");
        drafts.keep(article, "sunli", 3, "甲", "{\"markdown\":\"孙丽又写的\"}");

        assertThat(drafts.find(article, "sunli")).get()
                .satisfies(draft -> assertThat(draft.form().path("markdown").asString()).isEqualTo("孙丽又写的"));
        assertThat(drafts.find(article, "zhoumin")).get()
                .satisfies(draft -> assertThat(draft.form().path("markdown").asString()).isEqualTo("周敏写的"));
        drafts.forget(article, "sunli");
        assertThat(drafts.find(article, "sunli")).isEmpty();
        assertThat(drafts.find(article, "zhoumin")).isPresent();
    }

    @Test
    void tellsWhoElseIsWritingNow() {
        Place article = Place.of("article", "8");
        drafts.keep(article, "sunli", 1, "", "{}");
        assertThat(drafts.others(article, "zhoumin")).extracting(UnsavedTexts.Writer::editor).containsExactly("sunli");
        assertThat(drafts.others(article, "sunli")).isEmpty();
        clock.advance(Duration.ofMinutes(6));
        assertThat(drafts.others(article, "zhoumin")).isEmpty();
    }

    @Test
    void findsNewArticlesThatWereNeverSaved() {
        String key = UUID.randomUUID().toString();
        drafts.keep(Place.of("new", key), "hewei", 0, "没写完的", "{}");
        assertThat(drafts.unsaved("hewei")).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo(key);
            assertThat(one.title()).isEqualTo("没写完的");
        });
        assertThat(drafts.unsaved("sunli")).isEmpty();
    }

    @Test
    void refusesPlacesThatAreNone() {
        assertThatThrownBy(() -> Place.of("article", "x")).isInstanceOf(ArticleRefused.class);
        assertThatThrownBy(() -> Place.of("new", "1")).isInstanceOf(ArticleRefused.class);
        assertThatThrownBy(() -> Place.of("other", "1")).isInstanceOf(ArticleRefused.class);
    }
}
