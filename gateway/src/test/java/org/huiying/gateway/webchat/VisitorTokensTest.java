package org.huiying.gateway.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import org.huiying.gateway.contact.SigningKey;
import org.huiying.gateway.contact.SiteKey;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class VisitorTokensTest {

    private static final SiteKey SITE = new SiteKey("demo");

    private final TestSite.TestClock clock = new TestSite.TestClock();
    private final WebChatSettings settings =
            Binder.get(new MockEnvironment()).bindOrCreate("huiying.web-chat", WebChatSettings.class);
    private final VisitorTokens tokens = new VisitorTokens(key("one"), clock, settings);

    private static SigningKey key(String seed) {
        return () -> (seed + "0123456789abcdef0123456789abcdef").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    @Test
    void knowsWhomItHasGreeted() {
        var visitor = tokens.newcomer(SITE);
        assertThat(tokens.read(tokens.write(visitor))).hasValueSatisfying(again -> {
            assertThat(again.id()).isEqualTo(visitor.id());
            assertThat(again.site()).isEqualTo(SITE);
        });
    }

    @Test
    void forgetsHimWhenTheLifeOfHisTokenIsOver() {
        var token = tokens.write(tokens.newcomer(SITE));
        clock.advance(settings.tokenLife().minus(Duration.ofSeconds(1)));
        assertThat(tokens.read(token)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void refusesATokenInWhichAnyBitWasChanged() {
        var parts = tokens.write(tokens.newcomer(SITE)).split("\\.");
        var content = Base64.getUrlDecoder().decode(parts[1]);
        for (int bit = 0; bit < content.length * 8; bit++) {
            var forged = content.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
            assertThat(tokens.read(parts[0] + "." + text + "." + parts[2])).isEmpty();
        }
    }

    @Test
    void refusesWhatAnotherInstallationHasSigned() {
        var other = new VisitorTokens(key("two"), clock, settings);
        assertThat(tokens.read(other.write(other.newcomer(SITE)))).isEmpty();
    }

    @Test
    void refusesWhatIsNoToken() {
        for (var text : new String[] {"", ".", "..", "v1..", "v1.!.!", "v2.AAAA.AAAA", "v1." + "A".repeat(10_000)}) {
            assertThat(tokens.read(text)).as(text).isEmpty();
        }
    }

    @Test
    void hasTheDocumentedDefaults() {
        assertThat(settings.tokenLife()).isEqualTo(Duration.ofDays(180));
        assertThat(settings.pingAfter()).isEqualTo(Duration.ofSeconds(15));
        assertThat(settings.deadAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.signatureSkew()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.uploadLimit().toMegabytes()).isEqualTo(10);
        assertThat(settings.queuedFrames()).isEqualTo(512);
        assertThat(settings.rates()).isEqualTo(new WebChatSettings.Rates(240, 120, 600, 20, 300));
    }
}
