package org.huiying.app.demo.messages;

import java.util.Base64;
import java.util.List;

import org.huiying.standin.wechat.OfficialAccount;
import org.huiying.standin.wechat.Said;
import org.huiying.standin.wechat.WeChatStandIn;
import org.jspecify.annotations.Nullable;

/** A follower of the official account. */
final class WeChatMessenger implements Messenger {

    private final WeChatStandIn weChat;
    private final OfficialAccount account;

    WeChatMessenger(WeChatStandIn weChat) {
        this.weChat = weChat;
        this.account = weChat.officialAccount();
    }

    @Override
    public String name() {
        return "wechat";
    }

    /** Names are ids here: letters and digits, as WeChat's own. */
    @Override
    public @Nullable String known(String who) {
        return who.matches("[0-9a-zA-Z_-]{1,24}") ? "o-" + who : null;
    }

    @Override
    public List<Bubble> shown(String who) {
        return account.with(who).stream().map(said -> bubble(said)).toList();
    }

    private Bubble bubble(Said said) {
        String picture = said.media().isEmpty() ? null : account.file(said.media())
                .map(file -> "data:" + file.type() + ";base64," + Base64.getEncoder().encodeToString(file.content())).orElse(null);
        return new Bubble(said.id(), said.mine(), said.text(), "", picture);
    }

    @Override
    public void write(String who, String words) {
        account.write(who, words);
    }

    @Override
    public void sendPicture(String who, String type, byte[] picture) {
        account.sendPicture(who, type, picture);
    }

    @Override
    public void press(String who, String key) {
        account.press(who, key);
    }

    @Override
    public void treat(String who, String how) {
        switch (how) {
            case "busy" -> weChat.troubles().answer(-1);
            case "token" -> account.tokens().revoke();
            case "doubled" -> account.pushes().next(3);
            case "closed" -> account.close(who);
            case "full" -> account.use(who);
            default -> { }
        }
    }
}
