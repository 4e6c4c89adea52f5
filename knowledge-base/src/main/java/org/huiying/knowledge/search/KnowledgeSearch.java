package org.huiying.knowledge.search;

import java.util.List;

/** Finds published articles. Any text is a valid question. */
public interface KnowledgeSearch {

    /** Best first. */
    List<Hit> search(Question question);

    /** Articles whose titles fit what was typed so far, best first and without snippets; the last word may be unfinished. */
    List<Hit> suggest(Question typed);

    /** Builds the index anew from the database. Searching goes on meanwhile. */
    void rebuild();
}
