package org.huiying.knowledge.learning;

/** What became of an article that was found for somebody's words. */
public enum UseKind {
    /** It stood in the list. By itself that speaks a little against it: it was seen and not taken. */
    SHOWN(0),
    /** Somebody read it. */
    OPENED(0.2),
    /** The agent gave it to the customer. */
    SENT(0.6),
    /** The reader said that it helped. */
    HELPED(0.5),
    /** The reader said that it did not help. */
    NOT_HELPED(-0.5),
    /** The agent marked it as what solved the matter. */
    SOLVED(1);

    private final double worth;

    UseKind(double worth) {
        this.worth = worth;
    }

    /** How much it speaks for the article, where 1 is that it solved the matter. */
    double worth() {
        return worth;
    }
}
