package org.huiying.standin.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Signs and seals as Tencent describes it: random(16), length, message, id; AES-256-CBC, padded to 32. */
final class Seal {

    private static final int BLOCK = 32;

    private final WeChatAccount account;
    private final byte[] key;

    Seal(WeChatAccount account) {
        this.account = account;
        this.key = Base64.getDecoder().decode(account.aesKey() + "=");
    }

    String signature(String... parts) {
        String[] all = Arrays.copyOf(parts, parts.length + 1);
        all[parts.length] = account.token();
        Arrays.sort(all);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1")
                    .digest(String.join("", all).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("SHA-1 (expected: in every JDK)", everyJdkHasIt);
        }
    }

    String seal(byte[] random, String message) {
        byte[] body = message.getBytes(StandardCharsets.UTF_8);
        byte[] id = account.id().getBytes(StandardCharsets.UTF_8);
        int length = 20 + body.length + id.length;
        int padding = BLOCK - length % BLOCK;
        byte[] whole = ByteBuffer.allocate(length + padding).put(random).putInt(body.length).put(body).put(id).array();
        Arrays.fill(whole, length, whole.length, (byte) padding);
        return Base64.getEncoder().encodeToString(crypt(Cipher.ENCRYPT_MODE, whole));
    }

    String open(String sealed) {
        byte[] plain = crypt(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(sealed));
        return new String(plain, 20, ByteBuffer.wrap(plain, 16, 4).getInt(), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("aes-key (expected: 43 characters of base64)", e);
        }
    }
}
