package org.huiying.knowledge.wording;

import java.time.Instant;
import java.util.List;

/** Words that belong together, as an editor sees them. */
record Wording(long id, Words.Kind kind, List<String> words, boolean enabled, int version, String changedBy,
        Instant changedAt) {
}
