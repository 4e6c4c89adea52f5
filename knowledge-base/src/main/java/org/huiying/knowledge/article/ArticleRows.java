package org.huiying.knowledge.article;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads articles and their texts from rows. */
final class ArticleRows {

    static final String TEXT_COLUMNS = "v.title, v.product, v.kind, v.visibility, v.models, v.fault_codes, v.symptom, "
            + "v.synonyms, v.tags, v.markdown";

    private ArticleRows() {
    }

    static Article article(ResultSet row, int n) throws SQLException {
        return new Article(new ArticleId(row.getLong("id")), row.getString("slug"),
                ArticleState.valueOf(row.getString("state")), row.getInt("version"),
                row.getObject("published_version", Integer.class), row.getString("owner"),
                row.getString("submitted_by"), row.getString("saved_by"), instant(row, "updated_at"),
                row.getObject("publish_at") == null ? null : instant(row, "publish_at"), row.getString("publish_by"),
                text(row));
    }

    static PublishedArticle published(ResultSet row, int n) throws SQLException {
        return new PublishedArticle(new ArticleId(row.getLong("id")), row.getInt("version"), text(row));
    }

    static ArticleText text(ResultSet row) throws SQLException {
        return new ArticleText(row.getString("title"), row.getString("product"), Kind.valueOf(row.getString("kind")),
                Visibility.valueOf(row.getString("visibility")), words(row, "models"), words(row, "fault_codes"),
                row.getString("symptom"), words(row, "synonyms"), words(row, "tags"), row.getString("markdown"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
