package org.huiying.knowledge.search;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.util.BytesRef;

/**
 * The second stage: reads the best articles of the first one and scores them by what terms alone cannot tell: how much of
 * the question and of the title is in the other, in what order, how close together, what only sounds alike.
 */
final class CloseReading {

    private final AskedUnits asked;
    private final TitleReading title;
    private final BodyReading body;
    private final Seen seen;
    private final int[] units = StoredUnits.room();

    CloseReading(AskedUnits asked) {
        this.asked = asked;
        title = new TitleReading(asked);
        body = new BodyReading(asked);
        seen = new Seen(asked);
    }

    /** Gives articles that were found new scores: their old one as a share of the best, and what reading them adds. */
    void score(List<Candidate> candidates, EngineView view) throws IOException {
        if (asked.isEmpty() || candidates.isEmpty()) {
            return;
        }
        double top = Math.max(Float.MIN_NORMAL, candidates.stream().mapToDouble(candidate -> candidate.score).max().orElse(1));
        view.read(candidates, (candidate, titles, body) -> candidate.score = candidate.score / top + sum(titles, body));
    }

    private double sum(BytesRef titles, BytesRef bodyUnits) {
        double[] traits = Trait.none();
        seen.clear();
        readTitles(StoredUnits.read(titles, units), traits);
        body.read(units, StoredUnits.read(bodyUnits, units), seen, traits);
        return Trait.sum(traits);
    }

    /** Of several wordings of a title the one counts that fits best. */
    private void readTitles(int count, double[] best) {
        double most = Double.NEGATIVE_INFINITY;
        for (int from = 0; from < count;) {
            int to = from;
            while (to < count && !StoredUnits.endsText(units[to])) {
                to++;
            }
            double[] traits = Trait.none();
            title.read(units, from, to, seen, traits);
            double sum = Trait.sum(traits);
            if (sum > most) {
                most = sum;
                System.arraycopy(traits, 0, best, 0, traits.length);
            }
            from = to + 1;
        }
    }
}
