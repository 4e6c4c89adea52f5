package org.huiying.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** The terms of one question in the index: each is looked up once, although several steps ask for it. */
final class LookedUp implements Rarity {

    private final IndexSearcher searcher;
    private final Map<Term, TermStates> known = new HashMap<>();
    private final Map<String, @Nullable TermsEnum[]> opened = new HashMap<>();

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
                return lookUp(wanted);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** As TermStates.build does, but each part of the index is opened once a field, not once a term: that takes half as long. */
    private TermStates lookUp(Term term) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        @Nullable TermsEnum[] cursors = opened.get(term.field());
        if (cursors == null) {
            cursors = open(term.field(), leaves);
            opened.put(term.field(), cursors);
        }
        TermStates states = new TermStates(searcher.getTopReaderContext());
        for (int i = 0; i < cursors.length; i++) {
            TermsEnum cursor = cursors[i];
            if (cursor != null && cursor.seekExact(term.bytes())) {
                states.register(cursor.termState(), leaves.get(i).ord, cursor.docFreq(), cursor.totalTermFreq());
            }
        }
        return states;
    }

    private static @Nullable TermsEnum[] open(String field, List<LeafReaderContext> leaves) throws IOException {
        @Nullable TermsEnum[] cursors = new TermsEnum[leaves.size()];
        for (int i = 0; i < cursors.length; i++) {
            Terms terms = leaves.get(i).reader().terms(field);
            cursors[i] = terms == null ? null : terms.iterator();
        }
        return cursors;
    }
}
