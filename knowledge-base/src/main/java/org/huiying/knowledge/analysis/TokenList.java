package org.huiying.knowledge.analysis;

import java.util.ArrayList;
import java.util.List;

/** Evidence with where it stood in the original text. */
final class TokenList implements TermSink {

    private final FoldedText folded;
    private final List<Token> tokens = new ArrayList<>();

    TokenList(FoldedText folded) {
        this.folded = folded;
    }

    @Override
    public void slice(int from, int to) {
        made(folded.text().substring(from, to), from, to);
    }

    @Override
    public void made(CharSequence term, int from, int to) {
        tokens.add(new Token(term.toString(), folded.starts()[from], folded.ends()[to - 1]));
    }

    List<Token> tokens() {
        return List.copyOf(tokens);
    }
}
