package org.huiying.desk.frontdesk;

import java.security.SecureRandom;

import org.huiying.gateway.contact.SigningKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key of visitor tokens: made by whichever node starts first, the same for all. */
@Component
class InstallationSecret implements SigningKey {

    private static final String NAME = "visitor-token";

    private final JdbcClient jdbc;
    private byte[] key = {};

    InstallationSecret(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public synchronized byte[] bytes() {
        if (key.length == 0) {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            jdbc.sql("insert into app_secret (name, value) values (?, ?) on conflict (name) do nothing")
                    .params(NAME, fresh).update();
            key = jdbc.sql("select value from app_secret where name = ?").param(NAME)
                    .query((row, n) -> row.getBytes(1)).single();
        }
        return key.clone();
    }
}
