package org.huiying.desk.agent;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.huiying.rules.agent.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of staff. */
@Component
public class StaffAccounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    /** Compared with when there is no such account, so that both answers take the same time. */
    private final String nobodysHash;

    StaffAccounts(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode("nobody");
    }

    private record Account(StaffMember member, String passwordHash) {}

    /** The member of staff whose login and password these are, unless the account is disabled. */
    Optional<StaffMember> check(String login, String password) {
        Optional<Account> account = jdbc.sql("""
                select id, login, name, password_hash, roles from agent where login = ? and enabled""")
                .param(login)
                .query((row, n) -> new Account(member(row), row.getString("password_hash")))
                .optional();
        boolean matches = passwords.matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
        return account.filter(known -> matches).map(Account::member);
    }

    /** The account as it stands now; empty when it was disabled. */
    public Optional<StaffMember> current(long agent) {
        return jdbc.sql("select id, login, name, roles from agent where id = ? and enabled").param(agent)
                .query((row, n) -> member(row)).optional();
    }

    void setPassword(AgentId agent, String password) {
        jdbc.sql("update agent set password_hash = ?, version = version + 1 where id = ?")
                .params(hash(password), agent.value()).update();
    }

    public String hash(String password) {
        return passwords.encode(password);
    }

    private static StaffMember member(java.sql.ResultSet row) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        return new StaffMember(row.getLong("id"), row.getString("login"), row.getString("name"),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()));
    }
}
