package org.huiying.knowledge.exchange;

/** What becomes of an article once it is in. */
enum Ending {
    /** An editor looks at it first. */
    DRAFT,
    /** It is sent to review. */
    REVIEW,
    /** Readers see it at once. */
    PUBLISH
}
