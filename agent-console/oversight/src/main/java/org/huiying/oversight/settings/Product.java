package org.huiying.oversight.settings;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What a visitor chooses before the chat; its code is given once, articles and tickets go by it. */
record Product(@Nullable String code, @Nullable String name, @Nullable String nameEn, @Nullable Integer sort,
               @Nullable Integer version) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    void check() {
        new FieldErrors()
                .form("code", code, CODE, "请用小写字母、数字和短横线，最多 40 个", "Small letters, digits and dashes, 40 at most")
                .text("name", name, 40).text("nameEn", nameEn, 60).number("sort", sort, 0, 9999).refuseIfAny();
    }
}
