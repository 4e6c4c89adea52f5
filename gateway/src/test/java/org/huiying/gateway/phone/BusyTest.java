package org.huiying.gateway.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Prompt;
import org.huiying.gateway.contact.call.Spoken;
import org.huiying.gateway.contact.call.Switchboard;
import org.huiying.gateway.twilio.TwilioSettings;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What Twilio is answered when too many call at once, and that nothing it told is lost by it. */
class BusyTest {

    private static final String PUBLIC = "https://cc.example.cn";
    private final List<List<Object>> asked = new ArrayList<>();
    private boolean busy = true;
    private final MockMvcTester twilio = MockMvcTester.create(mvc());

    private MockMvc mvc() {
        Switchboard switchboard = (Switchboard) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Switchboard.class},
                (proxy, method, arguments) -> {
                    if (busy) {
                        throw new Switchboard.Busy(Duration.ofSeconds(3));
                    }
                    asked.add(Arrays.asList(arguments));
                    return Spoken.inChinese(new Prompt.StopWaiting());
                });
        return MockMvcBuilders.standaloneSetup(new VoiceHooks(switchboard, new TwilioSettings("AC0123456789abcdef0123456789abcdef", "token",
                URI.create(PUBLIC), URI.create("https://api.twilio.com"), null, "+8675512345678", Duration.ofSeconds(10), null, null),
                Clock.systemUTC())).build();
    }

    private String answer(String address, String... form) {
        var request = twilio.post().uri(URI.create(address)).contentType(MediaType.APPLICATION_FORM_URLENCODED).param("CallSid", "CA1");
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        var response = request.accept(MediaType.ALL).exchange().getResponse();
        assertThat(response.getContentType()).isEqualTo("application/xml;charset=UTF-8");
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String redirect(String answer) {
        assertThat(answer).contains("<Pause length=\"3\"></Pause><Redirect>" + PUBLIC);
        return answer.substring(answer.indexOf(PUBLIC) + PUBLIC.length(), answer.indexOf("</Redirect>")).replace("&amp;", "&");
    }

    @Test
    void whatHePressedAndSaidIsAskedAgain() {
        String again = redirect(answer("/hooks/twilio/voice/menu?round=2", "Digits", "1", "SpeechResult", "修空调 & 冰箱"));
        String onceMore = redirect(answer(again));
        busy = false;
        answer(onceMore);
        assertThat(asked).containsExactly(List.of(new CallId("CA1"), 2, "1", "修空调 & 冰箱"));
    }

    @Test
    void agentsLegIsAskedForAgain() {
        String again = redirect(answer("/hooks/twilio/voice/leg/key?leg=7", "Digits", "1"));
        busy = false;
        answer(again);
        assertThat(asked.getFirst()).contains(new CallId("CA1"), "1");
    }
}
