package org.huiying.gateway.wecom;

import java.util.Optional;
import me.chanjar.weixin.cp.bean.kf.WxCpKfMsgListResp.WxCpKfMsgItem;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.DeliveryReports;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.HeldFile;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Takes in what was fetched: a customer's words and files, and that a message of ours did not arrive. */
@Component
@ConditionalOnProperty("huiying.wecom.corp-id")
class WeComMessages {

    private static final Logger log = LoggerFactory.getLogger(WeComMessages.class);
    private static final int BY_CUSTOMER = 3;

    private final Inbox inbox;
    private final DeliveryReports reports;

    WeComMessages(Inbox inbox, DeliveryReports reports) {
        this.inbox = inbox;
        this.reports = reports;
    }

    void take(WxCpKfMsgItem item) {
        if ("event".equals(item.getMsgType())) {
            event(item);
            return;
        }
        if (!Integer.valueOf(BY_CUSTOMER).equals(item.getOrigin()) || item.getExternalUserId() == null) {
            return;
        }
        read(item).ifPresentOrElse(
                content -> inbox.receive(new Inbound.Said(new Address(ChannelKind.WECOM, item.getExternalUserId()),
                        new ExternalId(item.getMsgId()), content)),
                () -> log.debug("Message {} of type {} is left aside", item.getMsgId(), item.getMsgType()));
    }

    /** What cannot be read must not hold up what comes after it. */
    private static Optional<Content> read(WxCpKfMsgItem item) {
        try {
            return content(item);
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            log.warn("Message {} of type {} cannot be read", item.getMsgId(), item.getMsgType());
            return Optional.empty();
        }
    }

    private void event(WxCpKfMsgItem item) {
        var event = item.getEvent();
        if (event != null && "msg_send_fail".equals(event.getEventType()) && event.getFailMsgId() != null) {
            reports.report(new ExternalId(event.getFailMsgId()), failed(event.getFailType()));
        }
    }

    /**
     * Numbers of fail_type: 1 the account is deleted, 2 the application is closed, 4 the session has expired after 48 hours,
     * 5 it is closed, 6 more than five messages, 7 to 9 the corporation is not verified, 10 the customer refuses.
     */
    private static Delivery.Failed failed(@Nullable Integer type) {
        return switch (type == null ? 0 : type) {
            case 1, 2, 7, 8, 9 -> new Delivery.Failed("fail-" + type, "客服账号已停用或未认证，没有送达；请联系管理员",
                    "The account is closed or not verified; it did not arrive. Tell an administrator");
            case 4 -> new Delivery.Failed("fail-4", "会话已过期，没有送达；客户再来信后才能回复",
                    "The session has expired; it did not arrive. He must write again", Delivery.Limit.WINDOW_CLOSED);
            case 5 -> new Delivery.Failed("fail-5", "会话已关闭，没有送达", "The session was closed; it did not arrive");
            case 6 -> new Delivery.Failed("fail-6", "超过可发的条数，没有送达；客户再来信后才能回复",
                    "Too many messages; it did not arrive. He must write again", Delivery.Limit.NONE_LEFT);
            case 10 -> new Delivery.Failed("fail-10", "客户拒收，没有送达", "The customer refuses messages; it did not arrive");
            default -> new Delivery.Failed("fail-" + type, "没有送达（代码 " + type + "）", "It did not arrive (code " + type + ")");
        };
    }

    private static Optional<Content> content(WxCpKfMsgItem item) {
        return switch (item.getMsgType()) {
            case "text" -> item.getText().getMenuId() != null && !item.getText().getMenuId().isBlank()
                    ? Optional.of(new Content.Pressed(item.getText().getContent())) : words(item.getText().getContent());
            case "image" -> held(HeldFile.Kind.PICTURE, item.getImage().getMediaId());
            case "voice" -> held(HeldFile.Kind.VOICE, item.getVoice().getMediaId());
            case "video" -> held(HeldFile.Kind.FILE, item.getVideo().getMediaId());
            case "file" -> held(HeldFile.Kind.FILE, item.getFile().getMediaId());
            case "location" -> Optional.of(new Content.Place(item.getLocation().getLatitude(), item.getLocation().getLongitude(),
                    (text(item.getLocation().getName()) + " " + text(item.getLocation().getAddress())).strip()));
            case "link" -> words(text(item.getLink().getTitle()) + " " + text(item.getLink().getUrl()));
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Content> held(HeldFile.Kind kind, String media) {
        return Optional.of(new Content.Held(new HeldFile(kind, media), ""));
    }

    private static Optional<Content> words(@Nullable String given) {
        String text = text(given);
        return text.isEmpty() ? Optional.empty()
                : Optional.of(new Content.Text(new Words(text.substring(0, Math.min(text.length(), Words.MAX)))));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ").strip();
    }
}
