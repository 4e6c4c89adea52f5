/** An embedded Redis with an append-only file. Start with {@link org.huiying.embedded.redis.EmbeddedRedis}. */
@NullMarked
package org.huiying.embedded.redis;

import org.jspecify.annotations.NullMarked;
