package org.huiying.app.demo.messages;

import java.util.List;

import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.standin.StandIn;
import org.huiying.standin.message.Fate;
import org.huiying.standin.message.Files;
import org.huiying.standin.message.Message;
import org.jspecify.annotations.Nullable;

/** Text messages, or WhatsApp, through the stand-in for Twilio. */
final class TwilioMessenger implements Messenger {

    private static final int SWITCHED_OFF = 30003;
    private static final int BLOCKED = 30007;

    private final StandIn twilio;
    private final String name;
    private final String prefix;

    /** @param prefix of numbers, as Twilio writes them on this channel */
    TwilioMessenger(StandIn twilio, String name, String prefix) {
        this.twilio = twilio;
        this.name = name;
        this.prefix = prefix;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String known(String who) {
        return PhoneNumber.parse(who).map(number -> prefix + number.e164()).orElse(null);
    }

    @Override
    public List<Bubble> shown(String who) {
        return twilio.messages().with(who).stream().map(message -> bubble(who, message)).toList();
    }

    private Bubble bubble(String who, Message message) {
        boolean mine = message.from().equals(who);
        String picture = mine || message.files().isEmpty() ? null
                : message.files().getFirst().replace(twilio.account().publicUrl().toString(), "");
        return new Bubble(message.sid(), mine, mine && !message.files().isEmpty() ? "[图片]" : message.body(),
                message.status(), picture);
    }

    @Override
    public void write(String who, String words) {
        twilio.messages().receive(who, words, List.of());
    }

    @Override
    public void sendPicture(String who, String type, byte[] picture) {
        twilio.messages().receive(who, "", List.of(new Files.File(type, picture)));
    }

    @Override
    public void treat(String who, String how) {
        twilio.messages().fate(who, switch (how) {
            case "off" -> Fate.undelivered(SWITCHED_OFF);
            case "blocked" -> Fate.failed(BLOCKED);
            case "untold" -> Fate.UNTOLD;
            default -> prefix.isEmpty() ? Fate.ARRIVES : Fate.IS_READ;
        });
    }
}
