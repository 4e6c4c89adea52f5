package org.huiying.app.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.huiying.gateway.contact.FrontDesk;
import org.huiying.gateway.contact.Site;
import org.huiying.gateway.contact.SiteKey;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a shop's own server does so that its signed-in customer is known in the chat: signs {@code id|name|phone|at} with
 * the secret of its site. The demo shop has this one customer and asks for no password.
 */
@RestController
@ConditionalOnProperty(name = "huiying.demo.enabled", matchIfMissing = true)
class DemoShop {

    private static final SiteKey SITE = new SiteKey("demo");
    private static final String ID = "10086";
    private static final String NAME = "陈思远";
    private static final String PHONE = "13900001234";

    private final FrontDesk frontDesk;
    private final Clock clock;

    DemoShop(FrontDesk frontDesk, Clock clock) {
        this.frontDesk = frontDesk;
        this.clock = clock;
    }

    /** The customer as the chat's attribute {@code shop-user} wants him; {@code at} in seconds of Unix time. */
    record SignedCustomer(String id, String name, String phone, long at, String signature) {}

    /** 404 when the site has no secret any more. */
    @PostMapping("/shop/sign-in")
    ResponseEntity<SignedCustomer> signIn() {
        return ResponseEntity.of(frontDesk.site(SITE).map(Site::secret).map(this::sign));
    }

    private SignedCustomer sign(Site.Secret secret) {
        long at = clock.instant().getEpochSecond();
        String content = String.join("|", ID, NAME, PHONE, Long.toString(at));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA256"));
            String signature = HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
            return new SignedCustomer(ID, NAME, PHONE, at, signature);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("HmacSHA256 (expected: in every JDK)", everyJdkHasIt);
        }
    }
}
