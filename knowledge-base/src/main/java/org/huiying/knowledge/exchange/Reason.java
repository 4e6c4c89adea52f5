package org.huiying.knowledge.exchange;

/** Why something in a file was refused, or what should be known about it, in Chinese and English. */
record Reason(String zh, String en) {
}
