package org.huiying.knowledge.article;

/** What happened to an article in its review. */
public enum Step {
    COMMENT, SUBMITTED, REJECTED, PUBLISHED, RETIRED, ROLLED_BACK
}
