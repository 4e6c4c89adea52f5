package org.huiying.knowledge.editor;

import org.huiying.knowledge.article.ArticleText;

/** All of an article as lines, to compare. */
final class PlainArticle {

    private PlainArticle() {
    }

    static String of(ArticleText text) {
        return """
                title: %s
                product: %s
                kind: %s
                visibility: %s
                models: %s
                faultCodes: %s
                symptom: %s
                synonyms: %s
                tags: %s

                %s""".formatted(text.title(), text.product(), text.kind(), text.visibility(),
                String.join(", ", text.models()), String.join(", ", text.faultCodes()), text.symptom(),
                String.join(", ", text.synonyms()), String.join(", ", text.tags()), text.markdown());
    }
}
