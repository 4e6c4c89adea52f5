package org.huiying.knowledge.analysis;

/** Neighbours among Chinese characters. Blanks do not part them, everything else does. */
final class Bigrams {

    private Bigrams() {
    }

    static void find(String text, TermSink sink) {
        pairs(text, (left, leftEnd, right, rightEnd) -> {
            if (leftEnd == right) {
                sink.slice(left, rightEnd);
            } else {
                sink.made(text.substring(left, leftEnd) + text.substring(right, rightEnd), left, rightEnd);
            }
        });
    }

    static void pairs(String text, Pair pair) {
        int left = -1;
        int leftEnd = -1;
        for (int at = 0; at < text.length();) {
            int point = text.codePointAt(at);
            int end = at + Character.charCount(point);
            if (Characters.isChinese(point)) {
                if (left >= 0) {
                    pair.found(left, leftEnd, at, end);
                }
                left = at;
                leftEnd = end;
            } else if (point != ' ') {
                left = -1;
            }
            at = end;
        }
    }

    /** Two characters with where each starts and ends. */
    interface Pair {
        void found(int left, int leftEnd, int right, int rightEnd);
    }
}
