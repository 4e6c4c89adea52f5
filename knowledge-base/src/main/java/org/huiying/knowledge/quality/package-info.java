/**
 * How good the knowledge base is (知识质量): what is sought in vain, found and not opened, read and of no help, old, or there
 * twice. Start at {@link org.huiying.knowledge.quality.QualityApi}. Owns no table; reads those of articles, searches,
 * readings and feedback.
 */
@NullMarked
package org.huiying.knowledge.quality;

import org.jspecify.annotations.NullMarked;
