package org.huiying.oversight.settings;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What an agent inserts with {@code /shortcut}. {@code {客户}}, {@code {坐席}}, {@code {产品}}, {@code {队列}} and
 * {@code {主题}}, or the same in English, are filled in by the page.
 */
record CannedReply(@Nullable Long id, @Nullable String shortcut, @Nullable String title, @Nullable String text,
                   @Nullable Integer version) {

    private static final Pattern SHORTCUT = Pattern.compile("[^\\s/]{1,30}");

    void check() {
        new FieldErrors()
                .form("shortcut", shortcut, SHORTCUT, "最多 30 个字，不含空格和斜杠", "30 characters at most, no spaces or slashes")
                .text("title", title, 60).text("text", text, 2000).refuseIfAny();
    }
}
