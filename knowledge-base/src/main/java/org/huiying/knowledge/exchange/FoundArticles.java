package org.huiying.knowledge.exchange;

import org.huiying.knowledge.picture.Picture;

/** Takes what a reader finds in a file, one by one, so that no file has to be held in memory. */
interface FoundArticles {

    void take(Found found);

    /** A picture of the article that is taken next. */
    void take(Picture picture);
}
