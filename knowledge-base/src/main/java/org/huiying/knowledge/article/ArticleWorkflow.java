package org.huiying.knowledge.article;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What editors do to articles: draft → review → published → retired. Every save is a version of its own. Saving a
 * published article starts a newer draft beside it; readers keep the published text until the draft is published.
 */
@Component
public class ArticleWorkflow {

    private final ArticleStore store;
    private final History history;
    private final TwoPersons review;
    private final Readers readers;
    private final Clock clock;

    ArticleWorkflow(ArticleStore store, History history, TwoPersons review, Readers readers, Clock clock) {
        this.store = store;
        this.history = history;
        this.review = review;
        this.readers = readers;
        this.clock = clock;
    }

    public Article get(ArticleId id) {
        return store.find(id).orElseThrow(() -> ArticleRefused.unknown(id));
    }

    public List<Article> list(ArticleFilter filter) {
        return store.list(filter);
    }

    public Optional<Article> find(String slug) {
        return store.find(slug);
    }

    /** All articles with their newest text, in batches in the order of their numbers, so that memory stays small. */
    public void forEachBatch(int size, Consumer<List<Article>> consumer) {
        long after = 0;
        List<Article> batch;
        do {
            batch = store.after(after, size);
            if (!batch.isEmpty()) {
                consumer.accept(batch);
                after = batch.getLast().id().value();
            }
        } while (batch.size() == size);
    }

    /** Whether somebody else than who submitted it has to publish any article. */
    public boolean needsTwo() {
        return review.wantedEverywhere();
    }

    /** Whether somebody else than who submitted it has to publish this article. */
    public boolean needsTwo(ArticleId id) {
        return review.wantedFor(id);
    }

    public List<StateCount> counts() {
        return store.counts();
    }

    @Transactional
    public Article create(String slug, ArticleText text, String by) {
        Instant now = clock.instant();
        ArticleId id = store.insert(slug, by, now);
        store.insertVersion(id, 1, text, by, now, "");
        return get(id);
    }

    /** Makes a draft of an article that comes from elsewhere, with what it said before, oldest first. */
    @Transactional
    public Article takeOver(String slug, List<Version> earlier, ArticleText text, String by) {
        Instant now = clock.instant();
        ArticleId id = store.insert(slug, by, now);
        int version = 1;
        for (Version old : earlier) {
            store.insertVersion(id, version++, old.text(), old.savedBy(), old.savedAt(), old.note());
        }
        store.insertVersion(id, version, text, by, now, "");
        store.move(id, ArticleState.DRAFT, version, null, null, now);
        return get(id);
    }

    /** Saves a text that was written on top of a version; refused when somebody saved since. */
    @Transactional
    public Article save(ArticleId id, int base, ArticleText text, String by) {
        Article article = locked(id);
        if (article.version() != base) {
            throw ArticleRefused.stale(article, text);
        }
        if (article.text().equals(text)) {
            return article;
        }
        Instant now = clock.instant();
        store.insertVersion(id, base + 1, text, by, now, "");
        store.move(id, ArticleState.DRAFT, base + 1, article.publishedVersion(), null, now);
        return get(id);
    }

    @Transactional
    public Article submit(ArticleId id, int version, String by, String comment) {
        Article article = expect(id, version, "submit", ArticleState.DRAFT);
        store.move(id, ArticleState.IN_REVIEW, version, article.publishedVersion(), by, clock.instant());
        history.record(id, version, Step.SUBMITTED, by, comment);
        return get(id);
    }

    @Transactional
    public Article reject(ArticleId id, int version, String by, String comment) {
        Article article = expect(id, version, "reject", ArticleState.IN_REVIEW);
        store.move(id, ArticleState.DRAFT, version, article.publishedVersion(), null, clock.instant());
        history.record(id, version, Step.REJECTED, by, comment);
        return get(id);
    }

    @Transactional
    public Article publish(ArticleId id, int version, String by, String comment) {
        approve(expect(id, version, "publish", ArticleState.IN_REVIEW), by);
        online(id, version, by);
        history.record(id, version, Step.PUBLISHED, by, comment);
        return get(id);
    }

    /** Approves an article that goes online by itself later; until then it may be sent back, published or changed. */
    @Transactional
    public Article schedule(ArticleId id, int version, Instant at, String by, String comment) {
        approve(expect(id, version, "schedule", ArticleState.IN_REVIEW), by);
        if (!at.isAfter(clock.instant())) {
            throw ArticleRefused.invalid("at: " + at + " (expected: in the future)");
        }
        store.schedule(id, at, by);
        history.record(id, version, Step.SCHEDULED, by, (at + " " + comment).strip());
        return get(id);
    }

    /** What is scheduled for now or earlier. */
    List<ArticleId> due() {
        return store.due(clock.instant());
    }

    /** Gives false when somebody published, changed or sent it back meanwhile. */
    @Transactional
    boolean publishDue(ArticleId id) {
        Article article = locked(id);
        if (article.publishAt() == null || article.publishBy() == null || article.publishAt().isAfter(clock.instant())) {
            return false;
        }
        online(id, article.version(), article.publishBy());
        history.record(id, article.version(), Step.PUBLISHED, article.publishBy(), "");
        return true;
    }

    private void approve(Article article, String by) {
        if (by.equals(article.submittedBy()) && review.wantedFor(article.id())) {
            throw ArticleRefused.ownReview();
        }
    }

    /**
     * Gives up what was written since the last publication. Readers notice nothing: the published text becomes the newest
     * version; the draft stays among the versions.
     */
    @Transactional
    public Article discard(ArticleId id, int version, String by, String comment) {
        Article article = expect(id, version, "discard", ArticleState.DRAFT, ArticleState.IN_REVIEW);
        if (article.publishedVersion() == null) {
            throw ArticleRefused.wrongState(article, "discard");
        }
        int fresh = version + 1;
        Version online = history.version(id, article.publishedVersion());
        store.insertVersion(id, fresh, online.text(), by, clock.instant(), "← " + online.version());
        online(id, fresh, by);
        history.record(id, fresh, Step.DISCARDED, by, comment);
        return get(id);
    }

    /** Takes an article from readers, or lays aside a draft that they never had. A draft beside a published text is discarded first. */
    @Transactional
    public Article retire(ArticleId id, int version, String by, String comment) {
        Article article = expect(id, version, "retire", ArticleState.DRAFT, ArticleState.IN_REVIEW, ArticleState.PUBLISHED);
        if (article.state() != ArticleState.PUBLISHED && article.publishedVersion() != null) {
            throw ArticleRefused.draftInTheWay(article);
        }
        store.move(id, ArticleState.RETIRED, version, null, null, clock.instant());
        history.record(id, version, Step.RETIRED, by, comment);
        readers.tell(id);
        return get(id);
    }

    /**
     * Makes an older text the newest one. A text that was published before goes online again at once; another becomes
     * a draft.
     */
    @Transactional
    public Article rollback(ArticleId id, int base, int to, String by) {
        Article article = expect(id, base, "rollback", ArticleState.values());
        Version old = history.version(id, to);
        int version = base + 1;
        Instant now = clock.instant();
        store.insertVersion(id, version, old.text(), by, now, "← " + to);
        store.move(id, ArticleState.DRAFT, version, article.publishedVersion(), null, now);
        if (old.publishedAt() != null) {
            online(id, version, by);
        }
        history.record(id, version, Step.ROLLED_BACK, by, "← " + to);
        return get(id);
    }

    @Transactional
    public void comment(ArticleId id, String by, String text) {
        history.record(id, locked(id).version(), Step.COMMENT, by, text);
    }

    /** Publishes a new article without review: for what ships with the product and for imports. */
    @Transactional
    public void publishNew(String slug, ArticleText text, String by) {
        Article article = create(slug, text, by);
        online(article.id(), article.version(), by);
    }

    boolean isTaken(String slug) {
        return store.isTaken(slug);
    }

    private void online(ArticleId id, int version, String by) {
        Instant now = clock.instant();
        store.markPublished(id, version, by, now);
        store.move(id, ArticleState.PUBLISHED, version, version, null, now);
        readers.tell(id);
    }

    private Article expect(ArticleId id, int version, String step, ArticleState... states) {
        Article article = locked(id);
        if (article.version() != version) {
            throw ArticleRefused.stale(article, article.text());
        }
        if (!List.of(states).contains(article.state())) {
            throw ArticleRefused.wrongState(article, step);
        }
        return article;
    }

    private Article locked(ArticleId id) {
        return store.lock(id).orElseThrow(() -> ArticleRefused.unknown(id));
    }
}
