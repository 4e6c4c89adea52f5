/**
 * Customers and agents talk over the real sockets. {@link org.huiying.bench.chat.ChatBenchmark} is the story;
 * {@link org.huiying.bench.chat.Ledger} knows of every message what was sent, acknowledged and delivered, and so what
 * was lost, doubled or out of order. Messages are due at fixed times whatever the server does, and latency is counted
 * from when a message was due, so that a stall is not hidden by the pause it causes.
 */
@NullMarked
package org.huiying.bench.chat;

import org.jspecify.annotations.NullMarked;
