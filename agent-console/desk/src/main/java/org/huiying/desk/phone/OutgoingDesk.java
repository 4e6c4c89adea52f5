package org.huiying.desk.phone;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.audit.AuditLog;
import org.huiying.desk.problem.Refused;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.stereotype.Component;

/** Takes an agent's wish to call a customer. In a transaction; her phone rings when it is committed. */
@Component
class OutgoingDesk {

    private final CallStore calls;
    private final Standings standings;
    private final OutgoingMatters matters;
    private final CallPermission permission;
    private final AuditLog audit;
    private final Clock clock;

    OutgoingDesk(CallStore calls, Standings standings, OutgoingMatters matters, CallPermission permission, AuditLog audit,
                 Clock clock) {
        this.calls = calls;
        this.standings = standings;
        this.matters = matters;
        this.permission = permission;
        this.audit = audit;
        this.clock = clock;
    }

    /** In a conversation that she has. */
    CallId within(StaffMember me, ConversationId conversation, PhoneNumber number) {
        Standing standing = standings.of(conversation);
        if (!isHers(me, standing)) {
            throw Refused.conflict("not-yours", "这个会话不在您名下", "The conversation is not yours (expected: one that you have)");
        }
        if (calls.liveOf(conversation).isPresent()) {
            throw Refused.conflict("call-under-way", "这个会话已有通话", "There is a call in the conversation already");
        }
        return place(me, conversation, number);
    }

    /** From a customer's record or his ticket: in the conversation that she has with him by phone, or a new one, which is hers at once. */
    ConversationId toCustomer(StaffMember me, long customer, PhoneNumber number, String about) {
        Optional<ConversationId> hers = matters.underWay(number).filter(open -> isHers(me, standings.of(open)));
        if (hers.isPresent()) {
            within(me, hers.get(), number);
            return hers.get();
        }
        ConversationId conversation = matters.open(me, customer, number, about);
        place(me, conversation, number);
        return conversation;
    }

    private static boolean isHers(StaffMember me, Standing standing) {
        return standing.isAssigned() && me.id().equals(standing.agent());
    }

    private CallId place(StaffMember me, ConversationId conversation, PhoneNumber number) {
        permission.of(me.id()).ifPresent(OutgoingDesk::refuse);
        permission.at(conversation, clock.instant()).ifPresent(OutgoingDesk::refuse);
        if (calls.isOnTheLine(number.e164(), new CallId("none"))) {
            refuse(CallPermission.onTheLine());
        }
        CallId call = calls.placed(me.id(), new Address(ChannelKind.PHONE, number.e164()), conversation, clock.instant())
                .orElseThrow(() -> Refused.conflict("on-the-line", CallPermission.onTheLine().detail(), CallPermission.onTheLine().detailEn()));
        audit.record(me.id(), "call.out", "conversation:" + conversation, Map.of("call", call.value()));
        return call;
    }

    static void refuse(CallPermission.Denial why) {
        throw Refused.conflict(why.code(), why.detail(), why.detailEn());
    }
}
