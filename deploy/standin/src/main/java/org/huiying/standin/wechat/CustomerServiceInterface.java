package org.huiying.standin.wechat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the corporation's server asks. */
record CustomerServiceInterface(CustomerService service) implements Service {

    private static final String SEND = "/cgi-bin/kf/send_msg";
    private static final int WRONG_TYPE = 40008;
    private static final int WRONG_ID = 40058;

    @Override
    public Login login() {
        return new Login("/cgi-bin/gettoken", "corpid", "corpsecret");
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
        String customer = body.path("external_userid").asString("");
        return switch (path) {
            case "/cgi-bin/kf/sync_msg" -> service.fetch(body.path("cursor").asString(null));
            case SEND -> sent(body);
            case "/cgi-bin/kf/service_state/get" ->
                Map.of("errcode", 0, "errmsg", "ok", "service_state", service.stateOf(customer));
            case "/cgi-bin/kf/service_state/trans" -> {
                service.state(customer, body.path("service_state").asInt());
                yield Service.code(0);
            }
            default -> null;
        };
    }

    private Map<String, Object> sent(JsonNode body) {
        String id = body.path("msgid").asString("");
        if (!body.path("open_kfid").asString("").equals(service.openKfId()) || !id.matches("[0-9a-zA-Z_-]{1,32}")) {
            return Service.code(WRONG_ID);
        }
        String to = body.path("touser").asString("");
        int code = switch (body.path("msgtype").asString("")) {
            case "text" -> service.answer(to, id, body.path("text").path("content").asString(""), "");
            case "image" -> service.answer(to, id, "", body.path("image").path("media_id").asString("none"));
            default -> WRONG_TYPE;
        };
        return code == 0 ? Map.of("errcode", 0, "errmsg", "ok", "msgid", id) : Service.code(code);
    }
}
