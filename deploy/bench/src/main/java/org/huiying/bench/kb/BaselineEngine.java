package org.huiying.bench.kb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Lucene as it comes: one field of title and body, one analyser, BM25 with its defaults, any of the question's terms. */
final class BaselineEngine implements Engine {

    private static final String ID = "id";
    private static final String TEXT = "text";
    private static final int MOST_TERMS = 1000;

    private final Analyzer analyzer;
    private final Directory directory;
    private @Nullable DirectoryReader reader;
    private @Nullable IndexSearcher searcher;

    BaselineEngine(String name, Path folder) throws IOException {
        analyzer = switch (name) {
            case "standard" -> new StandardAnalyzer();
            case "cjk" -> new CJKAnalyzer();
            case "smartcn" -> new SmartChineseAnalyzer();
            default -> throw new IllegalArgumentException("baseline: " + name + " (expected: standard, cjk or smartcn)");
        };
        directory = FSDirectory.open(folder);
    }

    @Override
    public void index(List<Doc> docs) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Doc doc : docs) {
                Document document = new Document();
                document.add(new StoredField(ID, doc.id()));
                document.add(new TextField(TEXT, doc.title() + "\n" + doc.body(), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    @Override
    public List<String> best(String question, int most) throws IOException {
        if (searcher == null) {
            throw new IllegalStateException("index: none (expected: built before it is asked)");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms(question).forEach(term -> query.add(new TermQuery(new Term(TEXT, term)), Occur.SHOULD));
        List<String> ids = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query.build(), most).scoreDocs) {
            ids.add(searcher.storedFields().document(found.doc).get(ID));
        }
        return ids;
    }

    private Set<String> terms(String question) throws IOException {
        Set<String> terms = new HashSet<>();
        try (TokenStream stream = analyzer.tokenStream(TEXT, question)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && terms.size() < MOST_TERMS) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
        directory.close();
        analyzer.close();
    }
}
