package org.huiying.knowledge.article;

/** What happened to an article in its review. */
public enum Step {
    COMMENT, SUBMITTED, REJECTED, SCHEDULED, PUBLISHED, RETIRED, ROLLED_BACK, DISCARDED, TERMS
}
