package org.huiying.standin.call;

import java.time.Duration;
import java.util.function.Consumer;
import org.huiying.standin.twiml.Verb;

/** Somebody leaves a message. */
final class Dictation implements Listener {

    private final Verb.Record verb;
    private final Consumer<Character> finish;
    private String key = "";
    private int heard;

    Dictation(Verb.Record verb, Consumer<Character> finish) {
        this.verb = verb;
        this.finish = finish;
    }

    @Override
    public boolean key(char pressed) {
        if (verb.finishOnKey().indexOf(pressed) < 0) {
            return false;
        }
        key = Character.toString(pressed);
        finish.accept(pressed);
        return true;
    }

    @Override
    public boolean says(String words) {
        heard++;
        return true;
    }

    /** That it was finished with. */
    String key() {
        return key;
    }

    int heard() {
        return heard;
    }

    Duration silence() {
        return verb.silence();
    }
}
