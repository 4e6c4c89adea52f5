package org.huiying.gateway.wecom;

import org.huiying.gateway.wechat.SealedPush;
import org.huiying.gateway.wechat.WeChatSeal;
import org.jspecify.annotations.Nullable;
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

/** WeCom rings: there is something to be fetched. Nothing of it is in the push, so nothing is lost with it. */
@RestController
@RequestMapping("/hooks/wecom")
@ConditionalOnProperty("huiying.wecom.corp-id")
class WeComHooks {

    private final WeChatSeal seal;
    private final WeComInbox inbox;

    WeComHooks(WeComSettings settings, WeComInbox inbox) {
        this.seal = settings.seal();
        this.inbox = inbox;
    }

    /** WeCom asks whether we are who we say, when the address is entered in its settings. */
    @GetMapping
    ResponseEntity<String> prove(@RequestParam(name = "msg_signature") String signature, @RequestParam String timestamp,
            @RequestParam String nonce, @RequestParam String echostr) {
        return seal.isSigned(signature, timestamp, nonce, echostr)
                ? seal.open(echostr).map(echo -> ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(echo)).orElseGet(WeComHooks::refused)
                : refused();
    }

    @PostMapping
    ResponseEntity<String> pushed(@RequestParam(name = "msg_signature", required = false) @Nullable String signature,
            @RequestParam String timestamp, @RequestParam String nonce, @RequestBody String body) {
        return SealedPush.sealed(body).filter(sealed -> seal.isSigned(signature, timestamp, nonce, sealed))
                .flatMap(seal::open)
                .map(plain -> {
                    if (SealedPush.element(plain, "Event").filter("kf_msg_or_event"::equals).isPresent()) {
                        inbox.ring(SealedPush.element(plain, "Token").orElse(null));
                    }
                    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("success");
                }).orElseGet(WeComHooks::refused);
    }

    private static ResponseEntity<String> refused() {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).contentType(MediaType.TEXT_PLAIN).body("signature");
    }
}
