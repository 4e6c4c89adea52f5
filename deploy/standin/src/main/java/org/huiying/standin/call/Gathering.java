package org.huiying.standin.call;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.huiying.standin.twiml.Verb;

/** Keys, or speech, as they come in. */
final class Gathering implements Listener {

    /** @param speech empty unless he spoke */
    record Answered(String keys, String speech) {

        boolean isEmpty() {
            return keys.isEmpty() && speech.isEmpty();
        }

        Map<String, String> form() {
            return speech.isEmpty() ? Map.of("Digits", keys, "msg", "Gather End")
                    : Map.of("SpeechResult", speech, "Confidence", "0.9");
        }
    }

    private final Verb.Gather gather;
    private final Consumer<Answered> then;
    private final StringBuilder keys = new StringBuilder();
    private int heard;

    Gathering(Verb.Gather gather, Consumer<Answered> then) {
        this.gather = gather;
        this.then = then;
    }

    @Override
    public boolean key(char key) {
        heard++;
        if (gather.finishOnKey().indexOf(key) >= 0) {
            finish();
            return true;
        }
        keys.append(key);
        if (gather.digits() == keys.length()) {
            finish();
        }
        return true;
    }

    @Override
    public boolean says(String words) {
        if (gather.speech()) {
            then.accept(new Answered("", words));
        }
        return gather.speech();
    }

    void finish() {
        then.accept(new Answered(keys.toString(), ""));
    }

    int heard() {
        return heard;
    }

    Duration timeout() {
        return gather.timeout();
    }
}
