package org.huiying.desk.reach;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.huiying.gateway.contact.Channel;
import org.huiying.gateway.contact.terms.ChannelTerms;
import org.huiying.gateway.contact.terms.Window;
import org.springframework.stereotype.Component;

/** Decides whether something may be sent to an address now, and in how many parts. Every call belongs into a transaction. */
@Component
public class Allowance {

    private final Channels channels;
    private final Reaches reaches;
    private final Clock clock;

    Allowance(Channels channels, Reaches reaches, Clock clock) {
        this.channels = channels;
        this.reaches = reaches;
        this.clock = clock;
    }

    /** What is to be sent. */
    public sealed interface Thing {

        record Text(String words) implements Thing {}

        /** @param size in bytes */
        record File(String type, long size) implements Thing {}

        /** A text that the provider has approved. */
        record Template() implements Thing {}
    }

    /** Whether it may be sent. */
    public sealed interface Decision {

        /** @param parts the texts, one for each message; a picture or template is one part without words */
        record Send(List<String> parts) implements Decision {}

        record Refused(String code, String words, String wordsEn) implements Decision {}
    }

    /** When it may, it counts as sent. */
    public Decision send(String kind, String address, Thing thing) {
        Optional<Channel> channel = channels.of(kind);
        if (channel.isEmpty()) {
            return new Decision.Refused("no-channel", "此渠道没有配置，消息无法送出",
                    "This channel is not configured; the message cannot be sent");
        }
        ChannelTerms terms = channel.get().terms();
        Reach reach = reaches.held(kind, address);
        if (reach.optedOutAt() != null) {
            return new Decision.Refused("opted-out", "客户已退订，不能再发送消息",
                    "The customer has opted out; no message may be sent");
        }
        List<String> parts = switch (thing) {
            case Thing.Text text -> terms.text().split(text.words());
            case Thing.File file -> List.of("");
            case Thing.Template template -> List.of("");
        };
        if (thing instanceof Thing.File file && !terms.files().allow(file.type(), file.size())) {
            return new Decision.Refused("file-type", "此渠道不能发送这个文件",
                    file.type() + ", " + file.size() + " bytes (expected: " + terms.files().types() + ", at most "
                            + terms.files().largest() + ")");
        }
        if (terms.window() != null && !(thing instanceof Thing.Template && terms.window().templates())) {
            Window window = reach.window();
            if (window == null || !window.isOpen(clock.instant())) {
                return new Decision.Refused("window-closed", "客户很久没有来信，此渠道现在不能回复",
                        "The customer has not written for too long; this channel takes no answer now");
            }
            if (!window.holds(parts.size())) {
                return new Decision.Refused("no-messages-left",
                        "还能发 " + window.left() + " 条，这条需要 " + parts.size() + " 条；客户再来信后才能继续",
                        window.left() + " messages are left and this takes " + parts.size()
                                + "; more are allowed when the customer writes again");
            }
            reaches.spent(kind, address, parts.size());
        }
        return new Decision.Send(parts);
    }

    /** The customer wrote, or pressed something. */
    public void heard(String kind, String address, boolean wrote) {
        channels.of(kind).map(channel -> channel.terms().window())
                .ifPresent(window -> reaches.heard(kind, address, window, wrote));
    }

    public ReachView view(String kind, String address) {
        return channels.of(kind).map(channel -> ReachView.of(channel.terms(), reaches.of(kind, address)))
                .orElse(ReachView.UNCONNECTED);
    }
}
