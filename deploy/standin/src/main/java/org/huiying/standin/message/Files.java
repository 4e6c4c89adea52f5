package org.huiying.standin.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What came with messages. Twilio sends whoever asks for one on to where it lies, where nobody is asked who he is. */
public final class Files {

    private static final int MOST = 200;

    /** @param type such as {@code image/png} */
    public record File(String type, byte[] content) {}

    private final Map<String, File> files = new LinkedHashMap<>();

    synchronized void keep(String sid, File file) {
        if (files.size() == MOST) {
            files.remove(files.keySet().iterator().next());
        }
        files.put(sid, file);
    }

    public synchronized Optional<File> find(String sid) {
        return Optional.ofNullable(files.get(sid));
    }

    public synchronized void forget() {
        files.clear();
    }
}
