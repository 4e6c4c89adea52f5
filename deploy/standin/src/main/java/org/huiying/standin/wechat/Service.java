package org.huiying.standin.wechat;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One of the two services behind the common parts of their interfaces. */
interface Service {

    /** The path at which a token is asked for, and how the id and the secret are called there. */
    record Login(String path, String id, String secret) {}

    Login login();

    WeChatAccount account();

    Tokens tokens();

    /** Whether the path is one that sends, which troubles are for. */
    boolean sends(String path);

    /** What is answered to a request with a valid token; null when there is no such path. */
    @org.jspecify.annotations.Nullable Map<String, Object> take(String path, JsonNode body);

    static Map<String, Object> code(int code) {
        return Map.of("errcode", code, "errmsg", code == 0 ? "ok" : "error by the rules, hint: [" + code + "]");
    }
}
