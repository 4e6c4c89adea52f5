/**
 * What customers of this house call things (同义词与停用词): words that mean the same, and words that a search leaves out,
 * edited by editors beside what ships with the product. Start at {@link org.huiying.knowledge.wording.WordedSearch}. They
 * are put into the question, not into the index: a change holds within seconds and is undone as quickly. Owns the table
 * search_wording.
 */
@NullMarked
package org.huiying.knowledge.wording;

import org.jspecify.annotations.NullMarked;
