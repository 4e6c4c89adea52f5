package org.huiying.gateway.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Prompt;
import org.huiying.gateway.contact.call.RecordingId;
import org.huiying.gateway.contact.call.Spoken;
import org.huiying.gateway.contact.call.Switchboard;
import org.huiying.gateway.twilio.TwilioSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What comes with a good signature may still be nonsense: it is refused before the desk hears of it, or nothing of it is lost. */
class VoiceBadInputTest {

    private final List<List<Object>> told = new ArrayList<>();
    private final MockMvcTester twilio = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new VoiceHooks(switchboard(),
            new TwilioSettings("AC0123456789abcdef0123456789abcdef", "token", URI.create("https://cc.example.cn"),
                    URI.create("https://api.twilio.com"), null, "+8675512345678", Duration.ofSeconds(10), null, null),
            Clock.systemUTC())).build());

    private Switchboard switchboard() {
        return (Switchboard) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Switchboard.class},
                (proxy, method, arguments) -> {
                    told.add(Arrays.asList(arguments));
                    return method.getReturnType() == Spoken.class ? Spoken.inChinese(new Prompt.StopWaiting()) : null;
                });
    }

    private MvcTestResult says(String address, String... form) {
        var request = twilio.post().uri(URI.create("/hooks/twilio/voice" + address)).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return request.accept(MediaType.ALL).exchange();
    }

    @ParameterizedTest
    @CsvSource({"/leg,''", "/leg?leg=,CA1", "/leg?leg=seven,CA1", "/leg?leg=99999999999999999999,CA1", "/menu,CA1", "/menu?round=x,CA1",
        "/menu?round=99999999999,CA1"})
    void numbersThatAreNoneAreRefused(String address, String call) {
        assertThat(says(address, "CallSid", call)).hasStatus4xxClientError();
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "CA1'; drop table phone_call", "CA\u0000", "电话", "CA1\nCA2"})
    void callsThatCannotBeAreRefused(String call) {
        assertThat(says("/next", "CallSid", call)).failure().rootCause().isInstanceOf(IllegalArgumentException.class)
                .hasMessage("call: (expected: 1-64 letters, digits, _ and -)");
        assertThat(told).isEmpty();
    }

    @Test
    void roomsThatCannotBeAreRefusedWithoutBeingRepeated() {
        assertThat(says("/room-recorded?room=%3Cscript%3E", "RecordingSid", "RE1", "RecordingStatus", "completed")).failure()
                .rootCause().isInstanceOf(IllegalArgumentException.class).hasMessage("room: (expected: 1-60 of a-z, 0-9 and -)");
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "1e9", "99999999999999999999", "five"})
    void aRecordingIsKeptHoweverLongItIsSaidToBe(String seconds) {
        assertThat(says("/recorded", "CallSid", "CA1", "RecordingSid", "RE1", "RecordingStatus", "completed", "RecordingDuration", seconds)).hasStatusOk();
        assertThat(told).containsExactly(List.of(new CallId("CA1"), new RecordingId("RE1"), Duration.ZERO));
    }

    @Test
    void whoHidesHisNumberOrHasNoneIsHeardAllTheSame() {
        for (String from : new String[] {"", "anonymous", "+266696687", "+1", "sip:alice@example.com", "+86139000012341390000"}) {
            assertThat(says("", "CallSid", "CA1", "From", from)).hasStatusOk();
        }
        assertThat(told).allMatch(arguments -> arguments.get(0).equals(new CallId("CA1")) && arguments.get(1) == null).hasSize(6);
    }
}
