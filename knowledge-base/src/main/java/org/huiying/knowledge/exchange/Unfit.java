package org.huiying.knowledge.exchange;

import java.util.Map;

import org.huiying.knowledge.article.ArticleRefused;
import org.springframework.http.HttpStatus;

/** Files that are refused as a whole. */
final class Unfit {

    private Unfit() {
    }

    static ArticleRefused file(String code, String zh, String en) {
        return new ArticleRefused(HttpStatus.UNPROCESSABLE_CONTENT, code, zh, en, Map.of());
    }

    static ArticleRefused broken(String what, String whatEn) {
        return file("import-broken", "文件已损坏或格式不对：" + what + "。", "The file is broken or of another kind: " + whatEn + ".");
    }

    /** Something there is too much of. */
    static ArticleRefused tooMuch(String what, String whatEn, long most) {
        return file("import-too-much", what + "过多（最多 " + most + "）。", "Too much: " + whatEn + " (expected: up to " + most + ").");
    }

    static ArticleRefused bomb(String entry) {
        return file("import-bomb", "压缩包中的“" + entry + "”解压后大得不合理，已拒绝整个文件。",
                "The entry “" + entry + "” grows beyond reason when it is unpacked; the whole file is refused.");
    }
}
