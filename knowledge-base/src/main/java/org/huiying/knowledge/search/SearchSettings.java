package org.huiying.knowledge.search;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which engine answers, and where this node keeps its copy of the index.
 *
 * @param engine what answers questions
 * @param indexDir the Lucene index; may be deleted while the node is down
 */
@ConfigurationProperties("huiying.knowledge")
record SearchSettings(@DefaultValue("lucene") SearchEngine engine, @DefaultValue("./data/knowledge-index") Path indexDir) {
}
