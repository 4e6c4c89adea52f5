package org.huiying.app.demo.messages;

import java.util.List;

import org.huiying.standin.wechat.CustomerService;
import org.huiying.standin.wechat.WeChatStandIn;
import org.jspecify.annotations.Nullable;

/** Somebody who writes to the corporation's customer service. */
final class WeComMessenger implements Messenger {

    private final WeChatStandIn weChat;
    private final CustomerService service;

    WeComMessenger(WeChatStandIn weChat) {
        this.weChat = weChat;
        this.service = weChat.customerService();
    }

    @Override
    public String name() {
        return "wecom";
    }

    @Override
    public @Nullable String known(String who) {
        return who.matches("[0-9a-zA-Z_-]{1,24}") ? "wm-" + who : null;
    }

    @Override
    public List<Bubble> shown(String who) {
        return service.with(who).stream()
                .map(said -> new Bubble(said.id(), said.mine(), said.media().isEmpty() ? said.text() : "[图片]", "", null)).toList();
    }

    @Override
    public void write(String who, String words) {
        service.write(who, words);
    }

    @Override
    public void sendPicture(String who, String type, byte[] picture) {
        service.sendPicture(who, type, picture);
    }

    @Override
    public void treat(String who, String how) {
        switch (how) {
            case "busy" -> weChat.troubles().answer(-1);
            case "token" -> service.tokens().revoke();
            case "doubled" -> service.pushes().next(3);
            case "closed" -> service.close(who);
            case "full" -> service.use(who);
            default -> { }
        }
    }
}
