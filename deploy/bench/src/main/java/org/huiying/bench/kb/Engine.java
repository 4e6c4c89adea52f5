package org.huiying.bench.kb;

import java.util.List;

/** What is measured: it takes all articles in, then answers. */
interface Engine extends AutoCloseable {

    void index(List<Doc> docs) throws Exception;

    /** Ids of the best articles, best first. */
    List<String> best(String question, int most) throws Exception;

    @Override
    void close() throws Exception;
}
