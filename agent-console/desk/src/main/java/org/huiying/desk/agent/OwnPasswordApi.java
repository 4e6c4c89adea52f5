package org.huiying.desk.agent;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.huiying.desk.audit.AuditLog;
import org.huiying.desk.problem.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Anybody who is signed in gives herself a new password. Her other sessions end; this one goes on. */
@RestController
class OwnPasswordApi {

    private final StaffAccounts accounts;
    private final StaffSessions sessions;
    private final SignInLimit limit;
    private final AuditLog audit;

    OwnPasswordApi(StaffAccounts accounts, StaffSessions sessions, SignInLimit limit, AuditLog audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.limit = limit;
        this.audit = audit;
    }

    record Passwords(@NotNull @Size(max = 200) String old, @NotNull @Size(min = 10, max = 72) String fresh) {}

    @PutMapping("/api/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void change(@AuthenticationPrincipal StaffMember me, @RequestBody @Valid Passwords passwords,
                       HttpServletRequest request) {
        limit.check(me.login(), request.getRemoteAddr());
        if (accounts.check(me.login(), passwords.old()).isEmpty()) {
            limit.failed(me.login(), request.getRemoteAddr());
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "wrong-password", "现在的密码不对",
                    "The present password is wrong", Map.of("field", "old"));
        }
        accounts.setPassword(me.id(), passwords.fresh());
        sessions.end(me.id());
        sessions.begin(request.getSession(), me);
        audit.record(me.id(), "agent.password", "agent:" + me.id(), Map.of());
    }
}
