package org.huiying.aftercare.ticket;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.huiying.desk.knowledge.CaseNotes;
import org.huiying.desk.knowledge.ConversationCase;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.ticket.TicketId;
import org.huiying.rules.ticket.TicketState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a finished ticket tells about its fault, for a case: the fault, what technicians wrote, what ended it. */
@Component
class TicketCase {

    private static final Set<TicketState> DONE = EnumSet.of(TicketState.FINISHED, TicketState.FOLLOWED_UP, TicketState.CLOSED);
    private static final Map<String, String> STEPS = Map.of("WAIT_FOR_PARTS", "待料", "TAKE_IN", "取回修理", "DECLINE", "退回派工",
            "REOPEN", "重开", "START_WORK", "检修", "PARTS_ARRIVED", "到料");

    private final JdbcClient jdbc;
    private final ConversationCase conversations;

    TicketCase(JdbcClient jdbc, ConversationCase conversations) {
        this.jdbc = jdbc;
        this.conversations = conversations;
    }

    record Row(String number, String state, long customerId, @Nullable Long conversationId, String contactName, String phone,
               String phone2, String address, String product, String model, String fault, String faultCode, String part,
               String result) {}

    record Line(String step, String why) {}

    CaseNotes of(TicketId id) {
        Row row = jdbc.sql("""
                select number, state, customer_id, conversation_id, contact_name, phone, phone2, address, product, model, fault,
                    fault_code, part, result from ticket where id = ?""")
                .param(id.value()).query(Row.class).optional().orElseThrow(() -> Refused.notFound("工单", "ticket"));
        if (!DONE.contains(TicketState.valueOf(row.state()))) {
            throw Refused.conflict("not-ended", "工单还没有完工，完工后才能转为案例", "The repair is not finished; a case is made of a finished one");
        }
        ConversationId conversation = row.conversationId() == null ? null : new ConversationId(row.conversationId());
        List<String> diagnosis = new ArrayList<>(conversation == null ? List.of() : conversations.diagnosis(conversation));
        diagnosis.addAll(steps(id));
        return new CaseNotes(new CaseNotes.Source(conversation, id.value(), row.number()), row.product(), filled(row.model()),
                filled(row.faultCode()), row.fault().lines().toList(), diagnosis, solution(row), tried(id, conversation),
                conversations.person(row.customerId(), Stream.of(row.contactName()), Stream.of(row.phone(), row.phone2()),
                        Stream.of(row.address())));
    }

    private static List<String> solution(Row row) {
        return Stream.concat(filled(row.part()).stream().map(part -> "配件：" + part), row.result().lines().filter(line -> !line.isBlank())).toList();
    }

    private List<String> steps(TicketId id) {
        return jdbc.sql("select step, why from ticket_step where ticket_id = ? and why <> '' and step = any (?) order by no limit 50")
                .param(id.value()).param(STEPS.keySet().toArray(String[]::new)).query(Line.class).list().stream()
                .map(line -> STEPS.get(line.step()) + "：" + line.why()).toList();
    }

    private List<CaseNotes.Tried> tried(TicketId id, @Nullable ConversationId conversation) {
        List<CaseNotes.Tried> onTicket = jdbc.sql("""
                select article_id as article, title, outcome = 'SOLVED' as solved from ticket_article where ticket_id = ?
                order by solved desc, article_id limit 10""").param(id.value()).query(CaseNotes.Tried.class).list();
        return onTicket.isEmpty() && conversation != null ? conversations.tried(conversation) : onTicket;
    }

    private static List<String> filled(String value) {
        return value.isBlank() ? List.of() : List.of(value.strip());
    }
}
