/**
 * Benchmarks with one way to call them: {@code deploy/bench/bench NAME [options]}. Each drives the real protocol from a
 * process of its own. Start with {@link org.huiying.bench.Bench}, which lists them.
 */
@NullMarked
package org.huiying.bench;

import org.jspecify.annotations.NullMarked;
