package org.huiying.knowledge.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.huiying.knowledge.analysis.Folding;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.worklist.Misses;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** What was searched for, how much was found, and what was opened of it. */
@Repository
public class Searches {

    private static final int LONGEST = 1_000;
    /** Words that grow or shrink within this time are one search. */
    private static final Duration TYPING = Duration.ofSeconds(30);
    /** An article that is opened later than this was not opened from the search. */
    private static final Duration LOOKING = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final Misses misses;
    private final Clock clock;

    Searches(JdbcClient jdbc, Misses misses, Clock clock) {
        this.jdbc = jdbc;
        this.misses = misses;
        this.clock = clock;
    }

    void searched(Reader reader, String words, @Nullable String product, int hits) {
        String kept = words.replace('\0', ' ').strip();
        kept = kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept;
        String key = Folding.fold(kept).text().replaceAll("[\\s\\p{P}]+", " ").strip();
        if (key.isEmpty()) {
            return;
        }
        if (hits == 0 && reader.kind() == Reader.Kind.CUSTOMER) {
            misses.record(kept, product, "visitor");
        }
        if (reader.isKnown() && goesOn(reader, key, kept, hits)) {
            return;
        }
        jdbc.sql("""
                insert into search_log (kind, reader, words_key, words, product, hits, first_at, last_at)
                values (:kind, :reader, :key, :words, :product, :hits, :now, :now)""")
                .param("kind", reader.kind().name()).param("reader", reader.name()).param("key", key)
                .param("words", kept).param("product", product == null ? "" : product).param("hits", hits)
                .param("now", now()).update();
    }

    private boolean goesOn(Reader reader, String key, String words, int hits) {
        return jdbc.sql("""
                update search_log set words_key = :key, words = :words, hits = :hits, last_at = :now
                where id = (select id from search_log where kind = :kind and reader = :reader and last_at >= :since
                        and opened = '{}' order by last_at desc, id desc limit 1)
                    and (starts_with(:key, words_key) or starts_with(words_key, :key))""")
                .param("key", key).param("words", words).param("hits", hits).param("now", now())
                .param("kind", reader.kind().name()).param("reader", reader.name())
                .param("since", now().minus(TYPING)).update() == 1;
    }

    /**
     * The last search of this reader led to this article.
     *
     * @return what he had searched for, the first time that he opens it from there
     */
    Optional<String> opened(Reader reader, ArticleId article) {
        if (!reader.isKnown()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                update search_log set opened = array_append(opened, :article)
                where id = (select id from search_log where kind = :kind and reader = :reader and last_at >= :since
                        order by last_at desc, id desc limit 1) and hits > 0 and not :article = any(opened)
                returning words""")
                .param("article", article.value()).param("kind", reader.kind().name()).param("reader", reader.name())
                .param("since", now().minus(LOOKING)).query(String.class).optional();
    }

    /** What a reader had searched for when he opened an article last. */
    public Optional<String> thatLedTo(ArticleId article, Reader reader) {
        return !reader.isKnown() ? Optional.empty() : jdbc.sql("""
                select words from search_log where kind = :kind and reader = :reader and :article = any(opened)
                order by last_at desc, id desc limit 1""")
                .param("kind", reader.kind().name()).param("reader", reader.name()).param("article", article.value())
                .query(String.class).optional();
    }

    /** What a customer sought lately, latest first. */
    public List<String> of(String visitor, Duration lately) {
        return jdbc.sql("""
                select words from search_log where kind = 'CUSTOMER' and reader = ? and reader <> '' and last_at >= ?
                order by last_at desc, id desc limit 5""")
                .params(visitor, now().minus(lately)).query(String.class).list();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    void forgetTheOldest() {
        jdbc.sql("delete from search_log where last_at < ?").param(now().minus(KEPT)).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
