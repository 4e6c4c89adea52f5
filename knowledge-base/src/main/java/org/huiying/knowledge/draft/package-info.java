/**
 * What editors have typed and not saved (未保存的内容): kept for each of them while she types, so that neither a closed
 * browser nor a colleague who saves first costs a word. Start at {@link org.huiying.knowledge.draft.UnsavedTexts}. Owns the table
 * article_draft.
 */
@NullMarked
package org.huiying.knowledge.draft;

import org.jspecify.annotations.NullMarked;
