package org.huiying.gateway.wechat;

import java.util.concurrent.locks.Lock;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.config.WxMpConfigStorage;

/**
 * The library's service, except that who has waited for another node to fetch the token takes that one. The library
 * fetches again whenever it gets the lock, and each token that is fetched makes the one before it invalid.
 */
class OneTokenService extends WxMpServiceImpl {

    @Override
    public String getAccessToken(boolean renew) throws WxErrorException {
        WxMpConfigStorage kept = getWxMpConfigStorage();
        if (!renew && !kept.isAccessTokenExpired()) {
            return kept.getAccessToken();
        }
        Lock lock = kept.getAccessTokenLock();
        lock.lock();
        try {
            return !renew && !kept.isAccessTokenExpired() ? kept.getAccessToken() : super.getAccessToken(true);
        } finally {
            lock.unlock();
        }
    }
}
