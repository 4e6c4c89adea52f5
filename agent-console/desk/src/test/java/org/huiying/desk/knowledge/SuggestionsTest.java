package org.huiying.desk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.huiying.desk.problem.Refused;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.reading.TeamArticles;
import org.huiying.knowledge.search.Hit;
import org.huiying.knowledge.search.KnowledgeSearch;
import org.huiying.knowledge.search.Question;
import org.huiying.knowledge.search.Segment;
import org.huiying.knowledge.wording.WordedSearch;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.testing.SettableClock;
import org.huiying.testing.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SuggestionsTest {

    private final JdbcClient jdbc = JdbcClient.create(TestPostgres.freshDatabase().dataSource());
    private final ConversationWords words = new ConversationWords(jdbc);
    private final TriedArticles tried = new TriedArticles(jdbc,
            new SettableClock(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai")));
    private final Listening search = new Listening();
    private ConversationId conversation = new ConversationId(1);
    private AgentId agent = new AgentId(1);

    @BeforeEach
    void openAConversation() {
        jdbc.sql("insert into queue (code, name, name_en) values ('general', '综合', 'General')").update();
        agent = new AgentId(number("insert into agent (login, name, password_hash, roles) "
                + "values ('li', '小李', '-', '{AGENT}') returning id"));
        long customer = number("insert into customer (created_at) values (now()) returning id");
        conversation = new ConversationId(number("insert into conversation (customer_id, status, channel, address, "
                + "queue_id, product, last_at, created_at) select " + customer
                + ", 'OPEN', 'WEB_CHAT', 'x', id, 'router', now(), now() from queue returning id"));
        jdbc.sql("""
                with made as (insert into article (slug, version, owner, created_at, updated_at)
                              values ('a', 1, 'x', now(), now()) returning id)
                insert into article_version (article_id, version, title, product, kind, visibility, models, fault_codes,
                    symptom, synonyms, tags, markdown, saved_by, saved_at)
                select id, 1, '上不了网', 'router', 'FAULT', 'PUBLIC', '{}', '{}', '', '{}', '{}', '', 'x', now() from made""")
                .update();
    }

    @Test
    void asksWithWhatTheCustomerWroteNewestFirst() {
        say(1, "CUSTOMER", "TEXT", "路由器连不上");
        say(2, "AGENT", "TEXT", "请问什么型号");
        say(3, "CUSTOMER", "TEXT", "WR841N");

        List<Suggestion> found = suggestions().of(conversation, "li");

        assertThat(search.asked).extracting(Question::text).containsExactly("WR841N\n路由器连不上");
        assertThat(search.asked).extracting(Question::product).containsExactly("router");
        assertThat(found).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.why()).containsExactly("上不了网");
            assertThat(suggestion.sameProduct()).isTrue();
            assertThat(suggestion.strong()).isTrue();
        });
    }

    @Test
    void suggestsNothingBeforeTheCustomerWrote() {
        say(1, "CUSTOMER", "IMAGE", "");
        assertThat(suggestions().of(conversation, "li")).isEmpty();
        assertThat(search.asked).isEmpty();
    }

    @Test
    void refusesAConversationThatIsNot() {
        assertThatThrownBy(() -> suggestions().of(new ConversationId(999), "li")).isInstanceOf(Refused.class);
    }

    @Test
    void keepsTheStepsThatWereTickedOffInThisConversation() {
        TickedBoxes boxes = new TickedBoxes(jdbc, new SettableClock(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai")));
        ArticleId article = new ArticleId(1);
        boxes.tick(conversation, article, 1, 2, agent);
        boxes.tick(conversation, article, 1, 0, agent);
        boxes.tick(conversation, article, 1, 2, agent);
        assertThat(boxes.of(conversation, article, 1)).containsExactly(0, 2);
        boxes.untick(conversation, article, 1, 0);
        assertThat(boxes.of(conversation, article, 1)).containsExactly(2);
        assertThatThrownBy(() -> boxes.tick(conversation, article, 7, 0, agent)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> boxes.tick(new ConversationId(999), article, 1, 0, agent)).isInstanceOf(Refused.class);
    }

    @Test
    void remembersWhatWasTriedAndTakesItBack() {
        ArticleId article = new ArticleId(1);
        assertThat(tried.record(conversation, article, Use.SHOWN, agent)).isTrue();
        assertThat(tried.of(conversation)).isEmpty();

        assertThat(tried.record(conversation, article, Use.SENT, agent)).isTrue();
        assertThat(tried.record(conversation, article, Use.SENT, agent)).isFalse();
        tried.record(conversation, article, Use.SOLVED, agent);
        assertThat(tried.of(conversation)).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("上不了网");
            assertThat(one.uses()).isEqualTo(Set.of(Use.SHOWN, Use.SENT, Use.SOLVED));
        });

        assertThat(tried.takeBack(conversation, article, Use.SOLVED)).isTrue();
        assertThat(tried.takeBack(conversation, article, Use.SOLVED)).isFalse();
    }

    @Test
    void whatTheCustomerSaysOfAnArticleCountsWithoutAnAgent() {
        ArticleId article = new ArticleId(1);
        assertThat(words.openOf("x")).contains(conversation);
        assertThat(tried.record(conversation, article, Use.HELPED, null)).isTrue();
        assertThat(tried.of(conversation)).singleElement()
                .satisfies(one -> assertThat(one.uses()).containsExactly(Use.HELPED));
    }

    @Test
    void countsReadersWhoDidNotTurnToUs() {
        SettableClock clock = new SettableClock(jdbc.sql("select now()").query(java.time.OffsetDateTime.class).single().toInstant(), ZoneId.of("Asia/Shanghai"));
        Deflection deflection = new Deflection(jdbc, clock);
        for (String reader : List.of("x", "y", "z")) {
            jdbc.sql("insert into article_reading (article_id, kind, reader, version, first_at, last_at) "
                    + "values (1, 'CUSTOMER', ?, 1, now() - interval '1 hour', now())").param(reader).update();
        }
        jdbc.sql("insert into search_log (kind, reader, words_key, words, hits, first_at, last_at) "
                + "values ('CUSTOMER', 'w', '断网', '断网', 0, now(), now())").update();
        jdbc.sql("insert into article_feedback (id, article_id, version, kind, reader, helped, at) "
                + "values (gen_random_uuid(), 1, 1, 'CUSTOMER', 'y', true, now()), (gen_random_uuid(), 1, 1, 'CUSTOMER', 'v', false, now())").update();
        jdbc.sql("insert into article_reading (article_id, kind, reader, version, first_at, last_at) "
                + "values (1, 'CUSTOMER', 'v', 1, now() - interval '1 hour', now())").update();

        assertThat(deflection.of(Duration.ofDays(30))).as("x came, y was helped, z may still come, v was not helped")
                .isEqualTo(new Deflection.Figures(5, 4, 1, 1, 1));
        clock.advance(Duration.ofHours(25));
        assertThat(deflection.of(Duration.ofDays(30))).as("z did not come").isEqualTo(new Deflection.Figures(5, 4, 1, 2, 1));
    }

    @Test
    void leavesOutWhatIsKeptToAnotherTeam() {
        say(1, "CUSTOMER", "TEXT", "路由器连不上");
        assertThat(new Suggestions(words, WordedSearch.plain(search), new Open(Set.of("li"))).of(conversation, "li")).hasSize(1);
        assertThat(new Suggestions(words, WordedSearch.plain(search), new Open(Set.of("li"))).of(conversation, "wang")).isEmpty();
    }

    private Suggestions suggestions() {
        return new Suggestions(words, WordedSearch.plain(search), new Open(Set.of("li")));
    }

    /** Everything is open to these, nothing to others. */
    private record Open(Set<String> logins) implements TeamArticles {

        @Override
        public List<Hit> openTo(String login, List<Hit> hits) {
            return logins.contains(login) ? hits : List.of();
        }

        @Override
        public boolean isOpenTo(String login, ArticleId article) {
            return logins.contains(login);
        }
    }

    private void say(long seq, String author, String kind, String text) {
        jdbc.sql("insert into message (conversation_id, seq, id, at, author, kind, text) "
                + "values (?, ?, gen_random_uuid(), now(), ?, ?, ?)")
                .params(conversation.value(), seq, author, kind, text).update();
    }

    private long number(String insert) {
        return jdbc.sql(insert).query(Long.class).single();
    }

    /** Finds one article whatever is asked, and remembers the questions. */
    private static final class Listening implements KnowledgeSearch {

        private final List<Question> asked = new ArrayList<>();

        @Override
        public List<Hit> search(Question question) {
            asked.add(question);
            return List.of(new Hit(new ArticleId(1), List.of(new Segment("上不了网", true)), List.of(), "router",
                    List.of(), 30));
        }

        @Override
        public List<Hit> suggest(Question typed) {
            return search(typed);
        }

        @Override
        public void rebuild() {
            asked.clear();
        }
    }
}
