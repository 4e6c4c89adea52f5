package org.huiying.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.huiying.knowledge.KnowledgeBaseTest;
import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.ArticleWorkflow;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.Visibility;
import org.huiying.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is remembered of searching and reading. */
@KnowledgeBaseTest
class ReadingsTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    Searches searches;

    @Autowired
    Readings readings;

    @Autowired
    Contents contents;

    @Autowired
    ArticleWorkflow workflow;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Reader customer = Reader.customer(UUID.randomUUID().toString());

    @Test
    void wordsTypedFurtherAreOneSearch() {
        for (String words : List.of("空", "空调", "空调不", "空调不制冷", "空调不制")) {
            searches.searched(customer, words, null, 3);
        }
        searches.searched(customer, "冰箱结霜", null, 0);
        assertThat(searches.of(customer.name(), WEEK)).containsExactly("冰箱结霜", "空调不制");

        clock.advance(Duration.ofMinutes(1));
        searches.searched(customer, "冰箱结霜了", null, 1);
        assertThat(searches.of(customer.name(), WEEK)).containsExactly("冰箱结霜了", "冰箱结霜", "空调不制");
    }

    @Test
    void strangersAreNotTakenForOneAnother() {
        Reader stranger = Reader.customer("");
        searches.searched(stranger, "热水器", null, 1);
        searches.searched(stranger, "热水器不热", null, 1);
        assertThat(jdbc.sql("select count(*) from search_log where reader = '' and words like '热水器%'")
                .query(Integer.class).single()).isEqualTo(2);
        assertThat(searches.of("", WEEK)).isEmpty();
        assertThat(readings.of("", WEEK)).isEmpty();
    }

    @Test
    void whatIsOpenedBelongsToTheSearchBefore() {
        Article article = published("reading/opened", "路由器掉线");
        searches.searched(customer, "老掉线", null, 5);
        searches.opened(customer, article.id());
        searches.opened(customer, article.id());
        assertThat(jdbc.sql("select array_length(opened, 1) from search_log where reader = ?").param(customer.name())
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void tellsWhatACustomerReadAndWhoOfTheStaffReadIt() {
        Article article = published("reading/read", "手机进水");
        readings.read(article.id(), 1, customer);
        readings.read(article.id(), 1, customer);
        readings.read(article.id(), 1, Reader.staff(() -> "lina"));

        assertThat(readings.of(customer.name(), WEEK)).singleElement().satisfies(read -> {
            assertThat(read.title()).isEqualTo("手机进水");
            assertThat(read.times()).isEqualTo(2);
            assertThat(read.helped()).isNull();
        });
        assertThat(readings.staff(article.id())).extracting(Readings.ReadBy::reader).containsExactly("lina");
        assertThat(readings.timesByCustomers(article.id())).isEqualTo(2);
        assertThat(contents.mostRead("test-phone", 5)).extracting(Contents.Entry::title).startsWith("手机进水");
    }

    private Article published(String slug, String title) {
        ArticleText text = new ArticleText(title, "test-phone", Kind.FAULT, Visibility.PUBLIC, List.of(), List.of(), "",
                List.of(), List.of(), "");
        Article draft = workflow.create(slug, text, "li");
        workflow.submit(draft.id(), 1, "li", "");
        return workflow.publish(draft.id(), 1, "wang", "");
    }
}
