package org.huiying.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.huiying.knowledge.analysis.Analysis;
import org.huiying.knowledge.article.ArticleId;
import org.jspecify.annotations.Nullable;

/** One state of the Lucene index. Its articles go by their number there. */
final class LuceneView implements EngineView {

    private static final String TITLE_LATIN = "title_latin";

    private final IndexSearcher searcher;
    private final LookedUp terms;

    LuceneView(IndexSearcher searcher) {
        this.searcher = searcher;
        this.terms = new LookedUp(searcher);
    }

    /** Terms are looked up when they are asked for: the best articles need most of them anyway. */
    @Override
    public Rarity lookUp(List<Analysis> texts) {
        return terms;
    }

    @Override
    public List<Candidate> best(List<WantedTerm> wanted, @Nullable String beginning, Audience audience, int most)
            throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (WantedTerm term : wanted) {
            any.add(new BoostQuery(terms.query(term.field(), term.term()), term.weight()), Occur.SHOULD);
        }
        if (beginning != null) {
            any.add(new PrefixQuery(new Term(TITLE_LATIN, beginning)), Occur.SHOULD);
        }
        return found(visibleTo(audience, any.build()), most);
    }

    /** How many articles match is not wanted, so that weak ones are passed over from the start. */
    private List<Candidate> found(Query query, int most) throws IOException {
        List<Candidate> found = new ArrayList<>(most);
        for (ScoreDoc one : searcher.search(query, new TopScoreDocCollectorManager(most, null, most)).scoreDocs) {
            found.add(new Candidate(one.doc, one.score));
        }
        return found;
    }

    private static Query visibleTo(Audience audience, Query query) {
        if (audience == Audience.STAFF) {
            return query;
        }
        return new BooleanQuery.Builder().add(query, Occur.MUST)
                .add(new TermQuery(new Term(ArticleDocument.VISIBILITY, Audience.PUBLIC.name())), Occur.FILTER).build();
    }

    @Override
    public List<Candidate> named(Collection<ArticleId> articles, Audience audience) throws IOException {
        List<Candidate> named = new ArrayList<>();
        for (ArticleId article : articles) {
            named.addAll(found(visibleTo(audience, new TermQuery(new Term(ArticleDocument.ID, article.toString()))), 1));
        }
        named.forEach(candidate -> candidate.score = 0);
        return named;
    }

    @Override
    public void read(List<Candidate> candidates, Reading reading) throws IOException {
        LeafReaderContext leaf = null;
        BinaryDocValues titles = null;
        BinaryDocValues bodies = null;
        for (Candidate candidate : candidates.stream().sorted(Comparator.comparingLong(one -> one.key)).toList()) {
            LeafReaderContext own = leafOf(candidate);
            if (own != leaf || titles == null || bodies == null) {
                leaf = own;
                titles = leaf.reader().getBinaryDocValues(ArticleDocument.TITLE_UNITS);
                bodies = leaf.reader().getBinaryDocValues(ArticleDocument.BODY_UNITS);
            }
            int document = (int) candidate.key - leaf.docBase;
            titles.advanceExact(document);
            bodies.advanceExact(document);
            reading.of(candidate, titles.binaryValue(), bodies.binaryValue());
        }
    }

    private LeafReaderContext leafOf(Candidate candidate) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex((int) candidate.key, leaves));
    }

    @Override
    public List<Candidate> about(String product, List<Candidate> candidates) throws IOException {
        List<Candidate> about = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (product.equals(text(candidate, ArticleDocument.PRODUCT))) {
                about.add(candidate);
            }
        }
        return about;
    }

    @Override
    public Map<Long, FoundText> texts(List<Candidate> candidates, boolean bodies) throws IOException {
        Map<Long, FoundText> texts = new HashMap<>();
        for (Candidate candidate : candidates) {
            String codes = text(candidate, ArticleDocument.FAULT_CODE);
            texts.put(candidate.key, new FoundText(id(candidate), text(candidate, ArticleDocument.TITLE),
                    bodies ? text(candidate, ArticleDocument.BODY) : "", text(candidate, ArticleDocument.PRODUCT),
                    codes.isEmpty() ? List.of() : List.of(codes.split("\n"))));
        }
        return texts;
    }

    private ArticleId id(Candidate candidate) throws IOException {
        LeafReaderContext leaf = leafOf(candidate);
        NumericDocValues ids = leaf.reader().getNumericDocValues(ArticleDocument.ID);
        ids.advanceExact((int) candidate.key - leaf.docBase);
        return new ArticleId(ids.longValue());
    }

    private String text(Candidate candidate, String column) throws IOException {
        LeafReaderContext leaf = leafOf(candidate);
        BinaryDocValues texts = leaf.reader().getBinaryDocValues(column);
        return texts.advanceExact((int) candidate.key - leaf.docBase) ? texts.binaryValue().utf8ToString() : "";
    }
}
