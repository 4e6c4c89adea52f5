package org.huiying.knowledge.analysis;

/** Takes in evidence as it is found in a folded text. */
interface TermSink {

    /** A term that stands in the text as it is. */
    void slice(int from, int to);

    /** A term that was made of what stands in the text from there to there. */
    void made(CharSequence term, int from, int to);
}
