package org.huiying.app.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** The provider's end of the socket that its library opens from a page: as much as a softphone needs to register and ring. */
final class VoiceProvider {

    private final Page page;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicReference<WebSocketRoute> socket = new AtomicReference<>();

    private VoiceProvider(Page page) {
        this.page = page;
    }

    /** Before the page is opened. */
    static VoiceProvider behind(Page page) {
        VoiceProvider provider = new VoiceProvider(page);
        page.routeWebSocket(Pattern.compile("wss://[^/]*twilio\\.com/.*"), provider::serve);
        return provider;
    }

    private void serve(WebSocketRoute route) {
        socket.set(route);
        route.onMessage(frame -> {
            said.add(frame.text());
            if (isOf(frame.text(), "listen")) {
                route.send("{\"type\":\"connected\",\"payload\":{\"region\":\"us1\",\"edge\":\"ashburn\",\"home\":\"us1\"}}");
            } else if (isOf(frame.text(), "register")) {
                route.send("{\"type\":\"ready\",\"payload\":{}}");
            }
        });
    }

    void rings() {
        socket.get().send("{\"type\":\"invite\",\"payload\":{\"callsid\":\"CA1\",\"sdp\":\"v=0\",\"parameters\":"
                + "{\"CallSid\":\"CA1\",\"From\":\"+12025550100\",\"To\":\"client:agent\",\"AccountSid\":\"AC1\"}}}");
    }

    void hears(String type) {
        page.waitForCondition(() -> said.stream().anyMatch(frame -> isOf(frame, type)));
    }

    private static boolean isOf(String frame, String type) {
        return frame.contains("\"type\":\"" + type + "\"");
    }
}
