package org.huiying.gateway.wecom;

import me.chanjar.weixin.cp.api.WxCpService;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Another node's connection with the customer service. */
public final class TwoNodes {

    private TwoNodes() {}

    public static WxCpService weCom(WeComSettings settings, StringRedisTemplate redis) {
        return new WeComConnection().weCom(settings, redis);
    }
}
