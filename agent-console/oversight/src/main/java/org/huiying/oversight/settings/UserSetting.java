package org.huiying.oversight.settings;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.huiying.desk.agent.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account with what routing has to know of its owner.
 *
 * @param queues that she serves, and how
 */
record UserSetting(@Nullable Long id, @Nullable String login, @Nullable String name, @Nullable Grade grade,
                   Set<Role> roles, @Nullable Boolean enabled, @Nullable String phone,
                   AgentCapacity capacity, List<SkillLevel> skills, List<ServedQueue> queues,
                   @Nullable Integer version) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 -]{4,24}");

    enum Grade { TRAINEE, REGULAR, SENIOR, LEAD, MANAGER }

    UserSetting {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        skills = skills == null ? List.of() : List.copyOf(skills);
        queues = queues == null ? List.of() : List.copyOf(queues);
        capacity = capacity == null ? AgentCapacity.UNSAID : capacity;
    }

    void check() {
        FieldErrors errors = new FieldErrors()
                .form("login", login, LOGIN, "请用小写字母、数字、点、横线，2 到 40 个", "Small letters, digits, dots and dashes, 2 to 40")
                .text("name", name, 40).present("grade", grade).present("enabled", enabled)
                .check(!roles.isEmpty(), "roles", "至少选一个角色", "Choose at least one role")
                .check(phone == null || phone.isBlank() || PHONE.matcher(phone).matches(), "phone",
                        "请填电话号码，如 010-5550-0101", "Enter a phone number such as 010-5550-0101");
        capacity.check(errors);
        ServedQueue.check(errors, queues);
        SkillLevel.check(errors, "skills", skills);
        errors.refuseIfAny();
    }

    boolean isAdministrator() {
        return Boolean.TRUE.equals(enabled) && roles.contains(Role.ADMIN);
    }
}
