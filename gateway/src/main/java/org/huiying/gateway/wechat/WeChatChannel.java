package org.huiying.gateway.wechat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Set;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.AttachmentId;
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
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Answers followers of the official account. */
@Component
@ConditionalOnProperty("huiying.wechat.app-id")
class WeChatChannel implements Channel {

    private static final int LONGEST_BYTES = 2048;
    private static final long LARGEST_PICTURE = 10 * 1024 * 1024;

    private final WxMpService weChat;
    private final Attachments attachments;

    WeChatChannel(WxMpService weChat, Attachments attachments) {
        this.weChat = weChat;
        this.attachments = attachments;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WECHAT;
    }

    /** As WeChat has had it since June 2023. */
    @Override
    public ChannelTerms terms() {
        return new ChannelTerms(new TextTerms(TextTerms.Unit.BYTES, LONGEST_BYTES),
                new FileTerms(Set.of("image/jpeg", "image/png", "image/gif"), LARGEST_PICTURE),
                new WindowTerms(new Allowance(Duration.ofHours(48), 5), new Allowance(Duration.ofMinutes(1), 3), false), false);
    }

    @Override
    public Delivery send(Outbound outbound) {
        if (outbound.triedSince() != null) {
            return WeChatTrouble.uncertain();
        }
        String to = outbound.to().value();
        return WeChatTrouble.sending(() -> {
            WxMpKefuMessage message = switch (outbound.content()) {
                case Content.Text text -> text(to, text.words().value());
                case Content.Link link -> text(to, link.title() + " " + link.page());
                case Content.Filled filled -> text(to, filled.template().filled(filled.values()));
                case Content.File file -> WxMpKefuMessage.IMAGE().toUser(to).mediaId(uploaded(outbound.to(), file.attachment())).build();
                case Content.Held held -> throw notOurs(held);
                case Content.Place place -> throw notOurs(place);
                case Content.Pressed pressed -> throw notOurs(pressed);
            };
            weChat.getKefuService().sendKefuMessage(message);
            return new Delivery.Sent(new ExternalId(outbound.id().value()));
        });
    }

    private static IllegalArgumentException notOurs(Content content) {
        return new IllegalArgumentException("content: " + content.getClass().getSimpleName() + " (expected: what we say)");
    }

    private static WxMpKefuMessage text(String to, String words) {
        return WxMpKefuMessage.TEXT().toUser(to).content(words).build();
    }

    private String uploaded(Address to, AttachmentId picture) throws me.chanjar.weixin.common.error.WxErrorException {
        Attachments.File file = attachments.read(to, picture).orElseThrow();
        String ending = file.stored().type().substring(file.stored().type().indexOf('/') + 1);
        return weChat.getMaterialService().mediaUpload("image", ending, new ByteArrayInputStream(file.bytes())).getMediaId();
    }

    @Override
    public Fetched fetch(Address from, HeldFile file) {
        return WeChatTrouble.fetching(() -> WeChatFiles.taken(file, weChat.getMaterialService().mediaDownload(file.reference())));
    }
}
