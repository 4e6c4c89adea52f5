package org.huiying.gateway.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.VisitorMessage;
import org.huiying.gateway.contact.VisitorId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = TestSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "huiying.web-chat.rates.sessions=100000")
class LiveTest {

    @LocalServerPort int port;
    @Autowired MemoryDesk desk;
    @Autowired TestSite.TestClock clock;
    @Autowired VisitLive live;
    private Page page;

    @BeforeEach
    void begin() {
        page = new Page(port).begin();
    }

    @AfterEach
    void end() {
        page.close();
    }

    private MemoryDesk.Room start() {
        page.post("/visit/conversation", Map.of("clientId", id(), "text", "空调不制冷"));
        var visitor = page.post("/visit/session", Map.of("site", "demo", "visitorToken", page.token)).json();
        return desk.room(new VisitorId(UUID.fromString(visitor.path("visitor").asString())).address());
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private JsonNode event() {
        return page.await("event");
    }

    @Test
    void givesEverythingSinceTheNumberAndThenWhatIsNew() {
        var room = start();
        page.connect(null).hello(1);
        assertThat(page.await("welcome").path("seq").asLong()).isEqualTo(1);
        var message = event();
        assertThat(message.path("seq").asLong()).isEqualTo(2);
        assertThat(message.path("data").path("text").asString()).isEqualTo("空调不制冷");
        assertThat(page.await("caught-up").path("seq").asLong()).isEqualTo(2);
        room.say(UUID.randomUUID(), VisitorMessage.Author.AGENT, "小林", "您好", null);
        assertThat(event().path("data").path("name").asString()).isEqualTo("小林");
        room.typing(true);
        assertThat(page.await("typing").path("on").asBoolean()).isTrue();
    }

    @Test
    void sendsAReceiptForAMessageAndWordsForARefusal() {
        start();
        page.connect(null).hello(0);
        var id = id();
        page.send(Map.of("t", "send", "id", id, "kind", "TEXT", "text", "型号 KFR-35"));
        assertThat(page.await("receipt").path("id").asString()).isEqualTo(id);
        page.send(Map.of("t", "send", "id", id, "text", "\u0001"));
        assertThat(page.await("refused").path("code").asString()).isEqualTo("invalid-text");
        desk.broken = true;
        page.send(Map.of("t", "send", "id", id, "text", "在吗"));
        var refused = page.await("refused");
        desk.broken = false;
        assertThat(refused.path("code").asString()).isEqualTo("unavailable");
        assertThat(refused.path("retryAfterSeconds").asLong()).isPositive();
    }

    @Test
    void handsInWhatHeHasReadAndThatHeIsTyping() {
        start();
        page.connect(null).hello(0).send(Map.of("t", "read", "seq", 3)).send(Map.of("t", "typing", "on", true))
                .send(Map.of("t", "ping", "n", 7));
        assertThat(page.await("pong").path("n").asLong()).isEqualTo(7);
        assertThat(desk.received).anyMatch(inbound -> inbound instanceof Inbound.Seen seen && seen.upTo() == 3)
                .anyMatch(inbound -> inbound instanceof Inbound.Typing typing && typing.on());
    }

    @Test
    void asksAfterSilenceAndEndsAfterMore() {
        page.connect(null).hello(0).await("caught-up");
        clock.advance(Duration.ofSeconds(14));
        live.tick();
        clock.advance(Duration.ofSeconds(1));
        live.tick();
        assertThat(page.await("ping").path("n").asLong()).isEqualTo(1);
        page.send(Map.of("t", "pong", "n", 1)).send(Map.of("t", "ping", "n", 1));
        page.await("pong");
        clock.advance(Duration.ofSeconds(29));
        live.tick();
        page.await("ping");
        clock.advance(Duration.ofSeconds(1));
        live.tick();
        assertThat(page.await("bye").path("code").asString()).isEqualTo("silent");
        page.await("closed");
    }

    @Test
    void endsAPageWithoutAValidTokenBeforeAnythingElse() {
        page.connect(null).send(Map.of("t", "send", "id", id(), "text", "x"));
        assertThat(page.await("bye").path("code").asString()).isEqualTo("token");
        page.token = "v1.AAAA.AAAA";
        page.connect(null).hello(0);
        assertThat(page.await("bye").path("code").asString()).isEqualTo("token");
    }

    @Test
    void staysWithTheVisitorWhoSaidHello() {
        try (var other = new Page(port).begin()) {
            page.connect(null).hello(0).await("caught-up");
            page.token = other.token;
            page.hello(0);
            assertThat(page.await("bye").path("code").asString()).isEqualTo("token");
        }
    }

    @Test
    void tellsAPageThatKnowsTooMuchToBeginAnew() {
        page.connect(null).hello(99);
        page.await("reset");
        page.hello(0).await("caught-up");
    }

    @Test
    void endsWhatSpeaksNoProtocol() {
        page.connect(null).hello(0).await("caught-up");
        page.send("{\"t\":\"drop table\"}");
        assertThat(page.await("bye").path("code").asString()).isEqualTo("bad-frame");
        page.connect(null).send("not json");
        assertThat(page.await("bye").path("code").asString()).isEqualTo("bad-frame");
        page.connect(null).hello(0).await("caught-up");
        page.send(Map.of("t", "send", "id", id(), "text", "字".repeat(100_000)));
        assertThat(page.await("closed").path("status").asInt()).isEqualTo(1009);
    }

    @Test
    void letsOnlyPagesOfConfiguredSitesIn() {
        page.connect("https://shop.example.cn").hello(0).await("caught-up");
        assertThatThrownBy(() -> page.connect("https://evil.example")).hasMessageContaining("WebSocketHandshake");
    }
}
