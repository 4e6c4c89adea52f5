package org.huiying.knowledge.search;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class LuceneContractTest extends SearchContract {

    @TempDir
    Path folder;

    private LuceneSearch lucene;

    @BeforeEach
    void open() {
        lucene = new LuceneSearch(articles, folder, question -> learnt);
        lucene.catchUp();
    }

    @AfterEach
    void close() {
        lucene.close();
    }

    @Override
    protected KnowledgeSearch search() {
        return lucene;
    }

    @Override
    protected FollowingIndex following() {
        return lucene;
    }
}
