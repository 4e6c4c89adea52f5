package org.huiying.knowledge.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.huiying.knowledge.analysis.Folding;
import org.huiying.knowledge.article.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every use of an article for somebody's words. */
@Repository
class LearningStore implements ArticleUse {

    private static final int MOST_WORDINGS = 50_000;
    private static final int KEPT_DAYS = 730;
    private static final Pattern PERSONAL = Pattern.compile(
            "\\S+@\\S+|(?<![\\p{IsLatin}\\p{Nd}])[+]?\\p{Nd}[\\p{Nd} -]{5,}\\p{Nd}(?![\\p{IsLatin}\\p{Nd}])");

    private final JdbcClient jdbc;
    private final Clock clock;

    LearningStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void record(UsedArticle used) {
        String words = PERSONAL.matcher(used.words()).replaceAll(" ").replace('\0', ' ').strip();
        String key = Folding.fold(words).text().replaceAll("[\\s\\p{P}]+", " ").strip();
        if (key.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into article_learning (source, article_id, kind, words, words_key, at)
                values (:source, :article, :kind, :words, :key, :at)
                on conflict (source, article_id, kind) do update
                    set taken_back = false, words = excluded.words, words_key = excluded.words_key,
                        seq = nextval('article_learning_seq')
                    where article_learning.taken_back""")
                .param("source", used.source()).param("article", used.article().value()).param("kind", used.kind().name())
                .param("words", words).param("key", key).param("at", utc(used.at())).update();
    }

    @Override
    public void takeBack(String source, ArticleId article, UseKind kind) {
        jdbc.sql("""
                update article_learning set taken_back = true, seq = nextval('article_learning_seq')
                where source = ? and article_id = ? and kind = ? and not taken_back""")
                .params(source, article.value(), kind.name()).update();
    }

    /** Changes with every use that is recorded or taken back. */
    long newest() {
        return jdbc.sql("select coalesce(max(seq), 0) from article_learning").query(Long.class).single();
    }

    /** The latest words for which articles were used, each use worth half after a half-life. */
    List<Wording> wordings(Instant now, Duration halfLife) {
        jdbc.sql("delete from article_learning where at < ?").param(utc(now.minus(Duration.ofDays(KEPT_DAYS)))).update();
        Map<Key, Builder> found = new LinkedHashMap<>();
        jdbc.sql("""
                select words_key, article_id, kind, (array_agg(words order by at desc))[1] as words, count(*) as times,
                    sum(power(0.5, greatest(0, extract(epoch from :now - at)) / :half)) as weight, max(at) as last_at
                from article_learning where not taken_back
                group by words_key, article_id, kind order by max(at) desc limit :most""")
                .param("now", utc(now)).param("half", (double) halfLife.toSeconds()).param("most", MOST_WORDINGS)
                .query(row -> {
                    Key key = new Key(row.getString("words_key"), row.getLong("article_id"));
                    Builder builder = found.get(key);
                    if (builder == null) {
                        builder = new Builder(row.getString("words"), row.getObject("last_at", OffsetDateTime.class).toInstant());
                        found.put(key, builder);
                    }
                    UseKind kind = UseKind.valueOf(row.getString("kind"));
                    builder.counts.put(kind, row.getInt("times"));
                    builder.weights.put(kind, row.getDouble("weight"));
                });
        List<Wording> wordings = new ArrayList<>(found.size());
        found.forEach((key, builder) -> wordings.add(new Wording(builder.words, new ArticleId(key.article()),
                builder.counts, builder.weights, builder.lastAt)));
        return wordings;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private record Key(String words, long article) {
    }

    private static final class Builder {

        private final String words;
        private final Instant lastAt;
        private final Map<UseKind, Integer> counts = new EnumMap<>(UseKind.class);
        private final Map<UseKind, Double> weights = new EnumMap<>(UseKind.class);

        Builder(String words, Instant lastAt) {
            this.words = words;
            this.lastAt = lastAt;
        }
    }
}
