package org.huiying.app.demo.phone;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.huiying.standin.time.Timeline;
import org.huiying.standin.wechat.WeChatAccount;
import org.huiying.standin.wechat.WeChatStandIn;

/** The official account and the customer service that the demo company has, at a stand-in for WeChat. */
final class DemoWeChat {

    private static final String SERVICE = "wkHuiyingDemo";
    private static final int KEY_LENGTH = 43;

    private DemoWeChat() {}

    /** @param secret gives 32 letters that nobody can guess, each time others */
    static WeChatStandIn start(String publicUrl, Timeline timeline, Supplier<String> secret) {
        return new WeChatStandIn(account("wx" + secret.get().substring(0, 16), secret, publicUrl + "/hooks/wechat"),
                account("ww" + secret.get().substring(0, 16), secret, publicUrl + "/hooks/wecom"), SERVICE, timeline);
    }

    private static WeChatAccount account(String id, Supplier<String> secret, String push) {
        String key = (secret.get() + secret.get()).substring(0, KEY_LENGTH - 1) + "A";
        return new WeChatAccount(id, secret.get(), secret.get(), key, URI.create(push));
    }

    static Map<String, Object> settings(WeChatStandIn weChat) {
        Map<String, Object> settings = new HashMap<>();
        put(settings, "huiying.wechat.", "app-id", weChat.officialAccount().account());
        put(settings, "huiying.wecom.", "corp-id", weChat.customerService().account());
        settings.put("huiying.wechat.base-url", weChat.url() + "/mp");
        settings.put("huiying.wecom.base-url", weChat.url() + "/cp");
        settings.put("huiying.wecom.account", SERVICE);
        return settings;
    }

    private static void put(Map<String, Object> settings, String prefix, String id, WeChatAccount account) {
        settings.put(prefix + id, account.id());
        settings.put(prefix + "secret", account.secret());
        settings.put(prefix + "token", account.token());
        settings.put(prefix + "aes-key", account.aesKey());
    }
}
