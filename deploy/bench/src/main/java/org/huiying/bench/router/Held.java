package org.huiying.bench.router;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Things of which any may be taken out. */
final class Held<T> {

    private final List<T> all = new ArrayList<>();

    void add(T thing) {
        all.add(thing);
    }

    int size() {
        return all.size();
    }

    T takeAny(Random random) {
        int place = random.nextInt(all.size());
        T taken = all.get(place);
        T last = all.removeLast();
        if (place < all.size()) {
            all.set(place, last);
        }
        return taken;
    }
}
