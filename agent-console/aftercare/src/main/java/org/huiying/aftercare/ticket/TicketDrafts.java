package org.huiying.aftercare.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huiying.desk.knowledge.Diagnoses;
import org.huiying.desk.knowledge.Diagnosis;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.ticket.ServiceKind;
import org.huiying.rules.ticket.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills a ticket's form from a conversation: who, which product, what the customer said, pictures, articles tried. */
@Component
class TicketDrafts {

    private static final int WORDS = 1_500;
    private static final int WITH_DIAGNOSES = 2_000;

    private final JdbcClient jdbc;
    private final Diagnoses diagnoses;

    TicketDrafts(JdbcClient jdbc, Diagnoses diagnoses) {
        this.jdbc = jdbc;
        this.diagnoses = diagnoses;
    }

    private record Known(long customerId, String name, @Nullable String phone, @Nullable String province,
                         @Nullable String city, @Nullable String district, @Nullable String address,
                         @Nullable String product) {}

    Optional<TicketForm> from(ConversationId conversation) {
        return jdbc.sql("""
                select k.id as customer_id, k.name, k.phone, k.province, k.city, k.district, k.address,
                    coalesce(p.name, c.product) as product
                from conversation c join customer k on k.id = c.customer_id left join product p on p.code = c.product
                where c.id = ?""")
                .param(conversation.value()).query(Known.class).optional().map(known -> form(conversation, known));
    }

    private TicketForm form(ConversationId conversation, Known known) {
        String said = said(conversation);
        FaultWords words = FaultWords.in(said);
        return new TicketForm(null, known.customerId(), conversation.value(), TicketForm.Kind.REPAIR,
                ServiceKind.C_WARRANTY, Urgency.NORMAL, known.name(), text(known.phone()), "", text(known.province()),
                text(known.city()), text(known.district()), text(known.address()), text(known.product()),
                words.model(), words.serialNumber(), null, "", "", null, withDiagnoses(conversation, said), words.faultCode(), null, null, null,
                null, pictures(conversation), articles(conversation));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** What the customer wrote, one line a message, from the beginning. */
    private String said(ConversationId conversation) {
        String all = String.join("\n", jdbc.sql("""
                select text from message where conversation_id = ? and author = 'CUSTOMER' and kind = 'TEXT' and text <> ''
                order by seq limit 50""").param(conversation.value()).query(String.class).list());
        return all.length() <= WORDS ? all : all.substring(0, WORDS);
    }

    /** What was found out with the customer already saves the technician from asking again. */
    private String withDiagnoses(ConversationId conversation, String said) {
        String all = Stream.concat(Stream.of(said), diagnoses.of(conversation).stream().map(Diagnosis::words))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining("\n\n"));
        return all.length() <= WITH_DIAGNOSES ? all : all.substring(0, WITH_DIAGNOSES);
    }

    private List<UUID> pictures(ConversationId conversation) {
        return jdbc.sql("""
                select attachment_id from message where conversation_id = ? and author = 'CUSTOMER'
                    and attachment_id is not null order by seq limit 20""")
                .param(conversation.value()).query(UUID.class).list();
    }

    /** The articles that were sent; the one that was said to have solved it, as solved. */
    private List<TicketForm.TriedArticle> articles(ConversationId conversation) {
        return jdbc.sql("""
                select distinct m.article_id, coalesce(m.data ->> 'title', '') as title,
                    case when m.article_id = c.solved_article_id then 'SOLVED' else 'SENT' end as outcome
                from message m join conversation c on c.id = m.conversation_id
                where m.conversation_id = ? and m.article_id is not null""")
                .param(conversation.value()).query(TicketForm.TriedArticle.class).list();
    }
}
