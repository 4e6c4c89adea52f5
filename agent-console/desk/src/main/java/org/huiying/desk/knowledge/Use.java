package org.huiying.desk.knowledge;

/** What became of an article in a conversation. */
public enum Use {
    /** The agent saw it as a suggestion. */
    SHOWN,
    /** The agent read it. */
    OPENED,
    /** The customer got it, whole or its steps. */
    SENT,
    /** The customer, or the agent, says that it helped. */
    HELPED,
    /** The agent says that it solved the matter. */
    SOLVED
}
