/**
 * A real Elasticsearch node for tests and benchmarks, in a process of its own: start at
 * {@link org.huiying.elasticsearch.ElasticNode}. The server's licence lets it be used so; nothing of it is shipped.
 */
@NullMarked
package org.huiying.elasticsearch;

import org.jspecify.annotations.NullMarked;
