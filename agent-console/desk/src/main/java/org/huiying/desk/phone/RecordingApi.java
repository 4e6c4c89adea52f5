package org.huiying.desk.phone;

import java.util.Map;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.audit.AuditLog;
import org.huiying.desk.problem.Refused;
import org.huiying.gateway.contact.call.RecordingId;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Plays recordings to those who serve customers; each time is in the audit log. */
@RestController
class RecordingApi {

    private final RecordingStore store;
    private final AuditLog audit;

    RecordingApi(RecordingStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    @GetMapping("/api/recordings/{recording}")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
    @Transactional
    public ResponseEntity<byte[]> play(@AuthenticationPrincipal StaffMember me, @PathVariable String recording) {
        RecordingStore.Kept kept = store.find(new RecordingId(recording))
                .orElseThrow(() -> Refused.notFound("录音", "recording"));
        audit.record(me.id(), "recording.play", "conversation:" + kept.conversation(), Map.of("recording", recording));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(kept.sound().type()))
                .header("X-Content-Type-Options", "nosniff").cacheControl(CacheControl.noStore()).body(kept.sound().bytes());
    }
}
