/**
 * What makes two Chinese texts alike. Start at {@link org.huiying.knowledge.analysis.Analysis}.
 *
 * <p>A text is folded first ({@link org.huiying.knowledge.analysis.Folding}), then taken apart in five ways
 * ({@link org.huiying.knowledge.analysis.Evidence}). Articles and questions go through exactly the same code, whatever
 * engine stores the result.
 *
 * <p>Folding goes in three steps: compatibility forms, case and blanks; Traditional characters and the words of Taiwan and
 * Hong Kong (OpenCC's tables, ours in home-words.txt on top); and words that mean the same to somebody who looks for help
 * (same-words.txt). {@link org.huiying.knowledge.analysis.Units} is the same text as numbers, for comparing many articles
 * with one question.
 *
 * <p>Traps, each held by a test:
 * <ul>
 * <li>Folding must come first: StandardAnalyzer does not fold full width, and every table knows Simplified text only.</li>
 * <li>A Taiwan word that is also a mainland word with another meaning (文件) is not replaced.</li>
 * <li>OpenCC's first meaning is not always the common one: it reads 啟用 as 激活, and lacks 信箱, 行事曆, 範本. What is in
 * home-words.txt wins; after a change of any table the index has to be built anew, so its format number goes up.</li>
 * <li>Tables are applied to text without word borders, the longest entry first: an entry that is part of another word
 * (原則 in 原則上) needs that word as an entry of its own.</li>
 * <li>smartcn has no user dictionary and splits new words (光猫) as it likes: characters and neighbours find what its words
 * miss. Its model takes most of the time of indexing when bodies go through it, so only titles and questions do.</li>
 * <li>Characters with several readings are read as their word tells (readings.txt: 重启 is chongqi, 重量 zhongliang), and the
 * common way elsewhere. The second stage hears all readings of a character.</li>
 * </ul>
 */
@NullMarked
package org.huiying.knowledge.analysis;

import org.jspecify.annotations.NullMarked;
