package org.huiying.bench.kb;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A set grown to a size: its own articles first, then ones made of the sentences of three of them, with a model number of
 * their own in the title. The same set and size always give the same articles; each is made when it is asked for, so that
 * a large set needs no memory.
 */
final class GrownDocs extends AbstractList<Doc> {

    private static final int SOURCES = 3;
    private static final int MODELS = 5_000;

    private final List<Doc> own;
    private final int size;

    GrownDocs(List<Doc> own, int size) {
        this.own = List.copyOf(own);
        this.size = Math.max(size, own.size());
    }

    @Override
    public Doc get(int index) {
        if (index < own.size()) {
            return own.get(index);
        }
        SplittableRandom random = new SplittableRandom(index);
        Doc first = own.get(random.nextInt(own.size()));
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < SOURCES; i++) {
            String[] sentences = own.get(random.nextInt(own.size())).body().split("(?<=[。！？\\n])");
            int from = random.nextInt(sentences.length);
            Arrays.stream(sentences, from, Math.min(sentences.length, from + 1 + sentences.length / SOURCES)).forEach(body::append);
        }
        return new Doc("grown-" + index, first.title() + " GX-" + random.nextInt(MODELS), body.toString());
    }

    @Override
    public int size() {
        return size;
    }
}
