/**
 * Measures routing. {@link org.huiying.bench.router.RouterBenchmark} is the story; {@link
 * org.huiying.bench.router.BusyCentre} makes the load of the engine alone.
 */
@NullMarked
package org.huiying.bench.router;

import org.jspecify.annotations.NullMarked;
