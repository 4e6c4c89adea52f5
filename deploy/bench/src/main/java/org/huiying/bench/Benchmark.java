package org.huiying.bench;

/** Something that is measured. */
public interface Benchmark {

    /** Options and what they mean, for {@code --help}. */
    String usage();

    /** Prints its table and its line of JSON; false when what it measured is wrong (a message lost, say). */
    boolean run(Options options) throws Exception;
}
