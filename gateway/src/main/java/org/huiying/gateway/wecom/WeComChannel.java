package org.huiying.gateway.wecom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.bean.kf.WxCpKfMsgSendRequest;
import me.chanjar.weixin.cp.bean.kf.msg.WxCpKfResourceMsg;
import me.chanjar.weixin.cp.bean.kf.msg.WxCpKfTextMsg;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.Attachments;
import org.huiying.gateway.contact.Channel;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Fetched;
import org.huiying.gateway.contact.HeldFile;
import org.huiying.gateway.contact.Outbound;
import org.huiying.gateway.contact.terms.ChannelTerms;
import org.huiying.gateway.contact.terms.FileTerms;
import org.huiying.gateway.contact.terms.TextTerms;
import org.huiying.gateway.contact.terms.WindowTerms;
import org.huiying.gateway.contact.terms.WindowTerms.Allowance;
import org.huiying.gateway.wechat.WeChatFiles;
import org.huiying.gateway.wechat.WeChatTrouble;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Answers customers of the corporation's customer service. */
@Component
@ConditionalOnProperty("huiying.wecom.corp-id")
class WeComChannel implements Channel {

    private static final int LONGEST_BYTES = 2048;
    private static final long LARGEST_PICTURE = 10 * 1024 * 1024;
    private static final Allowance ANSWER = new Allowance(Duration.ofHours(48), 5);
    /** The session is in a state in which the interface may not speak. */
    private static final Set<Integer> WRONG_STATE = Set.of(95016, 95018);
    private static final int SERVED_BY_ASSISTANT = 1;

    private final WxCpService weCom;
    private final WeComSettings settings;
    private final Attachments attachments;

    WeComChannel(WxCpService weCom, WeComSettings settings, Attachments attachments) {
        this.weCom = weCom;
        this.settings = settings;
        this.attachments = attachments;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WECOM;
    }

    @Override
    public ChannelTerms terms() {
        return new ChannelTerms(new TextTerms(TextTerms.Unit.BYTES, LONGEST_BYTES),
                new FileTerms(Set.of("image/jpeg", "image/png"), LARGEST_PICTURE), new WindowTerms(ANSWER, ANSWER, false), false);
    }

    @Override
    public Delivery send(Outbound outbound) {
        if (outbound.triedSince() != null) {
            return WeChatTrouble.uncertain();
        }
        return WeChatTrouble.sending(() -> {
            WxCpKfMsgSendRequest message = message(outbound);
            try {
                weCom.getKfService().sendMsg(message);
            } catch (WxErrorException e) {
                if (!WRONG_STATE.contains(e.getError().getErrorCode())) {
                    throw e;
                }
                weCom.getKfService().transServiceState(settings.serviceAccount(), outbound.to().value(), SERVED_BY_ASSISTANT, null);
                weCom.getKfService().sendMsg(message);
            }
            return new Delivery.Sent(new ExternalId(message.getMsgId()));
        });
    }

    private WxCpKfMsgSendRequest message(Outbound outbound) throws WxErrorException, IOException {
        WxCpKfMsgSendRequest message = new WxCpKfMsgSendRequest();
        message.setToUser(outbound.to().value());
        message.setOpenKfid(settings.serviceAccount());
        message.setMsgId(WeComIds.of(outbound.id()));
        switch (outbound.content()) {
            case Content.Text text -> words(message, text.words().value());
            case Content.Link link -> words(message, link.title() + " " + link.page());
            case Content.Filled filled -> words(message, filled.template().filled(filled.values()));
            case Content.File file -> picture(message, attachments.read(outbound.to(), file.attachment()).orElseThrow());
            case Content.Held held -> throw notOurs(held);
            case Content.Place place -> throw notOurs(place);
            case Content.Pressed pressed -> throw notOurs(pressed);
        }
        return message;
    }

    private static IllegalArgumentException notOurs(Content content) {
        return new IllegalArgumentException("content: " + content.getClass().getSimpleName() + " (expected: what we say)");
    }

    private static void words(WxCpKfMsgSendRequest message, String words) {
        WxCpKfTextMsg text = new WxCpKfTextMsg();
        text.setContent(words);
        message.setMsgType("text");
        message.setText(text);
    }

    private void picture(WxCpKfMsgSendRequest message, Attachments.File file) throws WxErrorException, IOException {
        String ending = file.stored().type().substring(file.stored().type().indexOf('/') + 1);
        WxCpKfResourceMsg picture = new WxCpKfResourceMsg();
        picture.setMediaId(weCom.getMediaService().upload("image", ending, new ByteArrayInputStream(file.bytes())).getMediaId());
        message.setMsgType("image");
        message.setImage(picture);
    }

    @Override
    public Fetched fetch(Address from, HeldFile file) {
        return WeChatTrouble.fetching(() -> WeChatFiles.taken(file, weCom.getMediaService().download(file.reference())));
    }
}
