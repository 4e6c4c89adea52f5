package org.huiying.gateway.contact.terms;

import java.util.Locale;
import java.util.Set;

/** Words with which a customer forbids us to write, or allows it again. They count only when they stand alone. */
public enum OptOutWord {
    OUT("STOP", "STOPALL", "UNSUBSCRIBE", "OPTOUT", "CANCEL", "END", "QUIT", "REVOKE", "TD", "T", "退订", "取消订阅",
            "退订短信", "不要再发", "拒收", "退訂", "取消訂閱"),
    IN("START", "UNSTOP", "YES", "DY", "订阅", "恢复", "恢复订阅", "訂閱", "恢復"),
    NEITHER;

    private final Set<String> words;

    OptOutWord(String... words) {
        this.words = Set.of(words);
    }

    /** What a whole message means: full-width letters, spaces and a full stop at its end make no difference. */
    public static OptOutWord of(String text) {
        String word = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC).strip()
                .replaceAll("[.。!！,，]+$", "").replaceAll("^回复", "").strip().toUpperCase(Locale.ROOT);
        return OUT.words.contains(word) ? OUT : IN.words.contains(word) ? IN : NEITHER;
    }
}
