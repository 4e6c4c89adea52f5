package org.huiying.knowledge.analysis;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The evidence in one text.
 *
 * @param text the text, folded
 * @param tokens by kind, each in the order of the text
 */
public record Analysis(FoldedText text, Map<Evidence, List<Token>> tokens) {

    public Analysis {
        tokens = Map.copyOf(tokens);
    }

    public static Analysis of(String original) {
        FoldedText text = Folding.fold(original);
        Map<Evidence, List<Token>> tokens = new EnumMap<>(Evidence.class);
        for (Evidence kind : Evidence.values()) {
            TokenList list = new TokenList(text);
            find(kind, text, list);
            tokens.put(kind, list.tokens());
        }
        return new Analysis(text, tokens);
    }

    static void find(Evidence kind, FoldedText text, TermSink sink) {
        switch (kind) {
            case CHARACTER -> Characters.find(text.text(), sink);
            case BIGRAM -> Bigrams.find(text.text(), sink);
            case WORD -> Words.find(text.text(), sink);
            case LATIN -> Codes.find(text.text(), sink);
            case SOUND -> Sounds.find(text.text(), sink);
        }
    }

    public List<Token> of(Evidence kind) {
        return tokens.getOrDefault(kind, List.of());
    }

    public List<String> terms(Evidence kind) {
        return of(kind).stream().map(Token::term).toList();
    }
}
