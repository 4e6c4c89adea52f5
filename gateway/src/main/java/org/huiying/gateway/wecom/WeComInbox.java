package org.huiying.gateway.wecom;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.bean.kf.WxCpKfMsgListResp;
import org.huiying.gateway.contact.Cursors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fetches what customers have written, page by page, each time from where it stopped: at once when WeCom rings, and in
 * any case once in a while. The cursor moves on after a page has been taken in, so that a crash in between takes it in
 * again, which changes nothing.
 */
@Component
@ConditionalOnProperty("huiying.wecom.corp-id")
class WeComInbox {

    private static final Logger log = LoggerFactory.getLogger(WeComInbox.class);
    private static final int PAGE = 1000;
    private static final int AMR = 0;
    /** Nothing that is not told when it is fetched without a push. */
    private static final String NO_TOKEN = "";

    private final WxCpService weCom;
    private final WeComSettings settings;
    private final WeComMessages messages;
    private final Cursors cursors;
    private final ReentrantLock alone = new ReentrantLock();
    private final AtomicReference<@Nullable String> rung = new AtomicReference<>();

    WeComInbox(WxCpService weCom, WeComSettings settings, WeComMessages messages, Cursors cursors) {
        this.weCom = weCom;
        this.settings = settings;
        this.messages = messages;
        this.cursors = cursors;
    }

    /** There is something. Fetched soon, not while the pusher waits. */
    void ring(@Nullable String token) {
        rung.set(token == null ? NO_TOKEN : token);
        Thread.ofVirtual().name("wecom").start(this::fetchWhatRang);
    }

    private void fetchWhatRang() {
        alone.lock();
        try {
            String token = rung.getAndSet(null);
            if (token != null) {
                fetch(token);
            }
        } finally {
            alone.unlock();
        }
    }

    /** What a lost push would have told. */
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT5S")
    void fetchInAnyCase() {
        ring(NO_TOKEN);
    }

    private void fetch(String token) {
        String name = "wecom:" + settings.serviceAccount();
        try {
            boolean more = true;
            while (more) {
                WxCpKfMsgListResp page = weCom.getKfService().syncMsg(cursors.find(name).orElse(null),
                        token.isEmpty() ? null : token, PAGE, AMR, settings.serviceAccount());
                page.getMsgList().forEach(messages::take);
                if (page.getNextCursor() != null && !page.getNextCursor().isBlank()) {
                    cursors.keep(name, page.getNextCursor());
                }
                more = Integer.valueOf(1).equals(page.getHasMore());
            }
        } catch (WxErrorException | RuntimeException e) {
            log.warn("What WeCom keeps for us cannot be fetched now; it is tried again", e);
            rung.compareAndSet(null, token);
        }
    }
}
