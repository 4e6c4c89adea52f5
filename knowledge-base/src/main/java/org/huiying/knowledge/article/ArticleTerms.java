package org.huiying.knowledge.article;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the terms of articles, and takes articles on and off line when their time begins and ends. */
@Component
public class ArticleTerms {

    /** How long before a day somebody is reminded of it. */
    private static final int REMIND_DAYS = 14;

    private final TermsStore store;
    private final ArticleStore articles;
    private final History history;
    private final Readers readers;
    private final Clock clock;

    ArticleTerms(TermsStore store, ArticleStore articles, History history, Readers readers, Clock clock) {
        this.store = store;
        this.articles = articles;
        this.history = history;
        this.readers = readers;
        this.clock = clock;
    }

    public Terms of(ArticleId id) {
        return store.find(id).orElseThrow(() -> ArticleRefused.unknown(id));
    }

    /** Refused when somebody changed them since. */
    @Transactional
    public void set(ArticleId id, Terms terms, String by) {
        Article article = articles.lock(id).orElseThrow(() -> ArticleRefused.unknown(id));
        Terms before = of(id);
        try {
            if (!store.set(id, terms, terms.holdOn(today()))) {
                throw new ArticleRefused(HttpStatus.CONFLICT, "terms-stale", "在您修改期间，有人改了这篇文章的设置，请重新打开。",
                        "Somebody changed the settings of this article meanwhile. Open them again.",
                        Map.of("terms", before));
            }
        } catch (DataIntegrityViolationException e) {
            throw ArticleRefused.invalid("category: " + terms.category() + " (expected: one that is there)");
        }
        history.record(id, article.version(), Step.TERMS, by, changes(before, terms));
        readers.tell(id);
    }

    private static String changes(Terms before, Terms after) {
        StringBuilder changes = new StringBuilder();
        change(changes, "category", before.category(), after.category());
        change(changes, "owner", before.owner(), after.owner());
        change(changes, "teams", before.teams(), after.teams());
        change(changes, "validFrom", before.validFrom(), after.validFrom());
        change(changes, "validUntil", before.validUntil(), after.validUntil());
        change(changes, "reviewOn", before.reviewOn(), after.reviewOn());
        return changes.toString().strip();
    }

    private static void change(StringBuilder changes, String name, @Nullable Object before,
            @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.append(name).append(": ").append(before == null ? "–" : before).append(" → ")
                    .append(after == null ? "–" : after).append('\n');
        }
    }

    /** Which of these articles somebody of these teams may not read. */
    public Set<Long> closedTo(Set<String> teams, Collection<Long> ids) {
        return ids.isEmpty() ? Set.of() : store.closedTo(teams, ids);
    }

    /** What has to be looked at now or soon, most urgent first. */
    public List<Reminder> reminders() {
        return store.remindersUntil(today().plusDays(REMIND_DAYS));
    }

    /** Readers see an article from its first to its last day, on whichever node the day is noticed first. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT5S")
    @Transactional
    public void turnTheDay() {
        store.turned(today()).forEach(readers::tell);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
