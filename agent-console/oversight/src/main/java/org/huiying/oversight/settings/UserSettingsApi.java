package org.huiying.oversight.settings;

import java.util.Map;

import org.huiying.desk.agent.StaffAccounts;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.agent.StaffSessions;
import org.huiying.desk.problem.Refused;
import org.huiying.desk.routing.RoutingSettings;
import org.huiying.rules.agent.AgentId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of staff. One administrator is left at any time; who loses her account or a role is signed out. */
@RestController
@RequestMapping("/api/settings/users")
@PreAuthorize("hasRole('ADMIN')")
class UserSettingsApi {

    private final UserSettingStore users;
    private final StaffAccounts accounts;
    private final StaffSessions sessions;
    private final OneTimePasswords passwords;
    private final RoutingSettings routing;
    private final Changes changes;

    UserSettingsApi(UserSettingStore users, StaffAccounts accounts, StaffSessions sessions, OneTimePasswords passwords,
                    RoutingSettings routing, Changes changes) {
        this.users = users;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.routing = routing;
        this.changes = changes;
    }

    /** @param password shown this once and kept nowhere */
    record WithPassword(UserSetting user, String password) {}

    @GetMapping
    Items<UserSetting> list() {
        return new Items<>(users.all());
    }

    @GetMapping("/{id}")
    UserSetting one(@PathVariable long id) {
        return users.find(id).orElseThrow(() -> Changes.gone(What.USER));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    WithPassword create(@RequestBody UserSetting form, @AuthenticationPrincipal StaffMember me) {
        form.check();
        String password = passwords.next();
        long id = insert(form, accounts.hash(password));
        return new WithPassword(changed(id, "create", me, Map.of("login", form.login(), "roles", form.roles())), password);
    }

    @PutMapping("/{id}")
    @Transactional
    UserSetting edit(@PathVariable long id, @RequestBody UserSetting form, @AuthenticationPrincipal StaffMember me) {
        form.check();
        UserSetting before = users.lock(id).orElseThrow(() -> Changes.gone(What.USER));
        if (!before.version().equals(form.version())) {
            throw Changes.stale(What.USER, before, form);
        }
        if (before.isAdministrator() && !form.isAdministrator()) {
            refuseLast(id, me);
        }
        try {
            users.update(id, form);
        } catch (DuplicateKeyException taken) {
            throw FieldErrors.taken("login");
        }
        if (!form.enabled() || !form.roles().containsAll(before.roles())) {
            sessions.end(new AgentId(id));
        }
        return changed(id, form.enabled() ? "edit" : "disable", me,
                Map.of("login", form.login(), "roles", form.roles(), "enabled", form.enabled()));
    }

    @PostMapping("/{id}/password")
    @Transactional
    WithPassword resetPassword(@PathVariable long id, @AuthenticationPrincipal StaffMember me) {
        users.lock(id).orElseThrow(() -> Changes.gone(What.USER));
        String password = passwords.next();
        users.setPassword(id, accounts.hash(password));
        if (me.number() != id) {
            sessions.end(new AgentId(id));
        }
        return new WithPassword(changed(id, "reset-password", me, Map.of()), password);
    }

    private long insert(UserSetting form, String hash) {
        try {
            return users.insert(form, hash);
        } catch (DuplicateKeyException taken) {
            throw FieldErrors.taken("login");
        }
    }

    private UserSetting changed(long id, String action, StaffMember me, Map<String, ?> detail) {
        routing.agentChanged(new AgentId(id));
        changes.made(me, What.USER, id, action, detail);
        return users.find(id).orElseThrow(() -> Changes.gone(What.USER));
    }

    private void refuseLast(long id, StaffMember me) {
        if (me.number() == id) {
            throw Refused.conflict("own-account", "不能停用自己的管理员账号或取消自己的管理员角色",
                    "You cannot disable your own administrator account or give up your own role");
        }
        if (!users.hasOtherAdministrator(id)) {
            throw Refused.conflict("last-administrator", "至少要保留一个管理员", "One administrator must remain");
        }
    }
}
