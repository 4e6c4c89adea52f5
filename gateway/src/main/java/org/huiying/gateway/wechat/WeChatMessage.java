package org.huiying.gateway.wechat;

import java.util.Map;
import java.util.Optional;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.HeldFile;
import org.huiying.gateway.contact.Words;
import org.jspecify.annotations.Nullable;

/** Reads what a follower has sent or pressed. */
final class WeChatMessage {

    private final Map<String, String> menu;

    /** @param menu the words of the menu's entries by their keys */
    WeChatMessage(Map<String, String> menu) {
        this.menu = menu;
    }

    /** Events have no id: their sender and time stand for one. */
    static String id(WxMpXmlMessage message) {
        return message.getMsgId() != null ? Long.toString(message.getMsgId())
                : message.getFromUser() + "-" + message.getCreateTime() + "-" + message.getEvent() + "-" + key(message);
    }

    private static String key(WxMpXmlMessage message) {
        String key = message.getEventKey() == null ? "" : message.getEventKey();
        return Integer.toHexString(key.hashCode());
    }

    /** Empty when it is nothing that somebody of ours need know, such as that he follows or left the account. */
    Optional<Content> content(WxMpXmlMessage message) {
        String type = message.getMsgType() == null ? "" : message.getMsgType();
        return switch (type) {
            case "text" -> words(message.getContent());
            case "image" -> held(HeldFile.Kind.PICTURE, message.getMediaId(), "");
            case "voice" -> held(HeldFile.Kind.VOICE, message.getMediaId(), text(message.getRecognition()));
            case "video", "shortvideo" -> held(HeldFile.Kind.FILE, message.getMediaId(), "");
            case "location" -> message.getLocationX() == null || message.getLocationY() == null ? Optional.empty()
                    : Optional.of(new Content.Place(message.getLocationX(), message.getLocationY(), text(message.getLabel())));
            case "link" -> words(text(message.getTitle()) + " " + text(message.getUrl()));
            case "event" -> "CLICK".equals(message.getEvent()) && message.getEventKey() != null && !message.getEventKey().isBlank()
                    ? Optional.of(new Content.Pressed(menu.getOrDefault(message.getEventKey(), message.getEventKey())))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Content> held(HeldFile.Kind kind, @Nullable String media, String words) {
        return media == null || media.isBlank() ? Optional.empty() : Optional.of(new Content.Held(new HeldFile(kind, media), words));
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
