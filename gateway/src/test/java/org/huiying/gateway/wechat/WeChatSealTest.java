package org.huiying.gateway.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against the vectors that Tencent publishes, and some that must be refused. */
class WeChatSealTest {

    private static List<JsonNode> vectors() {
        InputStream file = Objects.requireNonNull(WeChatSealTest.class.getResourceAsStream("/wechat/seals.json"));
        return JsonMapper.shared().readTree(file).path("vectors").valueStream().toList();
    }

    private static JsonNode vector(String name) {
        return vectors().stream().filter(one -> one.path("name").asString().equals(name)).findFirst().orElseThrow();
    }

    private static WeChatSeal seal(JsonNode vector) {
        return new WeChatSeal(vector.path("token").asString(), vector.path("encodingAesKey").asString(),
                vector.path("receiveId").asString());
    }

    private static String text(JsonNode vector, String name) {
        return vector.path(name).asString();
    }

    @Test
    void opensWhatWeComProvesItsAddressWith() {
        JsonNode vector = vector("wecom-verify-url");
        assertThat(seal(vector).isSigned(text(vector, "msg_signature"), text(vector, "timestamp"), text(vector, "nonce"),
                text(vector, "echostr"))).isTrue();
        assertThat(seal(vector).open(text(vector, "echostr"))).hasValue(text(vector, "plain"));
    }

    @Test
    void opensASealedMessage() {
        JsonNode vector = vector("wecom-decrypt-msg");
        assertThat(seal(vector).isSigned(text(vector, "msg_signature"), text(vector, "timestamp"), text(vector, "nonce"),
                text(vector, "encrypt"))).isTrue();
        assertThat(seal(vector).open(text(vector, "encrypt"))).hasValue(text(vector, "plain"));
    }

    @Test
    void sealsAsTencentDoes() {
        JsonNode vector = vector("mp-encrypt-fixed-random");
        assertThat(seal(vector).seal(text(vector, "random").getBytes(StandardCharsets.US_ASCII), text(vector, "plain")))
                .isEqualTo(text(vector, "encrypt"));
        assertThat(seal(vector).open(text(vector, "encrypt"))).hasValue(text(vector, "plain"));
    }

    @Test
    void knowsThePlainSignature() {
        JsonNode vector = vector("mp-plain-mode-signature");
        WeChatSeal seal = new WeChatSeal(text(vector, "token"), "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", "wx");
        assertThat(seal.isSigned(text(vector, "signature"), text(vector, "timestamp"), text(vector, "nonce"))).isTrue();
        assertThat(seal.isSigned(text(vector, "signature"), text(vector, "timestamp"), "another")).isFalse();
        assertThat(seal.isSigned(null, text(vector, "timestamp"), text(vector, "nonce"))).isFalse();
    }

    @Test
    void refusesWhatIsSealedForAnotherAccount() {
        JsonNode vector = vector("mp-wrong-receive-id-must-be-rejected");
        assertThat(seal(vector).open(text(vector, "encrypt"))).isEmpty();
    }

    @Test
    void refusesWhatIsNoSeal() {
        WeChatSeal seal = seal(vector("mp-encrypt-fixed-random"));
        assertThat(List.of("", "not base64!", "aGVsbG8=", "jn1L23DB+6ELqJ+6bruv2456RaD3pr7KVGES2Z8sb3E="))
                .allSatisfy(sealed -> assertThat(seal.open(sealed)).isEmpty());
    }

    @Test
    void saysWhichKeyIsExpected() {
        assertThatThrownBy(() -> new WeChatSeal("token", "short", "wx")).hasMessage("aes-key: 5 characters (expected: 43)");
    }

    @Test
    void readsNoOutsideEntities() {
        assertThat(SealedPush.sealed("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><Encrypt>&e;</Encrypt></xml>"))
                .isEmpty();
        assertThat(SealedPush.sealed("<xml><Encrypt><![CDATA[abc]]></Encrypt></xml>")).hasValue("abc");
    }
}
