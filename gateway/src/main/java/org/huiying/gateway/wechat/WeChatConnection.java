package org.huiying.gateway.wechat;

import me.chanjar.weixin.common.redis.RedisTemplateWxRedisOps;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpRedisConfigImpl;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Connects us with the account. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("huiying.wechat.app-id")
class WeChatConnection {

    @Bean
    WeChatSeal weChatSeal(WeChatSettings settings) {
        return settings.seal();
    }

    @Bean
    WxMpService weChat(WeChatSettings settings, StringRedisTemplate redis) {
        var config = new WxMpRedisConfigImpl(new RedisTemplateWxRedisOps(redis), "huiying:wechat");
        config.setAppId(settings.app());
        config.setSecret(settings.appSecret());
        String base = settings.baseUrl().toString();
        config.setHostConfig(new WxMpHostConfig(base, base, base));
        WxMpService service = new OneTokenService();
        service.setWxMpConfigStorage(config);
        // A busy WeChat is tried again by our own outbox, not by sleeping in a thread.
        service.setMaxRetryTimes(0);
        return service;
    }
}
