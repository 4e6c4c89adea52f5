package org.huiying.bench.kb;

/** An article of a set, as its file has it. The title may be empty. */
record Doc(String id, String title, String body) {
}
