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
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The terms of one question in the index: each is looked up once, although several steps ask for it. */
final class LookedUp implements Rarity {

    private final IndexSearcher searcher;
    private final Map<String, Field> fields = new HashMap<>();

    LookedUp(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    @Override
    public int articles() {
        return searcher.getIndexReader().numDocs();
    }

    @Override
    public int articlesWith(String field, String term) {
        return states(field, term).docFreq();
    }

    Query query(String field, String term) {
        return new TermQuery(new Term(field, term), states(field, term));
    }

    private TermStates states(String name, String term) {
        try {
            Field field = fields.get(name);
            if (field == null) {
                field = new Field(open(name));
                fields.put(name, field);
            }
            TermStates states = field.known.get(term);
            if (states == null) {
                states = lookUp(field.cursors, new BytesRef(term));
                field.known.put(term, states);
            }
            return states;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As TermStates.build does, but each part of the index is opened once a field, not once a term: that takes half as long. */
    private TermStates lookUp(@Nullable TermsEnum[] cursors, BytesRef term) throws IOException {
        TermStates states = new TermStates(searcher.getTopReaderContext());
        for (int i = 0; i < cursors.length; i++) {
            TermsEnum cursor = cursors[i];
            if (cursor != null && cursor.seekExact(term)) {
                states.register(cursor.termState(), i, cursor.docFreq(), cursor.totalTermFreq());
            }
        }
        return states;
    }

    private @Nullable TermsEnum[] open(String field) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        @Nullable TermsEnum[] cursors = new TermsEnum[leaves.size()];
        for (int i = 0; i < cursors.length; i++) {
            Terms terms = leaves.get(i).reader().terms(field);
            cursors[i] = terms == null ? null : terms.iterator();
        }
        return cursors;
    }

    /** The parts of the index in their order, each ready to look up terms of a field, and the terms known so far. */
    private record Field(@Nullable TermsEnum[] cursors, Map<String, TermStates> known) {

        Field(@Nullable TermsEnum[] cursors) {
            this(cursors, new HashMap<>());
        }
    }
}
