package org.huiying.gateway.webchat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256. */
record Hmac(byte[] key) {

    byte[] sign(byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("HmacSHA256 (expected: in every JDK)", everyJdkHasIt);
        }
    }

    byte[] sign(String content) {
        return sign(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the same time whether much or little of it is right. */
    boolean matches(byte[] content, byte[] signature) {
        return MessageDigest.isEqual(sign(content), signature);
    }
}
