package org.huiying.standin.wechat;

import java.net.URI;

/**
 * An official account, or a corporation with a customer service.
 *
 * @param id      the app id, or the corporation's id
 * @param secret  with which it asks for tokens
 * @param token   with which pushes are signed
 * @param aesKey  with which they are sealed, 43 characters
 * @param push    where its server is told, at its public address
 */
public record WeChatAccount(String id, String secret, String token, String aesKey, URI push) {

    @Override
    public String toString() {
        return id;
    }
}
