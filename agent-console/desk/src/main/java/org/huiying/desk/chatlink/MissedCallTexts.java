package org.huiying.desk.chatlink;

import java.net.URI;

import org.huiying.desk.conversation.SystemSays;
import org.huiying.desk.event.DeskEvent;
import org.huiying.desk.event.DeskEventListener;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who hung up before anybody answered gets a text message with a link into the chat, once for each call. */
@Component
class MissedCallTexts implements DeskEventListener {

    private final ChatLinks links;
    private final SystemSays system;
    private final ChatLinkSettings settings;
    private final JdbcClient jdbc;

    MissedCallTexts(ChatLinks links, SystemSays system, ChatLinkSettings settings, JdbcClient jdbc) {
        this.links = links;
        this.system = system;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    @Override
    public void on(DeskEvent event) {
        URI base = settings.publicUrl();
        if (base != null && event instanceof DeskEvent.ContactMissed missed && missed.channel().equals(ChannelKind.PHONE.name())) {
            jdbc.sql("select address from conversation where id = ?").param(missed.conversation().value())
                    .query(String.class).optional().flatMap(PhoneNumber::parse)
                    .ifPresent(number -> links.make(missed.conversation(), missed.customer())
                            .ifPresent(token -> system.message(missed.conversation(), new Address(ChannelKind.SMS, number.e164()),
                                    "抱歉刚才没有接到您的来电。我们会给您回电，您也可以在线咨询：" + base + "/chat/?site=" + settings.site() + "#t=" + token,
                                    "chat-link-sent", "已给来电号码发送在线咨询链接")));
        }
    }
}
