package org.huiying.knowledge.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

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

    /** New scores for the articles, by their number in the index. */
    Map<Integer, Double> scores(Map<Integer, Double> first, IndexReader reader) throws IOException {
        if (asked.isEmpty() || first.isEmpty()) {
            return first;
        }
        double top = first.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        List<Integer> inOrder = first.keySet().stream().sorted().toList();
        Map<Integer, Double> scores = new HashMap<>();
        LeafReaderContext leaf = null;
        BinaryDocValues titles = null;
        BinaryDocValues bodies = null;
        for (int document : inOrder) {
            LeafReaderContext own = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
            if (own != leaf || titles == null || bodies == null) {
                leaf = own;
                titles = leaf.reader().getBinaryDocValues(ArticleDocument.TITLE_UNITS);
                bodies = leaf.reader().getBinaryDocValues(ArticleDocument.BODY_UNITS);
            }
            int inLeaf = document - leaf.docBase;
            scores.put(document, first.getOrDefault(document, 0.0) / top + Trait.sum(traits(titles, bodies, inLeaf)));
        }
        return scores;
    }

    private double[] traits(BinaryDocValues titles, BinaryDocValues bodies, int document) throws IOException {
        double[] traits = Trait.none();
        seen.clear();
        if (titles.advanceExact(document)) {
            readTitles(StoredUnits.read(titles.binaryValue(), units), traits);
        }
        body.read(units, bodies.advanceExact(document) ? StoredUnits.read(bodies.binaryValue(), units) : 0, seen, traits);
        return traits;
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
