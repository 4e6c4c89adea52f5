package org.huiying.gateway.messaging;

import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.ApprovedTexts;
import org.huiying.gateway.contact.Channel;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.Fetched;
import org.huiying.gateway.contact.HeldFile;
import org.huiying.gateway.contact.Outbound;
import org.huiying.gateway.contact.Template;
import org.huiying.gateway.contact.terms.ChannelTerms;
import org.huiying.gateway.contact.terms.FileTerms;
import org.huiying.gateway.contact.terms.TextTerms;
import org.huiying.gateway.contact.terms.WindowTerms;
import org.huiying.gateway.contact.terms.WindowTerms.Allowance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends WhatsApp messages: anything within a day after the customer wrote, approved texts at any time. */
@Component
@ConditionalOnProperty({"huiying.twilio.account-sid", "huiying.whatsapp.from"})
class WhatsAppChannel implements Channel {

    /** Twilio refuses more, although WhatsApp itself takes 4,096. */
    static final int LONGEST = 1600;
    /** What WhatsApp takes of a picture. */
    private static final long LARGEST_PICTURE = 5 * 1024 * 1024;
    private static final Allowance A_DAY = new Allowance(Duration.ofHours(24), null);

    private final TwilioMessages twilio;
    private final TwilioMedia media;
    private final SignedFiles files;
    private final WhatsAppSettings settings;
    private final ObjectProvider<ApprovedTexts> approved;

    WhatsAppChannel(TwilioMessages twilio, TwilioMedia media, SignedFiles files, WhatsAppSettings settings,
            ObjectProvider<ApprovedTexts> approved) {
        this.twilio = twilio;
        this.media = media;
        this.files = files;
        this.settings = settings;
        this.approved = approved;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WHATSAPP;
    }

    @Override
    public ChannelTerms terms() {
        return new ChannelTerms(new TextTerms(TextTerms.Unit.CHARACTERS, LONGEST),
                new FileTerms(Set.of("image/jpeg", "image/png"), LARGEST_PICTURE),
                new WindowTerms(A_DAY, A_DAY, true), true);
    }

    /** Those of the configuration and those that were entered; one that is both is as it was entered. */
    @Override
    public List<Template> templates() {
        Map<String, Template> byId = new LinkedHashMap<>();
        settings.templates().forEach(one -> byId.put(one.sid(), new Template(one.sid(), one.name(), one.body())));
        approved.stream().flatMap(texts -> texts.of(kind()).stream()).forEach(text -> byId.put(text.id(), text));
        return List.copyOf(byId.values());
    }

    @Override
    public Delivery send(Outbound outbound) {
        return switch (outbound.content()) {
            case Content.Text text -> send(outbound, text.words().value());
            case Content.Link link -> send(outbound, link.title() + " " + link.page());
            case Content.File file -> {
                var address = files.address(outbound.to(), file.attachment());
                yield twilio.send(outbound, to(outbound), creator(outbound, "").setMediaUrl(List.of(address)),
                        sent -> !"0".equals(sent.getNumMedia()) && sent.getNumMedia() != null);
            }
            case Content.Filled filled -> {
                String body = filled.template().filled(filled.values());
                yield twilio.send(outbound, to(outbound), creator(outbound, "").setContentSid(filled.template().id())
                        .setContentVariables(variables(filled.values())), sent -> body.equals(sent.getBody()));
            }
            case Content.Held held -> throw SmsChannel.notOurs(held);
            case Content.Place place -> throw SmsChannel.notOurs(place);
            case Content.Pressed pressed -> throw SmsChannel.notOurs(pressed);
        };
    }

    private Delivery send(Outbound outbound, String body) {
        return twilio.send(outbound, to(outbound), creator(outbound, body), sent -> body.equals(sent.getBody()));
    }

    private MessageCreator creator(Outbound outbound, String body) {
        var from = new PhoneNumber(TwilioForm.WHATSAPP + settings.from());
        return body.isEmpty() ? new MessageCreator(new PhoneNumber(to(outbound)), from, (String) null)
                : new MessageCreator(new PhoneNumber(to(outbound)), from, body);
    }

    private static String to(Outbound outbound) {
        return TwilioForm.WHATSAPP + outbound.to().value();
    }

    private static String variables(List<String> values) {
        Map<String, String> numbered = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            numbered.put(Integer.toString(i + 1), values.get(i));
        }
        return JsonMapper.shared().writeValueAsString(numbered);
    }

    @Override
    public Fetched fetch(Address from, HeldFile file) {
        return media.fetch(file);
    }
}
