package org.huiying.gateway.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.huiying.gateway.contact.PictureTypeTest;
import org.huiying.gateway.contact.Inbound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = TestSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"huiying.web-chat.rates.sessions=100000", "huiying.web-chat.upload-limit=1MB"})
class VisitTest {

    @LocalServerPort int port;
    @Autowired MemoryDesk desk;
    @Autowired TestSite.TestClock clock;

    private Page page() {
        return new Page(port).begin();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    @Test
    void tellsWhatTheFirstScreenShows() {
        try (var page = new Page(port)) {
            var first = page.post("/visit/session", Map.of("site", "demo")).json();
            assertThat(first.path("open").asBoolean()).isTrue();
            assertThat(first.path("site").path("greeting").asString()).isEqualTo("您好，请问有什么可以帮您？");
            assertThat(first.path("topics").path(0).path("code").asString()).isEqualTo("aircon");
            assertThat(first.path("topics").path(0).path("estimateSeconds").asInt()).isEqualTo(100);
            assertThat(first.path("conversation").isNull()).isTrue();
            assertThat(first.toString()).doesNotContain(MemoryDesk.SECRET);
        }
    }

    @Test
    void knowsAVisitorAgainByHisTokenAndAStrangerNot() {
        try (var page = page()) {
            var visitor = page.post("/visit/session", Map.of("site", "demo", "visitorToken", page.token)).json();
            var again = page.post("/visit/session", Map.of("site", "demo", "visitorToken", page.token)).json();
            assertThat(again.path("visitor")).isEqualTo(visitor.path("visitor"));
            assertThat(again.path("conversation").path("status").asString()).isEqualTo("NONE");
            var forged = page.post("/visit/session", Map.of("site", "demo", "visitorToken", page.token + "A")).json();
            assertThat(forged.path("visitor")).isNotEqualTo(visitor.path("visitor"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/visit/conversation", "/visit/conversation/messages?before=9",
        "/visit/attachments/00000000-0000-0000-0000-000000000001"})
    void showsNothingWithoutAToken(String path) {
        try (var page = new Page(port)) {
            for (var token : new String[] {null, "", "v1.AAAA.AAAA"}) {
                page.token = token;
                var answer = page.get(path);
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.code()).isEqualTo("visitor-token");
                assertThat(answer.json().path("detailEn").asString()).isNotBlank();
                assertThat(answer.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
            }
        }
    }

    @Test
    void showsAStrangerNothingOfAnothersConversation() throws IOException {
        try (var owner = page(); var stranger = page()) {
            owner.post("/visit/conversation", Map.of("clientId", id(), "text", "我的空调不制冷"));
            var file = owner.upload(PictureTypeTest.drawn("png", 4, 4), "a.png").json().path("id").asString();
            assertThat(owner.get("/visit/attachments/" + file).status()).isEqualTo(200);
            assertThat(stranger.get("/visit/attachments/" + file).status()).isEqualTo(404);
            assertThat(stranger.get("/visit/conversation").json().path("messages").size()).isZero();
            assertThat(stranger.connect(null).hello(0).await("caught-up").path("seq").asLong()).isZero();
        }
    }

    @Test
    void takesTheSameMessageOnceHoweverOftenItIsSent() {
        try (var page = page()) {
            page.post("/visit/conversation", Map.of("clientId", id(), "topic", "aircon"));
            var message = Map.of("id", id(), "text", "你好");
            var first = page.post("/visit/conversation/messages", message).json();
            assertThat(page.post("/visit/conversation/messages", message).json()).isEqualTo(first);
            page.connect(null).hello(0).send(Map.of("t", "send", "id", message.get("id"), "text", "你好"));
            assertThat(page.await("receipt").path("seq")).isEqualTo(first.path("seq"));
            assertThat(page.get("/visit/conversation").json().path("messages").size()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{', bad-request", "'[]', bad-request", "'{\"text\":\"a\"}', invalid-client-id",
        "'{\"id\":\"7\",\"text\":\"a\"}', invalid-client-id",
        "'{\"id\":\"6f1f61ab-0000-4000-8000-000000000001\",\"text\":\"  \"}', invalid-text",
        "'{\"id\":\"6f1f61ab-0000-4000-8000-000000000001\",\"text\":\"a\\u0000b\"}', invalid-text",
        "'{\"id\":\"6f1f61ab-0000-4000-8000-000000000001\",\"attachmentId\":\"x\"}', bad-request"})
    void saysWhatIsWrongWithBadInput(String body, String code) {
        try (var page = page()) {
            var answer = page.post("/visit/conversation/messages", body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo(code);
        }
    }

    @Test
    void refusesAHundredKilobytesOfText() {
        try (var page = page()) {
            var answer = page.post("/visit/conversation/messages", Map.of("id", id(), "text", "字".repeat(34_000)));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("invalid-text");
        }
    }

    @Test
    void wantsANumberForACallAndMarksForARating() {
        try (var page = page()) {
            assertThat(page.post("/visit/callback", Map.of("clientId", id(), "phone", "12")).code())
                    .isEqualTo("invalid-phone");
            assertThat(page.post("/visit/callback", Map.of("clientId", id(), "phone", "138 0013 8000")).status())
                    .isEqualTo(200);
            assertThat(page.post("/visit/rating", Map.of("clientId", id(), "degree", 5)).code())
                    .isEqualTo("invalid-degree");
            assertThat(page.get("/visit/conversation").json().path("notices").path(0).path("data").path("number")
                    .asString()).isEqualTo("HB26110001");
        }
    }

    @Test
    void passesOnWhyTheDeskRefuses() {
        try (var page = page()) {
            var answer = page.post("/visit/conversation/messages", Map.of("id", id(), "text", "在吗"));
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("no-conversation");
            assertThat(answer.json().path("detail").asString()).isEqualTo("请先开始对话。");
        }
    }

    @Test
    void looksIntoAFileAndNotAtItsName() throws IOException {
        try (var page = page()) {
            var script = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
            var disguised = page.upload(script, "photo.png");
            assertThat(disguised.status()).isEqualTo(415);
            assertThat(disguised.code()).isEqualTo("not-a-picture");
            var tooLarge = page.upload(new byte[1024 * 1024 + 1], "big.png");
            assertThat(tooLarge.status()).isEqualTo(413);

            var stored = page.upload(PictureTypeTest.drawn("jpg", 40, 30), "%E5%9B%BE.html").json();
            assertThat(stored.path("type").asString()).isEqualTo("image/jpeg");
            assertThat(stored.path("width").asInt()).isEqualTo(40);
            var served = page.get("/visit/attachments/" + stored.path("id").asString()).raw().headers();
            assertThat(served.firstValue("Content-Type")).contains("image/jpeg");
            assertThat(served.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(served.firstValue("Content-Disposition").orElseThrow()).contains("filename");
        }
    }

    @Test
    void letsAVisitorDoOnlySoMuchAndSaysWhenAgain() {
        try (var page = page()) {
            page.post("/visit/conversation", Map.of("clientId", id()));
            Page.Answer answer;
            int taken = 0;
            do {
                answer = page.post("/visit/conversation/messages", Map.of("id", id(), "text", "在吗"));
                taken++;
            } while (answer.status() == 200);
            assertThat(taken).isEqualTo(120);
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
            clock.advance(Duration.ofSeconds(2));
            assertThat(page.post("/visit/conversation/messages", Map.of("id", id(), "text", "在吗")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void answersPagesOfConfiguredSitesOnly() {
        try (var page = new Page(port)) {
            var known = page.exchange(page.request("/visit/sites/demo").header("Origin", "https://shop.example.cn").GET());
            assertThat(known.raw().headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("https://shop.example.cn");
            var foreign = page.exchange(page.request("/visit/sites/demo").header("Origin", "https://evil.example").GET());
            assertThat(foreign.status()).isEqualTo(403);
            var widget = page.exchange(page.request("/widget/lib/lit-html.js").header("Origin", "https://a.example").GET());
            assertThat(widget.status()).isEqualTo(200);
            assertThat(widget.raw().headers().firstValue("Access-Control-Allow-Origin")).contains("*");
            assertThat(page.get("/visit/sites/other").code()).isEqualTo("unknown-site");
        }
    }

    @Test
    void believesAShopThatHasSigned() {
        try (var page = new Page(port)) {
            long now = clock.instant().getEpochSecond();
            assertThat(identify(page, "u7", "李女士", now, sign("u7|李女士||" + now)).status()).isEqualTo(200);
            assertThat(desk.received).last().isInstanceOfSatisfying(Inbound.Identified.class,
                    identified -> assertThat(identified.user().id().value()).isEqualTo("u7"));

            assertThat(identify(page, "u8", "李女士", now, sign("u7|李女士||" + now)).code()).isEqualTo("signature-wrong");
            assertThat(identify(page, "u7", "李女士", now, "zz").code()).isEqualTo("signature-wrong");
            assertThat(identify(page, "u7|a", "b", now, sign("u7|a|b||" + now)).code()).isEqualTo("signature-wrong");
            long old = now - 301;
            assertThat(identify(page, "u7", "李女士", old, sign("u7|李女士||" + old)).code()).isEqualTo("signature-expired");
        }
    }

    private static Page.Answer identify(Page page, String id, String name, long at, String signature) {
        return page.post("/visit/session", Map.of("site", "demo",
                "shopUser", Map.of("id", id, "name", name, "at", at, "signature", signature)));
    }

    private static String sign(String content) {
        return HexFormat.of().formatHex(new Hmac(MemoryDesk.SECRET.getBytes(StandardCharsets.UTF_8)).sign(content));
    }
}
