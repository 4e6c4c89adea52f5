package org.huiying.knowledge.draft;

import java.time.Instant;

import tools.jackson.databind.JsonNode;

/**
 * What is typed and not saved.
 *
 * @param base the version that it is written on top of; 0 for a new article
 * @param form the fields of the page, as the page holds them
 */
record Draft(int base, JsonNode form, Instant at) {
}
