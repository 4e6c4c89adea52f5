package org.huiying.standin.call;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Ids in Twilio's form. Random, because a server may remember those of an earlier run. */
public final class Sids {

    private Sids() {}

    public static String next(String kind) {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return kind + HexFormat.of().formatHex(bytes);
    }
}
