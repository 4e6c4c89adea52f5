package org.huiying.desk.live;

/**
 * Somebody who follows a topic: a socket of staff or of a visitor. Called from one thread at a time; must not block.
 */
public interface Follower {

    /** The next event of the topic; called in the order of numbers, none left out, none twice. */
    void event(LiveEvent event);

    /** Everything stored up to {@code seq} has been handed over. */
    void caughtUp(Topic topic, long seq);

    /** The gap is too old to be filled: fetch a snapshot and follow from its number. */
    void reset(Topic topic);

    /** Something that is not stored, such as typing: nice to know, may be lost. */
    void signal(Topic topic, String frame);
}
