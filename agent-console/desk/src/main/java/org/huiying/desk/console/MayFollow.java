package org.huiying.desk.console;

import org.huiying.desk.agent.Role;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.live.Topic;
import org.springframework.stereotype.Component;

/** Which topics a member of staff may follow. A visitor's own topic is never one of them. */
@Component
class MayFollow {

    boolean allows(StaffMember member, Topic topic) {
        return switch (topic.kind()) {
            case "agent" -> topic.id().equals(Long.toString(member.number())) || member.leads();
            case "conversation", "queue" -> member.servesCustomers();
            case "desk" -> true;
            case "wallboard" -> member.leads() || member.has(Role.AGENT);
            default -> false;
        };
    }
}
