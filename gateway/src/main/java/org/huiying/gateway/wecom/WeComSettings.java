package org.huiying.gateway.wecom;

import java.net.URI;
import org.huiying.gateway.wechat.WeChatSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The customer service of a corporation. Without its id everything of it is silent.
 *
 * @param secret  of the customer service (微信客服), not of another application
 * @param account the customer-service account (open_kfid, wk…) that customers write to
 * @param baseUrl where WeCom's interface is; another for a stand-in
 */
@ConfigurationProperties("huiying.wecom")
public record WeComSettings(
        @Nullable String corpId,
        @Nullable String secret,
        @Nullable String token,
        @Nullable String aesKey,
        @Nullable String account,
        @DefaultValue("https://qyapi.weixin.qq.com") URI baseUrl) {

    String corporation() {
        return given("corp-id", corpId);
    }

    String serviceSecret() {
        return given("secret", secret);
    }

    String serviceAccount() {
        return given("account", account);
    }

    WeChatSeal seal() {
        return new WeChatSeal(given("token", token), given("aes-key", aesKey), corporation());
    }

    private static String given(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("huiying.wecom." + name
                    + " 未设置：设置了 corp-id 就必须设置它 / is not set (expected: a value, because corp-id is set)");
        }
        return value;
    }

    @Override
    public String toString() {
        return "WeComSettings[" + corpId + ", " + account + ", " + baseUrl + "]";
    }
}
