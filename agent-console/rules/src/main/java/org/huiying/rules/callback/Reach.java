package org.huiying.rules.callback;

/** How an attempt to reach the customer ended. */
public enum Reach {
    REACHED,
    NO_ANSWER,
    BUSY,
    REFUSED,
    WRONG_NUMBER
}
