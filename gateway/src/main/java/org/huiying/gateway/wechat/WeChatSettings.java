package org.huiying.gateway.wechat;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The official account. Without an app id everything of it is silent.
 *
 * @param token   as set in the account's settings, with which pushes are signed
 * @param aesKey  the EncodingAESKey with which they are sealed
 * @param menu    the words of the menu's entries by their keys; a key that is not here stands for itself
 * @param baseUrl where WeChat's interface is; another for a stand-in
 */
@ConfigurationProperties("huiying.wechat")
public record WeChatSettings(
        @Nullable String appId,
        @Nullable String secret,
        @Nullable String token,
        @Nullable String aesKey,
        @Nullable Map<String, String> menu,
        @DefaultValue("https://api.weixin.qq.com") URI baseUrl) {

    public WeChatSettings {
        menu = menu == null ? Map.of() : Map.copyOf(menu);
    }

    String app() {
        return given("app-id", appId);
    }

    String appSecret() {
        return given("secret", secret);
    }

    WeChatSeal seal() {
        return new WeChatSeal(given("token", token), given("aes-key", aesKey), app());
    }

    private static String given(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("huiying.wechat." + name
                    + " 未设置：设置了 app-id 就必须设置它 / is not set (expected: a value, because app-id is set)");
        }
        return value;
    }

    @Override
    public String toString() {
        return "WeChatSettings[" + appId + ", " + baseUrl + "]";
    }
}
