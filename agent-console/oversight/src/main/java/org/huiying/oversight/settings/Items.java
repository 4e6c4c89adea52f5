package org.huiying.oversight.settings;

import java.util.List;

/** A list as it is answered. */
record Items<T>(List<T> items) {

    Items {
        items = List.copyOf(items);
    }
}
