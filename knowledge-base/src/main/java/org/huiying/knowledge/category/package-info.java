/**
 * The tree of matters (分类) that articles belong to. Start at {@link org.huiying.knowledge.category.Categories}. Owns the
 * table category.
 */
@NullMarked
package org.huiying.knowledge.category;

import org.jspecify.annotations.NullMarked;
