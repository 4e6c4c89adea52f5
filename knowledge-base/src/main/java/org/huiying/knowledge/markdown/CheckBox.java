package org.huiying.knowledge.markdown;

import org.commonmark.node.CustomNode;

/** The box at the beginning of a step that can be ticked off: {@code - [ ] …}. */
final class CheckBox extends CustomNode {

    private final boolean ticked;

    CheckBox(boolean ticked) {
        this.ticked = ticked;
    }

    boolean ticked() {
        return ticked;
    }
}
