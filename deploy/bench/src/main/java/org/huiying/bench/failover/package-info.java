/**
 * Takes the node that routes away, again and again, while customers come and agents work, and reads the ledger
 * afterwards. Start reading at {@link org.huiying.bench.failover.Failover}. Nodes are processes of their own ({@link
 * org.huiying.bench.failover.RoutingNode}): everything around the router of the product, with its settings, and nothing
 * of its web. Each reaches PostgreSQL by a {@link org.huiying.bench.failover.Wire} that can be cut.
 */
@NullMarked
package org.huiying.bench.failover;

import org.jspecify.annotations.NullMarked;
