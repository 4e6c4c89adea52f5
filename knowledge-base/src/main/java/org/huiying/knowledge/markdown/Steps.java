package org.huiying.knowledge.markdown;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/** Finds what to do step by step in an article. */
final class Steps {

    private Steps() {
    }

    static List<String> of(Node document, TextContentRenderer text) {
        Node list = list(document, text);
        List<String> steps = new ArrayList<>();
        if (list != null) {
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                String step = text(item, text);
                if (!step.isEmpty()) {
                    steps.add(step);
                }
            }
        }
        return steps;
    }

    private static String text(Node item, TextContentRenderer text) {
        StringBuilder all = new StringBuilder();
        for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
            all.append(text.render(part)).append('\n');
        }
        return all.toString().replaceAll("\\s*\n\\s*", " ").strip();
    }

    private static @Nullable Node list(Node document, TextContentRenderer text) {
        Node first = null;
        boolean underSteps = false;
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading) {
                underSteps = text.render(block).contains("步骤");
            } else if (block instanceof OrderedList) {
                if (underSteps) {
                    return block;
                }
                first = first == null ? block : first;
            }
        }
        return first;
    }
}
