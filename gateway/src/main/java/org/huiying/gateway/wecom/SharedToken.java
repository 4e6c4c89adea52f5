package org.huiying.gateway.wecom;

import java.util.concurrent.locks.Lock;
import me.chanjar.weixin.cp.config.impl.WxCpRedisTemplateConfigImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * The access token that all nodes share. When WeCom no longer takes it, each node that used it says so; only the first
 * throws it away, the others find the one that was fetched meanwhile. The library would throw that away as well.
 */
class SharedToken extends WxCpRedisTemplateConfigImpl {

    private static final long serialVersionUID = 1L;

    private final transient ThreadLocal<@Nullable String> used = new ThreadLocal<>();

    SharedToken(StringRedisTemplate redis) {
        super(redis, "huiying:wecom");
    }

    @Override
    public String getAccessToken() {
        String token = super.getAccessToken();
        used.set(token);
        return token;
    }

    @Override
    public void expireAccessToken() {
        Lock lock = getAccessTokenLock();
        lock.lock();
        try {
            String refused = used.get();
            if (refused == null || refused.equals(super.getAccessToken())) {
                super.expireAccessToken();
            }
        } finally {
            lock.unlock();
        }
    }
}
