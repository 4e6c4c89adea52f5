package org.huiying.gateway.wechat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.huiying.gateway.contact.Cursors;
import org.huiying.gateway.contact.DeskInMemory;
import org.huiying.gateway.wecom.WeComSettings;
import org.huiying.standin.time.SteppedTimeline;
import org.huiying.standin.wechat.WeChatAccount;
import org.huiying.standin.wechat.WeChatStandIn;
import org.huiying.testing.SettableClock;
import org.huiying.testing.TestRedis;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The official account and the customer service between a stand-in for WeChat and a desk that only remembers. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties({WeChatSettings.class, WeComSettings.class})
@ComponentScan(basePackageClasses = {WeChatSettings.class, WeComSettings.class})
public class WeChatSite {

    static final String PUBLIC_URL = "https://cc.example.cn";
    static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    static final String SERVICE_ACCOUNT = "wkHuiyingService";

    @Bean
    Clock clock() {
        return new SettableClock(Instant.parse("2026-11-02T02:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    SteppedTimeline timeline(Clock clock) {
        return new SteppedTimeline(clock.instant());
    }

    @Bean(destroyMethod = "close")
    WeChatStandIn weChatStandIn(SteppedTimeline timeline) {
        return new WeChatStandIn(
                new WeChatAccount("wxb11529c136998cb6", "appSecret0123456789", "pamtest", AES_KEY, URI.create(PUBLIC_URL + "/hooks/wechat")),
                new WeChatAccount("ww5823bf96d3bd56c7", "serviceSecret0123456789", "QDG6eK", AES_KEY, URI.create(PUBLIC_URL + "/hooks/wecom")),
                SERVICE_ACCOUNT, timeline);
    }

    @Bean
    DynamicPropertyRegistrar whereWeChatIs(WeChatStandIn weChat) {
        return properties -> {
            properties.add("spring.data.redis.url", TestRedis::url);
            properties.add("huiying.wechat.base-url", () -> weChat.url() + "/mp");
            properties.add("huiying.wecom.base-url", () -> weChat.url() + "/cp");
        };
    }

    @Bean
    DeskInMemory desk() {
        return new DeskInMemory();
    }

    @Bean
    Cursors cursors() {
        Map<String, String> kept = new ConcurrentHashMap<>();
        return new Cursors() {

            @Override
            public Optional<String> find(String name) {
                return Optional.ofNullable(kept.get(name));
            }

            @Override
            public void keep(String name, String cursor) {
                kept.put(name, cursor);
            }
        };
    }

    @Bean
    Proxy proxy(WeChatStandIn weChat) {
        return new Proxy(weChat);
    }

    record Proxy(WeChatStandIn weChat) {

        @EventListener
        void onServing(WebServerInitializedEvent serving) {
            weChat.leadTo(URI.create("http://127.0.0.1:" + serving.getWebServer().getPort()));
        }
    }

    /** How long what is done aside may take. */
    public static final Duration SOON = Duration.ofSeconds(10);
}
