package org.huiying.oversight.settings;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Websites that embed the chat. A secret is shown when it is made and never again. */
@RestController
@RequestMapping("/api/settings/sites")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class SiteSettingsApi {

    private static final String SELECT = """
            select key, name, name_en, origins, greeting, greeting_en, colours, secret is not null as signs, version from site
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final OneTimePasswords secrets;
    private final Changes changes;

    SiteSettingsApi(JdbcClient jdbc, JsonMapper json, OneTimePasswords secrets, Changes changes) {
        this.jdbc = jdbc;
        this.json = json;
        this.secrets = secrets;
        this.changes = changes;
    }

    /** @param secret its UTF-8 bytes are the key of the HMAC; shown this once */
    record WithSecret(SiteSetting site, String secret) {}

    @GetMapping
    Items<SiteSetting> list() {
        return new Items<>(jdbc.sql(SELECT + "order by key").query((row, n) -> setting(row)).list());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    SiteSetting create(@RequestBody SiteSetting form, @AuthenticationPrincipal StaffMember me) {
        form.check();
        try {
            jdbc.sql("""
                    insert into site (key, name, name_en, origins, greeting, greeting_en, colours)
                    values (:key, :name, :nameEn, :origins, :greeting, :greetingEn, :colours::jsonb)""")
                    .params(parameters(form.key(), form)).update();
        } catch (DuplicateKeyException taken) {
            throw FieldErrors.taken("key");
        }
        return changed(form.key(), "create", me);
    }

    @PutMapping("/{key}")
    @Transactional
    SiteSetting edit(@PathVariable String key, @RequestBody SiteSetting form, @AuthenticationPrincipal StaffMember me) {
        form.check();
        if (jdbc.sql("""
                update site set name = :name, name_en = :nameEn, origins = :origins, greeting = :greeting,
                    greeting_en = :greetingEn, colours = :colours::jsonb, version = version + 1
                where key = :key and version = :version""").params(parameters(key, form)).update() == 0) {
            throw Changes.stale(What.SITE, find(key), form);
        }
        return changed(key, "edit", me);
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void delete(@PathVariable String key, @RequestParam int version, @AuthenticationPrincipal StaffMember me) {
        SiteSetting before = find(key);
        if (jdbc.sql("delete from site where key = ? and version = ?").params(key, version).update() == 0) {
            throw Changes.stale(What.SITE, before, Map.of("version", version));
        }
        changes.made(me, What.SITE, key, "delete", Map.of());
    }

    /** Makes a new secret; the old one stops working at once. */
    @PostMapping("/{key}/secret")
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    WithSecret rotateSecret(@PathVariable String key, @AuthenticationPrincipal StaffMember me) {
        find(key);
        String secret = secrets.next() + secrets.next();
        jdbc.sql("update site set secret = ?, version = version + 1 where key = ?")
                .params(secret.getBytes(StandardCharsets.UTF_8), key).update();
        return new WithSecret(changed(key, "rotate-secret", me), secret);
    }

    @DeleteMapping("/{key}/secret")
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    SiteSetting removeSecret(@PathVariable String key, @AuthenticationPrincipal StaffMember me) {
        find(key);
        jdbc.sql("update site set secret = null, version = version + 1 where key = ?").param(key).update();
        return changed(key, "remove-secret", me);
    }

    private SiteSetting changed(String key, String action, StaffMember me) {
        changes.made(me, What.SITE, key, action, Map.of());
        return find(key);
    }

    private SiteSetting find(String key) {
        return jdbc.sql(SELECT + "where key = ?").param(key).query((row, n) -> setting(row)).optional()
                .orElseThrow(() -> Changes.gone(What.SITE));
    }

    private Map<String, @Nullable Object> parameters(String key, SiteSetting site) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("key", key);
        values.put("name", site.name());
        values.put("nameEn", site.nameEn());
        values.put("origins", site.origins().toArray(String[]::new));
        values.put("greeting", site.greeting() == null ? "" : site.greeting().strip());
        values.put("greetingEn", site.greetingEn() == null ? "" : site.greetingEn().strip());
        values.put("colours", json.writeValueAsString(site.colours()));
        values.put("version", site.version() == null ? -1 : site.version());
        return values;
    }

    private SiteSetting setting(ResultSet row) throws SQLException {
        return new SiteSetting(row.getString("key"), row.getString("name"), row.getString("name_en"),
                List.of((String[]) row.getArray("origins").getArray()), row.getString("greeting"),
                row.getString("greeting_en"), json.readValue(row.getString("colours"), new TypeReference<>() {}),
                row.getBoolean("signs"), row.getInt("version"));
    }
}
