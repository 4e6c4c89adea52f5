package org.huiying.standin.wechat;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Access tokens: a new one makes the one before it invalid, so that two servers must share it. */
public final class Tokens {

    static final int LASTS_SECONDS = 7200;

    private String current = "";
    private int given;

    synchronized String next() {
        byte[] bytes = new byte[32];
        ThreadLocalRandom.current().nextBytes(bytes);
        current = HexFormat.of().formatHex(bytes);
        given++;
        return current;
    }

    synchronized boolean isValid(String token) {
        return !current.isEmpty() && current.equals(token);
    }

    /** How many were given: one server that keeps its token asks once. */
    public synchronized int given() {
        return given;
    }

    /** The one that is in use counts no more. */
    public synchronized void revoke() {
        current = "revoked";
    }

    synchronized void forget() {
        given = 0;
    }
}
