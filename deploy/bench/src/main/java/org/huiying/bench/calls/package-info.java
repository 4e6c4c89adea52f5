/**
 * Many calls at a time through the stand-in for Twilio, the server and simulated agents, with whatever goes wrong between
 * them: webhooks late, doubled and lost, callers who hang up, agents who decline and miss. Start with
 * {@link org.huiying.bench.calls.CallsBenchmark}.
 */
@NullMarked
package org.huiying.bench.calls;

import org.jspecify.annotations.NullMarked;
