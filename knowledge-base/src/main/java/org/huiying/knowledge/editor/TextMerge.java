package org.huiying.knowledge.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.huiying.knowledge.article.ArticleText;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what two editors made of the same text: a field that one of them changed, a word that one of them added
 * or took away, lines that only one of them touched. Where both changed the same field or neighbouring lines, people have
 * to decide.
 */
final class TextMerge {

    private final ArticleText base;
    private final ArticleText theirs;
    private final ArticleText yours;
    private boolean torn;

    private TextMerge(ArticleText base, ArticleText theirs, ArticleText yours) {
        this.base = base;
        this.theirs = theirs;
        this.yours = yours;
    }

    /** Empty when both changed the same. */
    static Optional<ArticleText> of(ArticleText base, ArticleText theirs, ArticleText yours) {
        TextMerge merge = new TextMerge(base, theirs, yours);
        ArticleText both = merge.text();
        return merge.torn ? Optional.empty() : Optional.of(both);
    }

    private ArticleText text() {
        return new ArticleText(one(base.title(), theirs.title(), yours.title()), one(base.product(), theirs.product(), yours.product()),
                one(base.kind(), theirs.kind(), yours.kind()), one(base.visibility(), theirs.visibility(), yours.visibility()),
                words(base.models(), theirs.models(), yours.models()), words(base.faultCodes(), theirs.faultCodes(), yours.faultCodes()),
                one(base.symptom(), theirs.symptom(), yours.symptom()), words(base.synonyms(), theirs.synonyms(), yours.synonyms()),
                words(base.tags(), theirs.tags(), yours.tags()), lines(base.markdown(), theirs.markdown(), yours.markdown()));
    }

    private <T> T one(T before, T their, T your) {
        torn |= !their.equals(before) && !your.equals(before) && !their.equals(your);
        return your.equals(before) ? their : your;
    }

    /** Theirs without what you took away, with what you added. */
    private static List<String> words(List<String> before, List<String> their, List<String> your) {
        Set<String> words = new LinkedHashSet<>(their);
        before.stream().filter(word -> !your.contains(word)).forEach(words::remove);
        your.stream().filter(word -> !before.contains(word)).forEach(words::add);
        return List.copyOf(words);
    }

    private String lines(String before, String their, String your) {
        if (their.equals(your) || your.equals(before)) {
            return their;
        }
        List<Change> theirChanges = Change.between(before, their);
        List<Change> yourChanges = Change.between(before, your);
        torn |= theirChanges.stream().anyMatch(one -> yourChanges.stream().anyMatch(one::touches));
        List<Change> all = new ArrayList<>(theirChanges);
        all.addAll(yourChanges);
        all.sort((a, b) -> Integer.compare(b.from(), a.from()));
        List<String> lines = new ArrayList<>(before.lines().toList());
        if (!torn) {
            for (Change change : all.stream().distinct().toList()) {
                lines.subList(change.from(), change.to()).clear();
                lines.addAll(change.from(), change.fresh());
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** Lines of the text before, from the first to before the last, that were replaced by fresh ones. */
    private record Change(int from, int to, List<String> fresh) {

        static List<Change> between(String before, String after) {
            List<Change> changes = new ArrayList<>();
            Change open = null;
            int at = 0;
            for (DiffLine line : LineDiff.between(before, after)) {
                if (line.op() == DiffLine.Op.SAME) {
                    open = closed(changes, open);
                    at++;
                } else {
                    open = open == null ? new Change(at, at, new ArrayList<>()) : open;
                    if (line.op() == DiffLine.Op.ADDED) {
                        open.fresh.add(line.text());
                    } else {
                        at++;
                        open = new Change(open.from, at, open.fresh);
                    }
                }
            }
            closed(changes, open);
            return changes;
        }

        private static @Nullable Change closed(List<Change> changes, @Nullable Change open) {
            if (open != null) {
                changes.add(open);
            }
            return null;
        }

        /** Neighbours count: which of two lines comes first at the same place is not ours to say. */
        boolean touches(Change other) {
            return from <= other.to && other.from <= to && !equals(other);
        }
    }
}
