package org.huiying.desk.conversation;

import org.huiying.desk.event.DeskEvent;
import org.huiying.desk.event.DeskEventListener;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever has a talk with a customer open sees it when his record becomes another's, or his own again. */
@Component
class MergeNews implements DeskEventListener {

    private final ContactNews news;
    private final JdbcClient jdbc;

    MergeNews(ContactNews news, JdbcClient jdbc) {
        this.news = news;
        this.jdbc = jdbc;
    }

    @Override
    public void on(DeskEvent event) {
        if (event instanceof DeskEvent.CustomersMerged merged) {
            tell(merged.from(), merged.into());
        } else if (event instanceof DeskEvent.MergeUndone undone) {
            tell(undone.from(), undone.into());
        }
    }

    private void tell(CustomerId one, CustomerId other) {
        jdbc.sql("select id from conversation where customer_id in (?, ?) and status = 'OPEN' order by id")
                .params(one.value(), other.value()).query(Long.class).list()
                .forEach(conversation -> news.changed(new ConversationId(conversation)));
    }
}
