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

/** Approved texts for WhatsApp: administrators enter them, agents choose among them beside those of the configuration. */
@RestController
@RequestMapping("/api/settings/message-templates")
@PreAuthorize("hasRole('ADMIN')")
class MessageTemplateSettingsApi {

    private static final String SELECT = "select id, provider_id, name, language, body, enabled, version from message_template ";

    private final JdbcClient jdbc;
    private final Changes changes;

    MessageTemplateSettingsApi(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @GetMapping
    Items<MessageTemplate> list() {
        return new Items<>(jdbc.sql(SELECT + "order by name, id").query(MessageTemplate.class).list());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public MessageTemplate create(@RequestBody MessageTemplate form, @AuthenticationPrincipal StaffMember me) {
        form.check();
        try {
            long id = jdbc.sql("insert into message_template (provider_id, name, language, body, enabled) values (?, ?, ?, ?, ?) returning id")
                    .params(List.of(form.providerId(), form.name(), form.language(), form.body(), form.enabled()))
                    .query(Long.class).single();
            return changed(id, "create", form, me);
        } catch (DuplicateKeyException taken) {
            throw FieldErrors.taken("providerId");
        }
    }

    @PutMapping("/{id}")
    @Transactional
    public MessageTemplate edit(@PathVariable long id, @RequestBody MessageTemplate form, @AuthenticationPrincipal StaffMember me) {
        form.check();
        try {
            int edited = jdbc.sql("""
                    update message_template set provider_id = ?, name = ?, language = ?, body = ?, enabled = ?, version = version + 1
                    where id = ? and version = ?""")
                    .params(List.of(form.providerId(), form.name(), form.language(), form.body(), form.enabled(), id,
                            expected(form.version()))).update();
            if (edited == 0) {
                throw Changes.stale(What.MESSAGE_TEMPLATE, find(id), form);
            }
            return changed(id, "edit", form, me);
        } catch (DuplicateKeyException taken) {
            throw FieldErrors.taken("providerId");
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void delete(@PathVariable long id, @RequestParam int version, @AuthenticationPrincipal StaffMember me) {
        MessageTemplate before = find(id);
        if (jdbc.sql("delete from message_template where id = ? and version = ?").params(id, version).update() == 0) {
            throw Changes.stale(What.MESSAGE_TEMPLATE, before, Map.of("version", version));
        }
        changes.made(me, What.MESSAGE_TEMPLATE, id, "delete", Map.of("providerId", before.providerId()));
    }

    private MessageTemplate changed(long id, String action, MessageTemplate form, StaffMember me) {
        changes.made(me, What.MESSAGE_TEMPLATE, id, action, Map.of("providerId", form.providerId()));
        return find(id);
    }

    private MessageTemplate find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(MessageTemplate.class).optional()
                .orElseThrow(() -> Changes.gone(What.MESSAGE_TEMPLATE));
    }

    private static int expected(@Nullable Integer version) {
        return version == null ? -1 : version;
    }
}
