package org.huiying.knowledge.search;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.util.BytesRef;
import org.huiying.knowledge.analysis.Terms;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.PublishedArticle;

/** How an article is written into an Elasticsearch index. */
final class ElasticDocument {

    private ElasticDocument() {
    }

    static Map<String, Object> of(PublishedArticle article) {
        ArticleText text = article.text();
        ArticleTexts texts = ArticleTexts.of(text);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(ArticleDocument.PRODUCT, text.product());
        document.put(ArticleDocument.VISIBILITY, text.visibility().name());
        document.put(ArticleDocument.TITLE, text.title());
        document.put(ArticleDocument.BODY, texts.body());
        document.put(ArticleDocument.FAULT_CODE, text.faultCodes());
        document.put(ArticleDocument.TITLE_UNITS, written(StoredUnits.write(texts.wordings())));
        document.put(ArticleDocument.BODY_UNITS, written(StoredUnits.write(List.of(texts.rest()))));
        for (Zone zone : Zone.ALL) {
            document.put(zone.name(), Terms.of(zone.evidence(), texts.of(zone)).joined());
        }
        return document;
    }

    private static String written(BytesRef bytes) {
        return Base64.getEncoder().encodeToString(BytesRef.deepCopyOf(bytes).bytes);
    }
}
