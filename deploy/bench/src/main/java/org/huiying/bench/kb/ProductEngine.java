package org.huiying.bench.kb;

import java.nio.file.Path;
import java.util.List;
import org.huiying.knowledge.search.LuceneSearch;
import org.huiying.knowledge.search.Question;
import org.jspecify.annotations.Nullable;

/** The product's own analysis, index and search, with its defaults. */
final class ProductEngine implements Engine {

    private final Path folder;
    private @Nullable LuceneSearch search;
    private List<Doc> docs = List.of();

    ProductEngine(Path folder) {
        this.folder = folder;
    }

    @Override
    public void index(List<Doc> set) {
        docs = set;
        search = new LuceneSearch(new ListedArticles(docs), folder);
        search.rebuild();
    }

    @Override
    public List<String> best(String question, int most) {
        return built().search(Question.byStaff(question, most)).stream()
                .map(hit -> docs.get((int) hit.id().value() - 1).id()).toList();
    }

    LuceneSearch built() {
        if (search == null) {
            throw new IllegalStateException("index: none (expected: built before it is asked)");
        }
        return search;
    }

    @Override
    public void close() {
        if (search != null) {
            search.close();
        }
    }
}
