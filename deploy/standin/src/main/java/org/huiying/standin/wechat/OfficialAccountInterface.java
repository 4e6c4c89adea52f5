package org.huiying.standin.wechat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the official account's server asks. */
record OfficialAccountInterface(OfficialAccount service) implements Service {

    private static final String SEND = "/cgi-bin/message/custom/send";
    private static final int WRONG_TYPE = 40008;

    @Override
    public Login login() {
        return new Login("/cgi-bin/token", "appid", "secret");
    }

    @Override
    public WeChatAccount account() {
        return service.account();
    }

    @Override
    public Tokens tokens() {
        return service.tokens();
    }

    @Override
    public boolean sends(String path) {
        return path.equals(SEND);
    }

    @Override
    public @Nullable Map<String, Object> take(String path, JsonNode body) {
        if (!path.equals(SEND)) {
            return null;
        }
        String to = body.path("touser").asString("");
        return Service.code(switch (body.path("msgtype").asString("")) {
            case "text" -> service.answer(to, body.path("text").path("content").asString(""), "");
            case "image" -> service.answer(to, "", body.path("image").path("media_id").asString("none"));
            default -> WRONG_TYPE;
        });
    }
}
