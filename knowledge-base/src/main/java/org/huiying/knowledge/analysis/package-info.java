/**
 * What makes two Chinese texts alike. Start at {@link org.huiying.knowledge.analysis.Analysis}.
 *
 * <p>A text is folded first ({@link org.huiying.knowledge.analysis.Folding}), then taken apart in five ways
 * ({@link org.huiying.knowledge.analysis.Evidence}). Articles and questions go through exactly the same code, whatever
 * engine stores the result.
 *
 * <p>Traps, each held by a test:
 * <ul>
 * <li>smartcn knows Simplified text only, so folding must come first; StandardAnalyzer does not fold full width.</li>
 * <li>smartcn is shown Chinese characters only, because it takes codes apart and stems Latin words.</li>
 * <li>A Taiwan word that is also a mainland word with another meaning (文件) is not replaced.</li>
 * <li>smartcn has no user dictionary and splits new words as it likes (路由器 is whole, 光猫 is not): bigrams and single
 * characters catch what it misses.</li>
 * <li>Characters with several readings are read the first way only: 重启 and 银行 still match themselves, but a homophone
 * typo of another reading is missed.</li>
 * </ul>
 */
@NullMarked
package org.huiying.knowledge.analysis;

import org.jspecify.annotations.NullMarked;
