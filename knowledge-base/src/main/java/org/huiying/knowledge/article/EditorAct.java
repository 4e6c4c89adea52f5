package org.huiying.knowledge.article;

import java.util.Map;

/**
 * Something that a person did with many articles at once, or with a file of them. Published inside the transaction of the
 * change, for the audit log.
 *
 * @param by      the login
 * @param action  such as {@code article.import}
 * @param subject such as {@code article-import:5}
 * @param detail  ids and figures
 */
public record EditorAct(String by, String action, String subject, Map<String, Object> detail) {

    public EditorAct {
        detail = Map.copyOf(detail);
    }
}
