package org.huiying.knowledge.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

import org.apache.lucene.util.BytesRef;
import org.huiying.knowledge.analysis.FoldedText;
import org.huiying.knowledge.analysis.Units;

/** Texts of an article as units, kept in a column of the index, so that reading closely needs no analysis. */
final class StoredUnits {

    /** What comes later in a long article is found by its terms, but not read closely. */
    private static final int MOST = 4_000;
    private static final int END = 1;

    private StoredUnits() {
    }

    static BytesRef write(List<FoldedText> texts) {
        int[][] units = texts.stream().map(Units::of).toArray(int[][]::new);
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (MOST + 1)).order(ByteOrder.LITTLE_ENDIAN);
        for (int[] text : units) {
            for (int i = 0; i < text.length && bytes.remaining() > Integer.BYTES; i++) {
                bytes.putInt(text[i]);
            }
            if (bytes.remaining() >= Integer.BYTES) {
                bytes.putInt(END);
            }
        }
        return new BytesRef(bytes.array(), 0, bytes.position());
    }

    /** Reads into the array, which is long enough for any text. */
    static int read(BytesRef bytes, int[] units) {
        int count = bytes.length / Integer.BYTES;
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer()
                .get(units, 0, count);
        return count;
    }

    static int[] room() {
        return new int[MOST + 1];
    }

    static boolean endsText(int unit) {
        return unit == END;
    }
}
