package org.huiying.oversight.settings;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Something that agents can do and queues ask for; its code is given once. */
record Skill(@Nullable String code, @Nullable String name, @Nullable String nameEn, @Nullable Integer version) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    void check() {
        new FieldErrors()
                .form("code", code, CODE, "请用小写字母、数字和短横线，最多 40 个", "Small letters, digits and dashes, 40 at most")
                .text("name", name, 40).text("nameEn", nameEn, 60).refuseIfAny();
    }
}
