package org.huiying.knowledge.search;

import java.util.List;
import java.util.stream.Stream;

import org.huiying.knowledge.analysis.FoldedText;
import org.huiying.knowledge.analysis.Folding;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.markdown.ArticleMarkdown;

/**
 * The texts of an article as engines take them in.
 *
 * @param body what is shown of it, unfolded
 * @param wordings the title, and other wordings of it
 * @param rest everything else that is searched
 */
record ArticleTexts(String body, List<FoldedText> wordings, FoldedText rest) {

    static ArticleTexts of(ArticleText text) {
        String plain = ArticleMarkdown.plain(text.markdown());
        String body = text.symptom().isBlank() ? plain : text.symptom() + "\n" + plain;
        List<String> rest = Stream.of(List.of(body), text.models(), text.faultCodes(), text.tags()).flatMap(List::stream).toList();
        return new ArticleTexts(body,
                Stream.concat(Stream.of(text.title()), text.synonyms().stream()).map(Folding::fold).toList(),
                Folding.fold(String.join("\n", rest)));
    }

    List<FoldedText> of(Zone zone) {
        return zone.titleOnly() ? wordings : Stream.concat(wordings.stream(), Stream.of(rest)).toList();
    }
}
