package org.huiying.standin.twiml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.huiying.standin.twiml.TwimlReader.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwimlReaderTest {

    private static final URI BASE = URI.create("https://cc.example.cn/hooks/voice");

    @Test
    void readsWhatIsSaidAndAsked() throws NotTwiml {
        assertThat(TwimlReader.read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Response><Gather numDigits="1" timeout="12" action="/hooks/key"><Say language="zh-CN">请按 1</Say></Gather>
                <Redirect>wait</Redirect></Response>""", BASE, Place.LINE))
                .containsExactly(new Verb.Gather(java.util.List.of(new Verb.Say("请按 1")),
                                URI.create("https://cc.example.cn/hooks/key"), 1, Duration.ofSeconds(12), "#", false, false),
                        new Verb.Redirect(URI.create("https://cc.example.cn/hooks/wait")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<Answer/>", "<Response><Sing/></Response>", "<Response><Say colour='red'>x</Say></Response>",
        "<Response><Say language='klingon'>x</Say></Response>", "<Response><Gather><Hangup/></Gather></Response>",
        "<Response><Dial>+8613800138000</Dial></Response>", "<Response><Gather numDigits='many'/></Response>",
        "<Response><Dial><Conference>a</Conference></Dial></Response>", "<Response><Redirect/></Response>", "hello",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Response><Say>&e;</Say></Response>"})
    void refusesWhatOneWhoWaitsCannotBeTold(String document) {
        assertThatThrownBy(() -> TwimlReader.read(document, BASE, Place.LINE)).isInstanceOf(NotTwiml.class);
    }
}
