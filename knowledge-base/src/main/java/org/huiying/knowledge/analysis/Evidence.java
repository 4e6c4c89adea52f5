package org.huiying.knowledge.analysis;

/** The kinds of evidence that two texts are about the same thing. Each is indexed and scored apart. */
public enum Evidence {
    /** Single Chinese characters. */
    CHARACTER,
    /** Two Chinese characters side by side, blanks between them not counted. */
    BIGRAM,
    /** Words of two characters and more, as smartcn splits them. */
    WORD,
    /** Latin and digit runs: whole (kfr35gw) and in parts (kfr, 35, gw). */
    LATIN,
    /** The sounds of two characters side by side, without tones, against typing errors. */
    SOUND
}
