package org.huiying.knowledge.search;

/** What keeps the index of the articles. */
enum SearchEngine {
    /** A directory of this node. */
    LUCENE,
    /** A cluster that all nodes share; each node keeps its Lucene index for when the cluster cannot be reached. */
    ELASTICSEARCH
}
