package org.huiying.desk.agent;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;

import org.huiying.rules.agent.AgentId;

/**
 * Who is signed in.
 *
 * @param number of the agent
 * @param login  the name of the account
 * @param name   as colleagues and customers see it
 */
public record StaffMember(long number, String login, String name, Set<Role> roles) implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    public StaffMember {
        roles = Set.copyOf(roles);
    }

    public AgentId id() {
        return new AgentId(number);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether she may watch and steer what others do. */
    public boolean leads() {
        return has(Role.SUPERVISOR) || has(Role.ADMIN);
    }

    /** Whether conversations with customers are her business. */
    public boolean servesCustomers() {
        return has(Role.AGENT) || leads();
    }

    @Override
    public String getName() {
        return login;
    }
}
