/**
 * One change to many articles at once. Start at {@link org.huiying.knowledge.bulk.BulkEdit}: a preview says for each
 * article what would change and what becomes of it, and the same rules then make the change, one article a transaction.
 * What somebody changed since the preview is refused, and that article alone. Owns no table.
 */
@NullMarked
package org.huiying.knowledge.bulk;

import org.jspecify.annotations.NullMarked;
