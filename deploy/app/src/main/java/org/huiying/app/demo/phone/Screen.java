package org.huiying.app.demo.phone;

import java.util.List;
import org.huiying.standin.call.CallState;
import org.huiying.standin.call.Heard;
import org.huiying.standin.call.Network;

/** What a telephone shows. @param status queued, ringing, in-progress, completed, busy, no-answer, canceled or failed */
record Screen(String call, String number, String other, String status, long seconds, List<Line> heard) {

    /** @param kind PROMPT, SOUND, VOICE or LINE */
    record Line(int n, String kind, String text, String more) {}

    static Screen of(Network network, CallState call, int after) {
        List<Line> heard = network.heard(call.sid(), after).stream()
                .map(one -> new Line(one.n(), one.kind().name(), one.text(), more(one))).toList();
        return new Screen(call.sid(), call.from(), call.to(), call.status().word(), call.seconds(), heard);
    }

    /** The ids of other people's calls are nobody's business. */
    private static String more(Heard heard) {
        return heard.kind() == Heard.Kind.VOICE ? "" : heard.more();
    }
}
