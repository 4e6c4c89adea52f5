package org.huiying.gateway.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The seal on what WeChat and WeCom push: a signature over the sorted parts, and a cipher whose plain text ends with the
 * id of the account that it is for, so that nothing sealed for another account is taken.
 */
public final class WeChatSeal {

    private static final int RANDOM = 16;
    private static final int LENGTH = 4;
    private static final int LARGEST_PADDING = 32;

    private final String token;
    private final String receiver;
    private final SecretKeySpec key;
    private final IvParameterSpec iv;

    /**
     * @param aesKey   the EncodingAESKey, 43 characters
     * @param receiver the app id, or the corporation's id
     */
    public WeChatSeal(String token, String aesKey, String receiver) {
        if (aesKey.length() != 43) {
            throw new IllegalArgumentException("aes-key: " + aesKey.length() + " characters (expected: 43)");
        }
        byte[] bytes = Base64.getDecoder().decode(aesKey + "=");
        this.token = token;
        this.receiver = receiver;
        this.key = new SecretKeySpec(bytes, "AES");
        this.iv = new IvParameterSpec(bytes, 0, 16);
    }

    /** Whether the parts were signed by who knows the token. */
    public boolean isSigned(@Nullable String signature, @Nullable String... parts) {
        if (signature == null || Arrays.stream(parts).anyMatch(part -> part == null)) {
            return false;
        }
        return MessageDigest.isEqual(signature(parts).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
    }

    /** The signature over the parts. */
    public String signature(@Nullable String... parts) {
        String[] sorted = Arrays.copyOf(parts, parts.length + 1);
        sorted[parts.length] = token;
        Arrays.sort(sorted);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1")
                    .digest(String.join("", sorted).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("SHA-1 (expected: in every JDK)", everyJdkHasIt);
        }
    }

    /** The plain text; empty when it was not sealed with our key, or is for another account. */
    public Optional<String> open(String sealed) {
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE).doFinal(Base64.getDecoder().decode(sealed));
            int padding = plain.length == 0 ? 0 : plain[plain.length - 1];
            int end = padding < 1 || padding > LARGEST_PADDING ? plain.length : plain.length - padding;
            ByteBuffer read = ByteBuffer.wrap(plain, 0, end);
            read.position(RANDOM);
            int length = read.getInt();
            if (length < 0 || length > read.remaining()) {
                return Optional.empty();
            }
            int begin = RANDOM + LENGTH;
            String to = new String(plain, begin + length, end - begin - length, StandardCharsets.UTF_8);
            return to.equals(receiver) ? Optional.of(new String(plain, begin, length, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException | java.nio.BufferUnderflowException notOurs) {
            return Optional.empty();
        }
    }

    /** @param random 16 bytes that nobody can guess */
    public String seal(byte[] random, String plain) {
        byte[] message = plain.getBytes(StandardCharsets.UTF_8);
        byte[] to = receiver.getBytes(StandardCharsets.UTF_8);
        int length = RANDOM + LENGTH + message.length + to.length;
        int padding = LARGEST_PADDING - length % LARGEST_PADDING;
        ByteBuffer whole = ByteBuffer.allocate(length + padding).put(random, 0, RANDOM).putInt(message.length).put(message).put(to);
        for (int i = 0; i < padding; i++) {
            whole.put((byte) padding);
        }
        try {
            return Base64.getEncoder().encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(whole.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("aes-key cannot seal (expected: an EncodingAESKey)", e);
        }
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, key, iv);
        return cipher;
    }
}
