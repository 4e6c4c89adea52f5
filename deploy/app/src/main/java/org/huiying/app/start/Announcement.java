package org.huiying.app.start;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints where to go, and with which account when accounts were made just now. */
@Component
final class Announcement {
    private final Environment environment;
    private final FirstAccounts accounts;

    Announcement(Environment environment, FirstAccounts accounts) {
        this.environment = environment;
        this.accounts = accounts;
    }

    @EventListener
    void onReady(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println(text(web.getWebServer().getPort()));
        }
    }

    private String text(int port) {
        String address = environment.getProperty("server.address", "localhost");
        String base = "http://" + (address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address) + ":" + port;
        return """

                ──────────────────────────────────────────────────────────────────
                回应已就绪  Huiying is ready

                  客户页面    customer's page   %1$s/shop/
                  坐席工作台  console           %1$s/console/
                  监控大屏    wallboard         %1$s/console/#/wallboard
                  知识编辑    articles          %1$s/console/#/knowledge
                %3$s%2$s──────────────────────────────────────────────────────────────────
                """.formatted(base, accounts.announcement(), environment.containsProperty("huiying.demo.line") ? demoLine(base) : "");
    }

    private static String demoLine(String base) {
        return """
                  演示电话    demo telephone    %1$s/demo/phone/
                  坐席话机    agent's phone     %1$s/demo/phone/agent.html
                  演示短信    demo messages     %1$s/demo/messages/
                """.formatted(base);
    }
}
