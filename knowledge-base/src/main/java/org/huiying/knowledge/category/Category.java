package org.huiying.knowledge.category;

import org.jspecify.annotations.Nullable;

/**
 * A place in the tree.
 *
 * @param twoPersons whether articles here and below are published by somebody else than who submitted them
 * @param articles how many belong here, not counting those below
 */
record Category(long id, @Nullable Long parentId, String name, String nameEn, int sort, boolean twoPersons, int articles) {
}
