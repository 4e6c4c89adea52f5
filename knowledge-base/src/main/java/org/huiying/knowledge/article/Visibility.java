package org.huiying.knowledge.article;

/** Who may read an article once it is published. */
public enum Visibility {
    /** Customers too. */
    PUBLIC,
    /** Staff only. */
    INTERNAL
}
