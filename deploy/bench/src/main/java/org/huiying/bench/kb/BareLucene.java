package org.huiying.bench.kb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
import org.huiying.knowledge.analysis.Clauses;
import org.huiying.knowledge.analysis.Evidence;

/**
 * What Lucene alone takes on the product's index: one disjunction of the terms that the product looks for with the same
 * question, in the same fields, each once and all weighing the same; the best ten, nothing else. Analysis is not counted.
 */
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
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Term term : terms(Clauses.of(text).stream().map(Analysis::of).toList())) {
            query.add(new TermQuery(term), Occur.SHOULD);
        }
        return query.build();
    }

    private Set<Term> terms(List<Analysis> clauses) {
        Set<Term> terms = new LinkedHashSet<>();
        for (Evidence evidence : Evidence.values()) {
            for (String part : PARTS) {
                String field = part + evidence.name().toLowerCase(Locale.ROOT);
                if (fields.contains(field)) {
                    clauses.forEach(clause -> clause.terms(evidence).forEach(term -> terms.add(new Term(field, term))));
                }
            }
        }
        return terms;
    }

    void search(Query query) throws IOException {
        searcher.search(query, Quality.TOP);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
