package org.huiying.standin.wechat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huiying.standin.call.Sids;

/** Files that were uploaded or sent, by their media ids. */
public final class Shelf {

    private static final int MOST = 200;

    /** @param type such as {@code image/png} */
    public record File(String type, byte[] content) {}

    private final Map<String, File> files = new LinkedHashMap<>();

    synchronized String put(File file) {
        if (files.size() == MOST) {
            files.remove(files.keySet().iterator().next());
        }
        String id = Sids.next("MEDIA");
        files.put(id, file);
        return id;
    }

    public synchronized Optional<File> find(String id) {
        return Optional.ofNullable(files.get(id));
    }

    public synchronized void forget() {
        files.clear();
    }
}
