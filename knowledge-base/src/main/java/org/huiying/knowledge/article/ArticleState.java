package org.huiying.knowledge.article;

/** Where the newest text of an article stands. An older text may be published meanwhile. */
public enum ArticleState {
    DRAFT, IN_REVIEW, PUBLISHED, RETIRED
}
