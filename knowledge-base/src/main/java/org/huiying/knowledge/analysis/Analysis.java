package org.huiying.knowledge.analysis;

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
        List<Token> characters = Characters.of(text);
        return new Analysis(text, Map.of(
                Evidence.CHARACTER, characters,
                Evidence.BIGRAM, Bigrams.of(text, characters),
                Evidence.WORD, Words.of(text),
                Evidence.LATIN, Codes.of(text),
                Evidence.SOUND, Sounds.of(text, characters)));
    }

    public List<Token> of(Evidence kind) {
        return tokens.getOrDefault(kind, List.of());
    }

    public List<String> terms(Evidence kind) {
        return of(kind).stream().map(Token::term).toList();
    }
}
