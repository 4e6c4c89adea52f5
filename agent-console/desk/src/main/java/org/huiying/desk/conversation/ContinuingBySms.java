package org.huiying.desk.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.audit.AuditLog;
import org.huiying.desk.customer.Customers;
import org.huiying.desk.customer.Identity;
import org.huiying.desk.problem.Refused;
import org.huiying.desk.reach.Allowance;
import org.huiying.desk.reach.ReachView;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A customer left the website in the middle: his agent goes on by text message, where he agreed to that. */
@Component
class ContinuingBySms {

    private static final String SMS = ChannelKind.SMS.name();

    private final Moves moves;
    private final Customers customers;
    private final Allowance allowance;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    ContinuingBySms(Moves moves, Customers customers, Allowance allowance, AuditLog audit, JdbcClient jdbc) {
        this.moves = moves;
        this.customers = customers;
        this.allowance = allowance;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Why a number cannot be used now. @param conversation the one that is under way there already */
    record Obstacle(String code, String detail, String detailEn, @Nullable Long conversation) {}

    /** @param verified whether he has called or written from it */
    record Number(String number, boolean verified, ReachView reach, @Nullable Obstacle obstacle) {}

    private record State(long customerId, String channel, @Nullable Long ownerAgentId, @Nullable String contact) {}

    private State state(ConversationId conversation, String lock) {
        return jdbc.sql("""
                select c.customer_id, c.channel, c.owner_agent_id, k.state as contact from conversation c
                left join contact k on k.conversation_id = c.id and k.outcome is null where c.id = ?""" + lock)
                .param(conversation.value()).query(State.class).optional().orElseThrow(() -> Refused.notFound("会话", "conversation"));
    }

    /** The numbers that we know of him, those he has used first; with what may be sent there. */
    @Transactional(readOnly = true)
    public List<Number> numbers(ConversationId conversation) {
        CustomerId customer = new CustomerId(state(conversation, "").customerId());
        Map<String, Boolean> known = new LinkedHashMap<>();
        customers.numbers(customer).forEach(number -> known.put(number, true));
        customers.given(customer).flatMap(PhoneNumber::parse).ifPresent(number -> known.putIfAbsent(number.e164(), false));
        return known.entrySet().stream().map(each -> number(customer, conversation, each.getKey(), each.getValue())).toList();
    }

    /** One that the agent has entered. */
    @Transactional(readOnly = true)
    public Number number(ConversationId conversation, String written) {
        CustomerId customer = new CustomerId(state(conversation, "").customerId());
        String number = parsed(written);
        return number(customer, conversation, number, customers.numbers(customer).contains(number));
    }

    private Number number(CustomerId customer, ConversationId conversation, String number, boolean verified) {
        ReachView reach = allowance.view(SMS, number);
        return new Number(number, verified, reach, obstacle(customer, conversation, number, reach).orElse(null));
    }

    private Optional<Obstacle> obstacle(CustomerId customer, ConversationId conversation, String number, ReachView reach) {
        if (!reach.connected()) {
            return Optional.of(new Obstacle("no-channel", "短信渠道没有配置", "Text messages are not configured", null));
        }
        if (reach.optedOutAt() != null) {
            return Optional.of(new Obstacle("opted-out", "客户已退订短信，不能发送", "The customer has opted out of text messages", null));
        }
        CustomerId other = customers.known(new Identity(Identity.Kind.PHONE, number)).orElse(customer);
        if (!other.equals(customer)) {
            String name = customers.nameOf(other);
            return Optional.of(new Obstacle("number-of-another", "这个号码属于客户“" + name + "”；确认是同一个人，请先合并",
                    "This number is the customer's “" + name + "”; when they are one person, merge them first", null));
        }
        return jdbc.sql("select id from conversation where channel = ? and address = ? and status = 'OPEN' and id <> ?")
                .params(SMS, number, conversation.value()).query(Long.class).optional()
                .map(ContinuingBySms::busy);
    }

    private static Obstacle busy(@Nullable Long conversation) {
        return new Obstacle("address-busy", "这个号码已有进行中的短信会话", "A conversation with this number is under way", conversation);
    }

    /** Asked twice, it moves once; a message from the number that comes in between is there first. */
    @Transactional
    public void move(StaffMember me, ConversationId conversation, String written) {
        String number = parsed(written);
        State state = state(conversation, " for update of c");
        if (state.ownerAgentId() == null || state.ownerAgentId() != me.number()) {
            throw Refused.conflict("not-yours", "这个会话不在您名下", "The conversation is not yours");
        }
        if (state.channel().equals(SMS)) {
            return;
        }
        if (!state.channel().equals(ChannelKind.WEB_CHAT.name()) || !"ACTIVE".equals(state.contact())) {
            throw new Refused(HttpStatus.CONFLICT, "not-now", "只有进行中的网页会话可以改用短信",
                    "Only a chat that is under way goes on by text message", Map.of("channel", state.channel()));
        }
        CustomerId customer = new CustomerId(state.customerId());
        obstacle(customer, conversation, number, allowance.view(SMS, number)).ifPresent(obstacle -> {
            throw refused(obstacle);
        });
        if (customers.given(customer).isEmpty()) {
            customers.told(customer, null, number);
        }
        String ending = number.substring(number.length() - 4);
        try {
            moves.move(conversation, new Address(ChannelKind.SMS, number), "moved-to-sms", "对话改用短信继续，发往尾号 " + ending,
                    Map.of("ending", ending));
        } catch (DuplicateKeyException wroteMeanwhile) {
            throw refused(busy(null));
        }
        audit.record(me.id(), "conversation.move", "conversation:" + conversation, Map.of("to", SMS));
    }

    private static Refused refused(Obstacle obstacle) {
        return Refused.conflict(obstacle.code(), obstacle.detail(), obstacle.detailEn());
    }

    private static String parsed(String written) {
        return PhoneNumber.parse(written).map(PhoneNumber::e164).orElseThrow(() -> Refused.invalid("number", "电话号码不正确",
                "number: (expected: a telephone number, with + and the country code outside China)"));
    }
}
