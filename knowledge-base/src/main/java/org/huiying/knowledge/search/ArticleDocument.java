package org.huiying.knowledge.search;

import java.util.List;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableFieldType;
import org.apache.lucene.util.BytesRef;
import org.huiying.knowledge.analysis.Terms;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.PublishedArticle;

/** How an article is written into the Lucene index. What is shown is in columns: ten rows of a table take longer to unpack. */
final class ArticleDocument {

    static final String ID = "id";
    static final String PRODUCT = "product";
    static final String VISIBILITY = "visibility";
    static final String TITLE = "title";
    static final String BODY = "body";
    static final String FAULT_CODE = "fault_code";
    static final String TITLE_UNITS = "title_units";
    static final String BODY_UNITS = "body_units";

    private static final IndexableFieldType COUNTED = counted();

    private ArticleDocument() {
    }

    static Document of(PublishedArticle article) {
        ArticleText text = article.text();
        ArticleTexts texts = ArticleTexts.of(text);
        Document document = new Document();
        document.add(new StringField(ID, article.id().toString(), Field.Store.NO));
        document.add(new NumericDocValuesField(ID, article.id().value()));
        document.add(new StringField(VISIBILITY, text.visibility().name(), Field.Store.NO));
        document.add(new BinaryDocValuesField(TITLE, new BytesRef(text.title())));
        document.add(new BinaryDocValuesField(BODY, new BytesRef(texts.body())));
        document.add(new BinaryDocValuesField(PRODUCT, new BytesRef(text.product())));
        document.add(new BinaryDocValuesField(FAULT_CODE, new BytesRef(String.join("\n", text.faultCodes()))));
        document.add(new BinaryDocValuesField(TITLE_UNITS, StoredUnits.write(texts.wordings())));
        document.add(new BinaryDocValuesField(BODY_UNITS, StoredUnits.write(List.of(texts.rest()))));
        for (Zone zone : Zone.ALL) {
            document.add(new Field(zone.name(), new TermStream(Terms.of(zone.evidence(), texts.of(zone))), COUNTED));
        }
        return document;
    }

    private static IndexableFieldType counted() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
