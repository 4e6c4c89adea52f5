package org.huiying.desk.phone;

import java.util.Map;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.audit.AuditLog;
import org.huiying.desk.problem.Refused;
import org.huiying.gateway.contact.call.RecordingId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Plays recordings to those whose conversation it is or was, and to supervisors; each time is in the audit log. Who is
 * refused is there, too.
 */
@RestController
class RecordingApi {

    private final RecordingStore store;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    RecordingApi(RecordingStore store, AuditLog audit, TransactionTemplate transaction) {
        this.store = store;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping("/api/recordings/{recording}")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
    ResponseEntity<byte[]> play(@AuthenticationPrincipal StaffMember me, @PathVariable String recording) {
        RecordingId id = new RecordingId(recording);
        RecordingStore.Kept kept = store.find(id).orElseThrow(() -> Refused.notFound("录音", "recording"));
        boolean may = me.leads() || store.isHers(kept.conversation(), me.id());
        transaction.executeWithoutResult(status -> audit.record(me.id(), may ? "recording.play" : "recording.refused",
                "conversation:" + kept.conversation(), Map.of("recording", recording)));
        if (!may) {
            throw Refused.forbidden("只有服务过这个会话的坐席和主管可以听录音",
                    "Only who served this conversation, and supervisors, may play it");
        }
        if (kept.deleted()) {
            throw new Refused(HttpStatus.GONE, "recording-deleted", "录音已超过保存期限，已删除",
                    "Its time was over and it was deleted");
        }
        if (kept.sound() == null) {
            throw Refused.notFound("录音（正在生成，请稍候）", "recording yet; it is being fetched");
        }
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(kept.sound().type()))
                .header("X-Content-Type-Options", "nosniff").cacheControl(CacheControl.noStore()).body(kept.sound().bytes());
    }
}
