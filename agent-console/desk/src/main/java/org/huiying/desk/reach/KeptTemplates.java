package org.huiying.desk.reach;

import java.util.List;

import org.huiying.gateway.contact.ApprovedTexts;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Template;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The approved texts that administrators have entered. */
@Component
class KeptTemplates implements ApprovedTexts {

    private final JdbcClient jdbc;

    KeptTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Template> of(ChannelKind channel) {
        return jdbc.sql("select provider_id, name, body, language from message_template where channel = ? and enabled order by name, id")
                .param(channel.name())
                .query((row, n) -> new Template(row.getString(1), row.getString(2), row.getString(3), row.getString(4))).list();
    }
}
