package org.huiying.bench.kb;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.huiying.knowledge.article.ArticleChange;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.PublishedArticle;
import org.huiying.knowledge.article.PublishedArticles;
import org.huiying.knowledge.article.Visibility;

/** The articles of a set as the product sees articles, numbered from 1 in the order of the file. */
final class ListedArticles implements PublishedArticles {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 200_000;

    private final List<Doc> docs;

    ListedArticles(List<Doc> docs) {
        this.docs = docs;
    }

    private PublishedArticle article(int index) {
        return new PublishedArticle(new ArticleId(index + 1L), 1, text(docs.get(index)));
    }

    static ArticleText text(Doc doc) {
        String title = doc.title().isBlank() ? "-" : doc.title().strip();
        return new ArticleText(cut(title, LONGEST_TITLE), "", Kind.FAULT, Visibility.PUBLIC, List.of(), List.of(), "", List.of(),
                List.of(), cut(doc.body(), LONGEST_BODY));
    }

    private static String cut(String text, int most) {
        return text.replace('\0', ' ').substring(0, Math.min(most, text.length()));
    }

    @Override
    public Optional<PublishedArticle> published(ArticleId id) {
        return id.value() <= docs.size() ? Optional.of(article((int) id.value() - 1)) : Optional.empty();
    }

    @Override
    public void forEachBatch(int size, Consumer<List<PublishedArticle>> consumer) {
        for (int from = 0; from < docs.size(); from += size) {
            consumer.accept(IntStream.range(from, Math.min(docs.size(), from + size)).mapToObj(this::article).toList());
        }
    }

    @Override
    public List<ArticleChange> changesAfter(long seq, int most) {
        return List.of();
    }

    @Override
    public long lastChange() {
        return docs.size();
    }
}
