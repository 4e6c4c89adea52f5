package org.huiying.knowledge.analysis;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.apache.lucene.analysis.cn.smart.hhmm.SegToken;

/**
 * Words as smartcn's model splits them. It is shown one run of Chinese characters at a time: left to itself it takes model
 * numbers and codes apart (0x0000007B → 0, x, 0000007, b), stems Latin words and swallows punctuation. Its tokenizer
 * looks for sentences first, which takes longer than the words; a run is sentence enough.
 */
final class Words {

    /** The model weighs all ways through a run at once; longer runs are tables and gibberish. */
    private static final int LONGEST_RUN = 200;

    private static final HHMMSegmenter MODEL = new HHMMSegmenter();

    /** Titles repeat themselves (洗衣机, 怎么办): what was split lately, by its hash, the last one in each place. */
    private static final AtomicReferenceArray<Split> LATELY = new AtomicReferenceArray<>(1 << 12);

    private Words() {
    }

    static void find(String text, TermSink sink) {
        for (int from = 0; from < text.length();) {
            int to = from;
            while (to < text.length() && to - from < LONGEST_RUN && Characters.isChinese(text.charAt(to))) {
                to++;
            }
            if (to - from > 1) {
                int[] borders = borders(text.substring(from, to));
                for (int i = 0; i < borders.length; i += 2) {
                    sink.slice(from + borders[i], from + borders[i + 1]);
                }
            }
            from = Math.max(to, from + 1);
        }
    }

    private static int[] borders(String run) {
        int place = run.hashCode() & LATELY.length() - 1;
        Split known = LATELY.get(place);
        if (known == null || !known.run().equals(run)) {
            known = new Split(run, split(run));
            LATELY.set(place, known);
        }
        return known.borders();
    }

    private static int[] split(String run) {
        List<SegToken> path = MODEL.process(run);
        return path.subList(1, path.size() - 1).stream().filter(word -> word.endOffset - word.startOffset > 1)
                .flatMapToInt(word -> IntStream.of(word.startOffset, word.endOffset)).toArray();
    }

    /** Starts and ends of the words of a run, in turn. */
    private record Split(String run, int[] borders) {
    }
}
