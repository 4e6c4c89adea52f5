package org.huiying.desk.intake;

import java.time.Clock;
import java.util.Map;

import org.huiying.desk.conversation.OpenConversations;
import org.huiying.desk.conversation.OpenConversations.Found;
import org.huiying.desk.conversation.SystemSays;
import org.huiying.desk.reach.Channels;
import org.huiying.desk.reach.Reaches;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Receipt;
import org.huiying.gateway.contact.terms.OptOutWord;
import org.springframework.stereotype.Component;

/** A customer forbids us to write to him, or allows it again. For that alone nobody is troubled. */
@Component
class OptingOut {

    private static final String OUT = "您已退订，我们不再给您发消息。回复“恢复”可重新接收。 You are opted out; reply START to opt in.";
    private static final String IN = "您已恢复接收我们的消息。 You are opted in again.";

    private final Channels channels;
    private final Reaches reaches;
    private final OpenConversations conversations;
    private final Arriving arriving;
    private final SystemSays system;
    private final Clock clock;

    OptingOut(Channels channels, Reaches reaches, OpenConversations conversations, Arriving arriving, SystemSays system,
              Clock clock) {
        this.channels = channels;
        this.reaches = reaches;
        this.conversations = conversations;
        this.arriving = arriving;
        this.system = system;
        this.clock = clock;
    }

    /** Whether it is about that: a word that allows again means it only to who has forbidden. */
    boolean concerns(Inbound.Said said) {
        return channels.of(said.from().channel().name()).filter(channel -> channel.terms().optOut()).isPresent()
                && switch (word(said)) {
                    case OUT -> true;
                    case IN -> reaches.of(said.from().channel().name(), said.from().value()).optedOutAt() != null;
                    case NEITHER -> false;
                };
    }

    private static OptOutWord word(Inbound.Said said) {
        return said.content() instanceof Content.Text text ? OptOutWord.of(text.words().value()) : OptOutWord.NEITHER;
    }

    Receipt take(Inbound.Said said) {
        String channel = said.from().channel().name();
        boolean out = word(said) == OptOutWord.OUT;
        boolean changed = out ? reaches.optOut(channel, said.from().value()) : reaches.optIn(channel, said.from().value());
        String answer = out ? OUT : IN;
        Receipt receipt = conversations.open(channel, said.from().value())
                .map(open -> inConversation(open, said, changed, out))
                .orElseGet(() -> new Receipt.Accepted(0, clock.instant()));
        return receipt instanceof Receipt.Accepted accepted
                ? new Receipt.Accepted(accepted.seq(), accepted.at(), answer) : receipt;
    }

    private Receipt inConversation(Found open, Inbound.Said said, boolean changed, boolean out) {
        Receipt receipt = arriving.said(open.id(), open.customer(), said.id(), said.content());
        if (changed) {
            system.line(open.id(), out ? "opted-out" : "opted-in", out ? "客户已退订" : "客户恢复接收消息", Map.of());
        }
        return receipt;
    }
}
