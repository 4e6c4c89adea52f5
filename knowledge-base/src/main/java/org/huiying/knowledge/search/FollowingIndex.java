package org.huiying.knowledge.search;

/** An index that is kept up with the articles. */
interface FollowingIndex extends AutoCloseable {

    /** Takes in all changes that are committed. */
    void catchUp();

    @Override
    void close();
}
