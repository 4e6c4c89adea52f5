package org.huiying.gateway.wechat;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.Receipt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What WeChat pushes to us. The same pushed three times is taken in once. */
@RestController
@RequestMapping("/hooks/wechat")
@ConditionalOnProperty("huiying.wechat.app-id")
class WeChatHooks {

    private static final Logger log = LoggerFactory.getLogger(WeChatHooks.class);
    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");
    private static final String TAKEN = "success";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final WeChatSeal seal;
    private final WeChatMessage reader;
    private final Inbox inbox;
    private final Clock clock;

    WeChatHooks(WeChatSeal seal, WeChatSettings settings, Inbox inbox, Clock clock) {
        this.seal = seal;
        this.reader = new WeChatMessage(settings.menu());
        this.inbox = inbox;
        this.clock = clock;
    }

    /** WeChat asks whether we are who we say, when the address is entered in its settings. */
    @GetMapping
    ResponseEntity<String> prove(@RequestParam String signature, @RequestParam String timestamp, @RequestParam String nonce,
            @RequestParam String echostr) {
        return seal.isSigned(signature, timestamp, nonce)
                ? ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(echostr) : refused();
    }

    /** Answered when it is committed. */
    @PostMapping
    ResponseEntity<String> pushed(@RequestParam(name = "msg_signature", required = false) @Nullable String signature,
            @RequestParam String timestamp, @RequestParam String nonce, @RequestBody String body) {
        Optional<String> plain = SealedPush.sealed(body)
                .filter(sealed -> seal.isSigned(signature, timestamp, nonce, sealed)).flatMap(seal::open);
        if (plain.isEmpty()) {
            log.debug("A push without a valid signature and seal is refused");
            return refused();
        }
        WxMpXmlMessage message = WxMpXmlMessage.fromXml(plain.get());
        String words = reader.content(message).map(content -> taken(message, content)).orElse(null);
        return words == null ? ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(TAKEN)
                : ResponseEntity.ok().contentType(XML).body(sealedAnswer(message, words));
    }

    private @Nullable String taken(WxMpXmlMessage message, Content content) {
        Address from = new Address(ChannelKind.WECHAT, message.getFromUser());
        return switch (inbox.receive(new Inbound.Said(from, new ExternalId(WeChatMessage.id(message)), content))) {
            case Receipt.Accepted accepted -> accepted.answer();
            case Receipt.Refused refused -> refused.words();
        };
    }

    private static ResponseEntity<String> refused() {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).contentType(MediaType.TEXT_PLAIN).body("signature");
    }

    /** What the customer reads at once, in the answer to the push. */
    private String sealedAnswer(WxMpXmlMessage message, String words) {
        String time = Long.toString(clock.instant().getEpochSecond());
        String plain = "<xml><ToUserName>" + cdata(message.getFromUser()) + "</ToUserName><FromUserName>"
                + cdata(message.getToUser()) + "</FromUserName><CreateTime>" + time
                + "</CreateTime><MsgType><![CDATA[text]]></MsgType><Content>" + cdata(words) + "</Content></xml>";
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String sealed = seal.seal(random, plain);
        String nonce = Long.toString(RANDOM.nextLong() >>> 1);
        return "<xml><Encrypt>" + cdata(sealed) + "</Encrypt><MsgSignature>" + cdata(seal.signature(time, nonce, sealed))
                + "</MsgSignature><TimeStamp>" + time + "</TimeStamp><Nonce>" + cdata(nonce) + "</Nonce></xml>";
    }

    private static String cdata(String text) {
        return "<![CDATA[" + text.replace("]]>", "]] >") + "]]>";
    }
}
