package org.huiying.gateway.messaging;

import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.Channel;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.Fetched;
import org.huiying.gateway.contact.HeldFile;
import org.huiying.gateway.contact.Outbound;
import org.huiying.gateway.contact.terms.ChannelTerms;
import org.huiying.gateway.contact.terms.FileTerms;
import org.huiying.gateway.contact.terms.TextTerms;
import org.huiying.gateway.twilio.TwilioSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Sends text messages. */
@Component
@ConditionalOnProperty({"huiying.twilio.account-sid", "huiying.twilio.sms-from"})
class SmsChannel implements Channel {

    /** Twilio refuses more; networks carry it in several messages that phones put together. */
    static final int LONGEST = 1600;

    private final TwilioMessages twilio;
    private final TwilioMedia media;
    private final TwilioSettings settings;

    SmsChannel(TwilioMessages twilio, TwilioMedia media, TwilioSettings settings) {
        this.twilio = twilio;
        this.media = media;
        this.settings = settings;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
    }

    @Override
    public ChannelTerms terms() {
        return new ChannelTerms(new TextTerms(TextTerms.Unit.CHARACTERS, LONGEST), FileTerms.NONE, null, true);
    }

    @Override
    public Delivery send(Outbound outbound) {
        return switch (outbound.content()) {
            case Content.Text text -> send(outbound, text.words().value());
            case Content.Link link -> send(outbound, link.title() + " " + link.page());
            case Content.Filled filled -> send(outbound, filled.template().filled(filled.values()));
            case Content.File file -> new Delivery.Failed("no-pictures", "短信不能发送图片，请改发文字",
                    "Text messages carry no pictures; send words");
            case Content.Held held -> throw notOurs(held);
            case Content.Place place -> throw notOurs(place);
            case Content.Pressed pressed -> throw notOurs(pressed);
        };
    }

    static IllegalArgumentException notOurs(Content content) {
        return new IllegalArgumentException("content: " + content.getClass().getSimpleName() + " (expected: what we say)");
    }

    private Delivery send(Outbound outbound, String body) {
        var to = new PhoneNumber(outbound.to().value());
        var message = settings.sms().startsWith("MG")
                ? new MessageCreator(to, settings.sms(), body)
                : new MessageCreator(to, new PhoneNumber(settings.sms()), body);
        return twilio.send(outbound, outbound.to().value(), message, sent -> body.equals(sent.getBody()));
    }

    @Override
    public Fetched fetch(Address from, HeldFile file) {
        return media.fetch(file);
    }
}
