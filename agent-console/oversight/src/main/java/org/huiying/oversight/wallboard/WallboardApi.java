package org.huiying.oversight.wallboard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.huiying.desk.live.Snapshots;
import org.huiying.desk.live.Topic;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The board as of one moment; what follows comes on its topic. */
@RestController
@RequestMapping("/api/wallboard")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN', 'AGENT')")
class WallboardApi {

    private final Snapshots snapshots;
    private final FiguresReader reader;

    WallboardApi(Snapshots snapshots, FiguresReader reader) {
        this.snapshots = snapshots;
        this.reader = reader;
    }

    /** @param seq of the newest event that the figures are not older than */
    record Board(String topic, long seq, @JsonUnwrapped Figures figures) {}

    @GetMapping
    Board board() {
        return snapshots.of(Topic.WALLBOARD, seq -> new Board(Topic.WALLBOARD.name(), seq, reader.read()));
    }
}
