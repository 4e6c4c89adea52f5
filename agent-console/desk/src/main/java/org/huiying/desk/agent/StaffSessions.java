package org.huiying.desk.agent;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.huiying.rules.agent.AgentId;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Ends sessions from outside. Each session belongs to a round of its account; when the account is disabled, its roles
 * change or its round is raised, the next request on any node finds the session over.
 */
@Component
public class StaffSessions {

    private static final String ROUND = "huiying.round";

    private final JdbcClient jdbc;
    private final StaffAccounts accounts;
    private final ProblemWriter problems;

    StaffSessions(JdbcClient jdbc, StaffAccounts accounts, ProblemWriter problems) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.problems = problems;
    }

    /** Signs an agent out everywhere, in the transaction of what makes it necessary. */
    public void end(AgentId agent) {
        jdbc.sql("update agent set sign_in_round = sign_in_round + 1 where id = ?").param(agent.value()).update();
    }

    void begin(HttpSession session, StaffMember member) {
        session.setAttribute(ROUND, round(member).orElseThrow());
    }

    private Optional<Integer> round(StaffMember member) {
        return jdbc.sql("select sign_in_round from agent where id = ?").param(member.number()).query(Integer.class).optional();
    }

    /** Lets a request of a signed-in member of staff through only while her account and session stand. */
    void check(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (authentication != null && authentication.getPrincipal() instanceof StaffMember member && session != null
                && !stands(member, session)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            problems.write(response, HttpStatus.UNAUTHORIZED, "signed-out", "登录已失效，请重新登录",
                    "Your session has ended. Please sign in again");
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean stands(StaffMember member, HttpSession session) {
        return accounts.current(member.number()).filter(now -> now.roles().equals(member.roles())).isPresent()
                && round(member).equals(Optional.ofNullable((Integer) session.getAttribute(ROUND)));
    }
}
