/**
 * Measures Chinese search: how well and how fast. {@link org.huiying.bench.kb.KbBenchmark} is the story.
 */
@NullMarked
package org.huiying.bench.kb;

import org.jspecify.annotations.NullMarked;
