package org.huiying.oversight.settings;

import java.util.regex.Pattern;

import org.huiying.desk.reach.TemplateText;
import org.jspecify.annotations.Nullable;

/**
 * A text that WhatsApp has approved.
 *
 * @param providerId Twilio's id of it, with which it is sent
 * @param language   as WhatsApp names it, such as {@code zh_CN}
 * @param body       word for word as it was approved, with {@code {{1}}} where something is put in
 */
record MessageTemplate(@Nullable Long id, @Nullable String providerId, @Nullable String name, @Nullable String language,
                       @Nullable String body, @Nullable Boolean enabled, @Nullable Integer version) {

    private static final Pattern PROVIDER_ID = Pattern.compile("HX[0-9a-f]{32}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");
    private static final int LONGEST = 1024;

    /** What a send would fail of: the id, and places that are not numbered as they are filled in. */
    void check() {
        FieldErrors errors = new FieldErrors()
                .form("providerId", providerId, PROVIDER_ID, "应为 HX 加 32 位小写十六进制，从 Twilio 的内容模板页复制",
                        "HX and 32 lower-case hexadecimal digits, as on Twilio's content template page")
                .text("name", name, 60)
                .form("language", language, LANGUAGE, "如 zh_CN、zh_HK、en", "Such as zh_CN, zh_HK or en")
                .text("body", body, LONGEST).present("enabled", enabled);
        if (body != null && !body.isBlank()) {
            errors.check(TemplateText.isNumbered(body), "body", "填空处要写成 {{1}}、{{2}}…，从 1 开始连续编号，最多 20 处",
                    "Places to fill in are {{1}}, {{2}}, … numbered from 1 without a gap, 20 at most");
            errors.check(!body.strip().startsWith("{{") && !body.strip().endsWith("}}"), "body", "WhatsApp 不接受以填空处开头或结尾的模板",
                    "WhatsApp takes no template that begins or ends with a place to fill in");
        }
        errors.refuseIfAny();
    }
}
