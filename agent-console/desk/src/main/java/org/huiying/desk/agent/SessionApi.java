package org.huiying.desk.agent;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.huiying.desk.audit.AuditLog;
import org.huiying.desk.problem.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@RequestMapping("/api/session")
class SessionApi {

    private final StaffAccounts accounts;
    private final StaffSessions sessions;
    private final SignInLimit limit;
    private final SecurityContextRepository contexts;
    private final AuditLog audit;

    SessionApi(StaffAccounts accounts, StaffSessions sessions, SignInLimit limit, SecurityContextRepository contexts,
               AuditLog audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.limit = limit;
        this.contexts = contexts;
        this.audit = audit;
    }

    record SignIn(@NotBlank @Size(max = 100) String login, @NotBlank @Size(max = 200) String password) {}

    record SignedIn(long id, String name, Set<Role> roles) {}

    @PostMapping
    SignedIn signIn(@RequestBody @Valid SignIn form, HttpServletRequest request, HttpServletResponse response) {
        limit.check(form.login(), request.getRemoteAddr());
        StaffMember member = accounts.check(form.login(), form.password()).orElseThrow(() -> {
            limit.failed(form.login(), request.getRemoteAddr());
            return new Refused(HttpStatus.UNAUTHORIZED, "wrong-password", "账号或密码不对", "Wrong account or password");
        });
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        sessions.begin(request.getSession(true), member);
        List<SimpleGrantedAuthority> authorities = member.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(member, null, authorities));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        audit.record(member.id(), "session.sign-in", "agent:" + member.id(), Map.of());
        return new SignedIn(member.number(), member.name(), member.roles());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
