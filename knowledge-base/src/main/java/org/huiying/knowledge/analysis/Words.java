package org.huiying.knowledge.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Words as smartcn's model splits them. It is shown Chinese characters only: left to itself it takes model numbers and
 * codes apart (0x0000007B → 0, x, 0000007, b), stems Latin words and swallows punctuation.
 */
final class Words {

    private static final Analyzer SMARTCN = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new HMMChineseTokenizer());
        }
    };

    private Words() {
    }

    static List<Token> of(FoldedText folded) {
        List<Token> words = new ArrayList<>();
        try (TokenStream stream = SMARTCN.tokenStream("", chineseOnly(folded.text()))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (term.length() > 1 && Characters.isChinese(term.charAt(0))) {
                    words.add(new Token(term.toString(), folded.starts()[offset.startOffset()],
                            folded.ends()[offset.endOffset() - 1]));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String chineseOnly(String text) {
        StringBuilder chinese = new StringBuilder(text);
        for (int i = 0; i < chinese.length(); i++) {
            if (!Characters.isChinese(chinese.charAt(i))) {
                chinese.setCharAt(i, '。');
            }
        }
        return chinese.toString();
    }
}
