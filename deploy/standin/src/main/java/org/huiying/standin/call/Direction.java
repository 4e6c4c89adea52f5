package org.huiying.standin.call;

/** Who began a call. */
public enum Direction {

    INBOUND("inbound"),
    OUTBOUND_API("outbound-api");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
