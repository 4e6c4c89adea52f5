package org.huiying.oversight.settings;

import java.util.List;
import java.util.Map;

import org.huiying.desk.agent.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Scripts (话术): supervisors edit them, the console offers them, and forbidden phrases are warned of. */
@RestController
@RequestMapping("/api")
class ScriptSettingsApi {

    private static final String SELECT = "select id, kind, text, instead, enabled, version from script ";

    private final JdbcClient jdbc;
    private final Changes changes;

    ScriptSettingsApi(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** What is in use, for agents. */
    @GetMapping("/scripts")
    Items<Script> inUse() {
        return new Items<>(jdbc.sql(SELECT + "where enabled order by kind, id").query(Script.class).list());
    }

    @GetMapping("/settings/scripts")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    Items<Script> list() {
        return new Items<>(jdbc.sql(SELECT + "order by kind, id").query(Script.class).list());
    }

    @PostMapping("/settings/scripts")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Script create(@RequestBody Script form, @AuthenticationPrincipal StaffMember me) {
        form.check();
        try {
            long id = jdbc.sql("insert into script (kind, text, instead, enabled) values (?, ?, ?, ?) returning id")
                    .params(form.kind().name(), form.text(), form.insteadOrBlank(), form.enabled())
                    .query(Long.class).single();
            return changed(id, "create", form, me);
        } catch (DuplicateKeyException taken) {
            throw FieldErrors.taken("text");
        }
    }

    @PutMapping("/settings/scripts/{id}")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    @Transactional
    Script edit(@PathVariable long id, @RequestBody Script form, @AuthenticationPrincipal StaffMember me) {
        form.check();
        try {
            int edited = jdbc.sql("""
                    update script set kind = ?, text = ?, instead = ?, enabled = ?, version = version + 1
                    where id = ? and version = ?""")
                    .params(List.of(form.kind().name(), form.text(), form.insteadOrBlank(), form.enabled(), id,
                            expected(form.version()))).update();
            if (edited == 0) {
                throw Changes.stale(What.SCRIPT, find(id), form);
            }
            return changed(id, "edit", form, me);
        } catch (DuplicateKeyException taken) {
            throw FieldErrors.taken("text");
        }
    }

    @DeleteMapping("/settings/scripts/{id}")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void delete(@PathVariable long id, @RequestParam int version, @AuthenticationPrincipal StaffMember me) {
        Script before = find(id);
        if (jdbc.sql("delete from script where id = ? and version = ?").params(id, version).update() == 0) {
            throw Changes.stale(What.SCRIPT, before, Map.of("version", version));
        }
        changes.made(me, What.SCRIPT, id, "delete", Map.of("kind", before.kind()));
    }

    private Script changed(long id, String action, Script form, StaffMember me) {
        changes.made(me, What.SCRIPT, id, action, Map.of("kind", form.kind()));
        return find(id);
    }

    private Script find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Script.class).optional()
                .orElseThrow(() -> Changes.gone(What.SCRIPT));
    }

    private static int expected(@Nullable Integer version) {
        return version == null ? -1 : version;
    }
}
