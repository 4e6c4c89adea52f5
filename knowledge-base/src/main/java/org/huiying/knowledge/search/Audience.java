package org.huiying.knowledge.search;

/** Who asks: customers find public articles only. */
public enum Audience {
    STAFF, PUBLIC
}
