package org.huiying.oversight.settings;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A website that embeds the chat.
 *
 * @param key     by which its pages name it, given once
 * @param origins of pages that may speak for it, such as {@code https://shop.example.cn}
 * @param colours {@code accent} and {@code onAccent}, as {@code #rrggbb}
 * @param signs   whether it has a secret with which it signs its customers; the secret itself is never read
 */
record SiteSetting(@Nullable String key, @Nullable String name, @Nullable String nameEn, List<String> origins,
                   @Nullable String greeting, @Nullable String greetingEn, Map<String, String> colours,
                   @Nullable Boolean signs, @Nullable Integer version) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Set<String> COLOURS = Set.of("accent", "onAccent");

    SiteSetting {
        origins = origins == null ? List.of() : origins.stream().map(String::strip).filter(each -> !each.isEmpty()).distinct().toList();
        colours = colours == null ? Map.of() : Map.copyOf(colours);
    }

    void check() {
        FieldErrors errors = new FieldErrors()
                .form("key", key, KEY, "请用小写字母、数字和短横线，最多 40 个", "Small letters, digits and dashes, 40 at most")
                .text("name", name, 60).text("nameEn", nameEn, 60)
                .optionalText("greeting", greeting, 300).optionalText("greetingEn", greetingEn, 300);
        origins.stream().filter(each -> !isOrigin(each)).findFirst().ifPresent(wrong -> errors.check(false, "origins",
                "“" + wrong + "” 应为 https://shop.example.cn 这样的网址，不带路径",
                "“" + wrong + "” should be like https://shop.example.cn, without a path"));
        colours.forEach((name, colour) -> errors.check(COLOURS.contains(name) && COLOUR.matcher(colour).matches(),
                "colours", "颜色请写成 #0f766e", "Write colours like #0f766e"));
        errors.refuseIfAny();
    }

    private static boolean isOrigin(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getScheme() != null && Set.of("http", "https").contains(uri.getScheme()) && uri.getHost() != null
                    && uri.getRawPath().isEmpty() && uri.getRawQuery() == null && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException notAnUri) {
            return false;
        }
    }
}
