package org.huiying.bench.kb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.huiying.knowledge.analysis.Analysis;
import org.huiying.knowledge.analysis.Evidence;

/** What Lucene alone takes on the product's index: the same terms in the same fields, the best ten, nothing else. */
final class BareLucene implements AutoCloseable {

    private static final List<String> PARTS = List.of("", "title_");

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Set<String> fields = new HashSet<>();

    BareLucene(Path folder) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(folder));
        searcher = new IndexSearcher(reader);
        FieldInfos.getMergedFieldInfos(reader).forEach(field -> fields.add(field.name));
    }

    Query query(String text) {
        Analysis analysis = Analysis.of(text);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Evidence evidence : Evidence.values()) {
            for (String part : PARTS) {
                String field = part + evidence.name().toLowerCase(Locale.ROOT);
                if (fields.contains(field)) {
                    new HashSet<>(analysis.terms(evidence)).forEach(term -> query.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
                }
            }
        }
        return query.build();
    }

    void search(Query query) throws IOException {
        searcher.search(query, Quality.TOP);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
