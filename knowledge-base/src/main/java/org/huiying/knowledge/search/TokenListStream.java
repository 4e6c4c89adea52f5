package org.huiying.knowledge.search;

import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.huiying.knowledge.analysis.Token;

/** Hands tokens that are already there to Lucene. */
final class TokenListStream extends TokenStream {

    private final List<Token> tokens;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private int next;

    TokenListStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        term.append(tokens.get(next++).term());
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
