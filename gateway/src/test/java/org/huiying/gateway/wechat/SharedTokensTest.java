package org.huiying.gateway.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.mp.api.WxMpService;
import org.huiying.gateway.wecom.TwoNodes;
import org.huiying.gateway.wecom.WeComSettings;
import org.huiying.standin.wechat.WeChatStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Two nodes with connections of their own on one Redis: each token is fetched once, and a refused one renewed once. */
@WithWeChat
class SharedTokensTest {

    @Autowired private WeChatStandIn weChat;
    @Autowired private WeChatSettings weChatSettings;
    @Autowired private WeComSettings weComSettings;

    @Autowired private LettuceConnectionFactory redis;

    private List<LettuceConnectionFactory> connections = List.of();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private List<WxMpService> accounts = List.of();
    private List<WxCpService> services = List.of();

    private LettuceConnectionFactory connection() {
        var factory = new LettuceConnectionFactory(redis.getStandaloneConfiguration());
        factory.start();
        return factory;
    }

    @BeforeEach
    void nobodyHasATokenYet() {
        connections = Stream.generate(this::connection).limit(2).toList();
        List<StringRedisTemplate> nodes = connections.stream().map(StringRedisTemplate::new).toList();
        accounts = nodes.stream().map(redis -> new WeChatConnection().weChat(weChatSettings, redis)).toList();
        services = nodes.stream().map(redis -> TwoNodes.weCom(weComSettings, redis)).toList();
        accounts.getFirst().getWxMpConfigStorage().expireAccessToken();
        services.getFirst().getWxCpConfigStorage().expireAccessToken();
        weChat.forget();
    }

    @AfterEach
    void close() {
        threads.close();
        connections.forEach(LettuceConnectionFactory::destroy);
    }

    /** Does the same on both nodes, three times on each, all at once. */
    private <N> void together(List<N> nodes, Work<N> work) throws Exception {
        var start = new CyclicBarrier(nodes.size() * 3);
        List<Callable<Object>> tasks = Stream.of(1, 2, 3).flatMap(n -> nodes.stream()).map(node -> (Callable<Object>) () -> {
            start.await();
            return work.of(node);
        }).toList();
        for (Future<Object> done : threads.invokeAll(tasks)) {
            done.get();
        }
    }

    private interface Work<N> {

        Object of(N node) throws Exception;
    }

    @Test
    void theAccountsTokenIsFetchedOnceByTwoNodesAtOnce() throws Exception {
        together(accounts, WxMpService::getAccessToken);
        assertThat(weChat.officialAccount().tokens().given()).isEqualTo(1);
    }

    @Test
    void theServicesTokenIsFetchedOnceByTwoNodesAtOnce() throws Exception {
        together(services, WxCpService::getAccessToken);
        assertThat(weChat.customerService().tokens().given()).isEqualTo(1);
    }

    @Test
    void aTokenThatWeComRefusesIsRenewedOnceForBoth() throws Exception {
        together(services, WxCpService::getAccessToken);
        weChat.customerService().tokens().revoke();
        together(services, node -> node.getKfService().syncMsg(null, null, 10, 0, WeChatSite.SERVICE_ACCOUNT));
        assertThat(weChat.customerService().tokens().given()).isEqualTo(2);
    }

    @Test
    void aTokenThatWeChatRefusesIsRenewedOnceForBoth() throws Exception {
        together(accounts, WxMpService::getAccessToken);
        weChat.officialAccount().tokens().revoke();
        together(accounts, node -> {
            node.getMaterialService().mediaUpload("image", "png", new java.io.ByteArrayInputStream(new byte[] {1}));
            return true;
        });
        assertThat(weChat.officialAccount().tokens().given()).isEqualTo(2);
    }
}
