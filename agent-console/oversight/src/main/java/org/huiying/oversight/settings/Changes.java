package org.huiying.oversight.settings;

import java.util.List;
import java.util.Map;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.audit.AuditLog;
import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.desk.problem.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The trace of every change: a line in the audit log, and a live event for those who go by the setting. */
@Component
class Changes {

    private final AuditLog audit;
    private final LiveLog live;

    Changes(AuditLog audit, LiveLog live) {
        this.audit = audit;
        this.live = live;
    }

    /** Call in the transaction of the change; {@code detail} holds ids and figures, never a secret. */
    void made(StaffMember by, What what, Object id, String action, Map<String, ?> detail) {
        audit.record(by.id(), what.code() + "." + action, what.code() + ":" + id, detail);
        live.append(Topic.DESK, "config", Map.of("what", what, "id", id));
    }

    /** Somebody else saved first: the answer carries what stands there now and what was sent. */
    static Refused stale(What what, Object current, Object yours) {
        return new Refused(HttpStatus.CONFLICT, "stale", "别人刚刚改过这个" + what.chinese() + "，请比较后再保存",
                "Somebody else has just changed this " + what.english() + "; compare before you save",
                Map.of("current", current, "yours", yours));
    }

    static Refused gone(What what) {
        return Refused.notFound(what.chinese(), what.english());
    }

    /** Others still need it; {@code by} names them for the reader. */
    static Refused inUse(What what, List<String> by) {
        String names = String.join("、", by);
        return new Refused(HttpStatus.CONFLICT, "in-use", "这个" + what.chinese() + "还在使用：" + names,
                "This " + what.english() + " is still in use: " + names, Map.of("by", by));
    }
}
