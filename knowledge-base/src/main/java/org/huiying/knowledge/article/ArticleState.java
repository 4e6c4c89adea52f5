package org.huiying.knowledge.article;

/** Where the newest text of an article stands. An older text may be published meanwhile. */
public enum ArticleState {
    DRAFT("草稿"), IN_REVIEW("审核中"), PUBLISHED("已发布"), RETIRED("已停用");

    private final String word;

    ArticleState(String word) {
        this.word = word;
    }

    /** As Chinese pages call it. */
    String word() {
        return word;
    }
}
