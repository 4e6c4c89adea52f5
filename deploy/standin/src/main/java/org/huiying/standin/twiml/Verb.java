package org.huiying.standin.twiml;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One step of a TwiML document. */
public sealed interface Verb {

    record Say(String words) implements Verb {}

    record Play(URI url) implements Verb {}

    /** The sound of keys. */
    record Keys(String keys) implements Verb {}

    record Pause(Duration length) implements Verb {}

    /**
     * Asks for keys, or speech. Without an answer the next step follows.
     *
     * @param digits how many keys are enough; 0: until the finishing key or silence
     */
    record Gather(List<Verb> prompts, @Nullable URI action, int digits, Duration timeout, String finishOnKey,
            boolean speech, boolean evenWhenEmpty) implements Verb {

        public Gather {
            prompts = List.copyOf(prompts);
        }
    }

    record Enqueue(String line, @Nullable URI waitUrl, @Nullable URI action) implements Verb {}

    record Leave() implements Verb {}

    record Dial(Conference conference, @Nullable URI action) implements Verb {}

    /** @param coaches the call that alone hears this one */
    record Conference(String name, boolean starts, boolean ends, boolean muted, @Nullable String coaches,
            @Nullable URI waitUrl, @Nullable URI statusCallback, Set<String> events, boolean recorded,
            @Nullable URI recordingCallback) {

        public Conference {
            events = Set.copyOf(events);
        }
    }

    record Record(@Nullable URI action, Duration longest, String finishOnKey, Duration silence,
            @Nullable URI recordingCallback) implements Verb {}

    record Redirect(URI url) implements Verb {}

    record Hangup() implements Verb {}
}
