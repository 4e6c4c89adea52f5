/** What editors should write next: questions without an answer. Owns the table search_miss. */
@NullMarked
package org.huiying.knowledge.worklist;

import org.jspecify.annotations.NullMarked;
