package org.huiying.standin.call;

import java.net.URI;
import java.util.List;
import org.huiying.standin.twiml.TwimlReader;
import org.huiying.standin.twiml.Verb;

/** TwiML under way, up to the verb that comes next. */
record Document(URI url, TwimlReader.Place place, List<Verb> verbs, int at) {

    boolean isDone() {
        return at == verbs.size();
    }

    Verb verb() {
        return verbs.get(at);
    }

    Document next() {
        return new Document(url, place, verbs, at + 1);
    }
}
