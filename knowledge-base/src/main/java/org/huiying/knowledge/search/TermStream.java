package org.huiying.knowledge.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.huiying.knowledge.analysis.Terms;

/** Hands terms that are already there to Lucene. */
final class TermStream extends TokenStream {

    private final Terms terms;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private int next;

    TermStream(Terms terms) {
        this.terms = terms;
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.count()) {
            return false;
        }
        int start = terms.start(next);
        term.copyBuffer(terms.chars(), start, terms.end(next) - start);
        next++;
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
