package org.huiying.bench.kb;

/** A question of a set. */
record Asked(String id, String text) {
}
