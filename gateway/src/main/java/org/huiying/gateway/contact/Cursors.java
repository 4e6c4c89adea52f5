package org.huiying.gateway.contact;

import java.util.Optional;

/** How far a channel has read what its provider keeps for it. A lost one is no harm: what was taken in is not taken again. */
public interface Cursors {

    /** @param name of the thing that is read */
    Optional<String> find(String name);

    void keep(String name, String cursor);
}
