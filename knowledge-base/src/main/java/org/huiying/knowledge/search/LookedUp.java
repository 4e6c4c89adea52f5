package org.huiying.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The terms of one question in the index: each is looked up once, although several steps ask for it. */
final class LookedUp implements Rarity {

    private final IndexSearcher searcher;
    private final Map<Term, TermStates> known = new HashMap<>();

    LookedUp(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    @Override
    public int articles() {
        return searcher.getIndexReader().numDocs();
    }

    @Override
    public int articlesWith(String field, String term) {
        return states(new Term(field, term)).docFreq();
    }

    Query query(Term term) {
        return new TermQuery(term, states(term));
    }

    private TermStates states(Term term) {
        return known.computeIfAbsent(term, wanted -> {
            try {
                return TermStates.build(searcher, wanted, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
