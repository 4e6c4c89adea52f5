package org.huiying.oversight.wallboard;

import org.huiying.oversight.wallboard.Figures.Callbacks;
import org.huiying.oversight.wallboard.Figures.Tickets;
import org.springframework.stereotype.Component;

/** What follows conversations, counted for the board. */
@Component
class Aftercare {

    Callbacks callbacks() {
        return new Callbacks(0, 0);
    }

    Tickets tickets() {
        return new Tickets(0, 0, 0, 0);
    }
}
