package org.huiying.standin.wechat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.huiying.standin.log.Recent;
import org.huiying.standin.time.Timeline;

/** WeChat as we know it: an official account below {@code /mp} and a customer service below {@code /cp}. */
public final class WeChatStandIn implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Shelf shelf = new Shelf();
    private final OfficialAccount officialAccount;
    private final CustomerService customerService;
    private final WeChatTroubles troubles = new WeChatTroubles();
    private final Recent<String> violations = new Recent<>();

    /** @param openKfId the customer-service account that customers write to */
    public WeChatStandIn(WeChatAccount officialAccount, WeChatAccount corporation, String openKfId, Timeline timeline) {
        this.officialAccount = new OfficialAccount(officialAccount, timeline, shelf);
        this.customerService = new CustomerService(corporation, openKfId, timeline, shelf);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Interface common = new Interface(shelf, troubles, violations);
        server.createContext("/mp/", exchange -> common.serve(exchange, new OfficialAccountInterface(this.officialAccount)));
        server.createContext("/cp/", exchange -> common.serve(exchange, new CustomerServiceInterface(this.customerService)));
        server.setExecutor(threads);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public OfficialAccount officialAccount() {
        return officialAccount;
    }

    public CustomerService customerService() {
        return customerService;
    }

    public WeChatTroubles troubles() {
        return troubles;
    }

    /** What was asked against WeChat's rules, in words. */
    public List<String> violations() {
        return violations.all();
    }

    /** Where the public address really leads. */
    public void leadTo(URI server) {
        officialAccount.pushes().leadTo(server);
        customerService.pushes().leadTo(server);
    }

    public void forget() {
        officialAccount.forget();
        customerService.forget();
        troubles.forget();
        violations.clear();
        shelf.forget();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
