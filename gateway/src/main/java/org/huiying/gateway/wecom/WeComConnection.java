package org.huiying.gateway.wecom;

import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.api.impl.WxCpServiceImpl;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Connects us with the corporation's customer service. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("huiying.wecom.corp-id")
class WeComConnection {

    @Bean
    WxCpService weCom(WeComSettings settings, StringRedisTemplate redis) {
        var config = new SharedToken(redis);
        config.setCorpId(settings.corporation());
        config.setCorpSecret(settings.serviceSecret());
        config.setAgentId(0);
        config.setBaseApiUrl(settings.baseUrl().toString());
        WxCpService service = new WxCpServiceImpl();
        service.setWxCpConfigStorage(config);
        // A busy WeCom is tried again by our own outbox, not by sleeping in a thread. Without one repetition the library
        // hides every error code.
        service.setMaxRetryTimes(1);
        service.setRetrySleepMillis(1);
        return service;
    }
}
