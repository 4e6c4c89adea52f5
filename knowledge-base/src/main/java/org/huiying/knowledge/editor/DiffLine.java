package org.huiying.knowledge.editor;

/** A line of a comparison. */
record DiffLine(Op op, String text) {

    enum Op {
        SAME, REMOVED, ADDED
    }
}
