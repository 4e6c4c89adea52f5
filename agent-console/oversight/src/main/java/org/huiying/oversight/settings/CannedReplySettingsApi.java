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

/** Canned replies (常用语): supervisors edit them, agents insert them. */
@RestController
@RequestMapping("/api")
class CannedReplySettingsApi {

    private static final String SELECT = "select id, shortcut, title, text, version from canned_reply ";

    private final JdbcClient jdbc;
    private final Changes changes;

    CannedReplySettingsApi(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @GetMapping({"/canned-replies", "/settings/canned-replies"})
    Items<CannedReply> list() {
        return new Items<>(jdbc.sql(SELECT + "order by shortcut").query(CannedReply.class).list());
    }

    @PostMapping("/settings/canned-replies")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    CannedReply create(@RequestBody CannedReply form, @AuthenticationPrincipal StaffMember me) {
        form.check();
        try {
            long id = jdbc.sql("insert into canned_reply (shortcut, title, text) values (?, ?, ?) returning id")
                    .params(form.shortcut(), form.title(), form.text()).query(Long.class).single();
            return changed(id, "create", form, me);
        } catch (DuplicateKeyException taken) {
            throw FieldErrors.taken("shortcut");
        }
    }

    @PutMapping("/settings/canned-replies/{id}")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    @Transactional
    CannedReply edit(@PathVariable long id, @RequestBody CannedReply form, @AuthenticationPrincipal StaffMember me) {
        form.check();
        try {
            int edited = jdbc.sql("""
                    update canned_reply set shortcut = ?, title = ?, text = ?, version = version + 1
                    where id = ? and version = ?""")
                    .params(List.of(form.shortcut(), form.title(), form.text(), id, expected(form.version()))).update();
            if (edited == 0) {
                throw Changes.stale(What.CANNED_REPLY, find(id), form);
            }
            return changed(id, "edit", form, me);
        } catch (DuplicateKeyException taken) {
            throw FieldErrors.taken("shortcut");
        }
    }

    @DeleteMapping("/settings/canned-replies/{id}")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void delete(@PathVariable long id, @RequestParam int version, @AuthenticationPrincipal StaffMember me) {
        CannedReply before = find(id);
        if (jdbc.sql("delete from canned_reply where id = ? and version = ?").params(id, version).update() == 0) {
            throw Changes.stale(What.CANNED_REPLY, before, Map.of("version", version));
        }
        changes.made(me, What.CANNED_REPLY, id, "delete", Map.of("shortcut", before.shortcut()));
    }

    private CannedReply changed(long id, String action, CannedReply form, StaffMember me) {
        changes.made(me, What.CANNED_REPLY, id, action, Map.of("shortcut", form.shortcut()));
        return find(id);
    }

    private CannedReply find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(CannedReply.class).optional()
                .orElseThrow(() -> Changes.gone(What.CANNED_REPLY));
    }

    private static int expected(@Nullable Integer version) {
        return version == null ? -1 : version;
    }
}
