package org.huiying.oversight.settings;

import java.util.List;
import java.util.Map;

import org.huiying.desk.agent.StaffMember;
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

/** Skills. One that an agent has or a queue asks for stays. */
@RestController
@RequestMapping("/api/settings/skills")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class SkillSettingsApi {

    private final JdbcClient jdbc;
    private final Changes changes;

    SkillSettingsApi(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** A skill with how many agents have it and how many queues ask for it. */
    record SkillLine(String code, String name, String nameEn, int version, int agents, int queues) {}

    @GetMapping
    Items<SkillLine> list() {
        return new Items<>(jdbc.sql("""
                select code, name, name_en, version,
                    (select count(*) from agent_skill a where a.skill = s.code) as agents,
                    (select count(distinct queue_id) from (select queue_id, skill from queue_skill
                        union all select queue_id, skill from queue_ring_skill) q where q.skill = s.code) as queues
                from skill s order by name""").query(SkillLine.class).list());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Skill create(@RequestBody Skill form, @AuthenticationPrincipal StaffMember me) {
        form.check();
        try {
            jdbc.sql("insert into skill (code, name, name_en) values (?, ?, ?)")
                    .params(form.code(), form.name(), form.nameEn()).update();
        } catch (DuplicateKeyException taken) {
            throw FieldErrors.taken("code");
        }
        changes.made(me, What.SKILL, form.code(), "create", Map.of());
        return find(form.code());
    }

    @PutMapping("/{code}")
    @Transactional
    Skill edit(@PathVariable String code, @RequestBody Skill form, @AuthenticationPrincipal StaffMember me) {
        form.check();
        int version = form.version() == null ? -1 : form.version();
        if (jdbc.sql("update skill set name = ?, name_en = ?, version = version + 1 where code = ? and version = ?")
                .params(form.name(), form.nameEn(), code, version).update() == 0) {
            throw Changes.stale(What.SKILL, find(code), form);
        }
        changes.made(me, What.SKILL, code, "edit", Map.of());
        return find(code);
    }

    @DeleteMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void delete(@PathVariable String code, @RequestParam int version, @AuthenticationPrincipal StaffMember me) {
        Skill before = find(code);
        List<String> users = jdbc.sql("""
                select a.name from agent_skill s join agent a on a.id = s.agent_id where s.skill = :code
                union all select q.name from queue_skill s join queue q on q.id = s.queue_id where s.skill = :code
                union select q.name from queue_ring_skill s join queue q on q.id = s.queue_id where s.skill = :code
                union select q.name from queue q where :code = any(select 'lang-' || l from unnest(q.languages) l)""")
                .param("code", code).query(String.class).list();
        if (!users.isEmpty()) {
            throw Changes.inUse(What.SKILL, users);
        }
        if (jdbc.sql("delete from skill where code = ? and version = ?").params(code, version).update() == 0) {
            throw Changes.stale(What.SKILL, before, Map.of("version", version));
        }
        changes.made(me, What.SKILL, code, "delete", Map.of());
    }

    private Skill find(String code) {
        return jdbc.sql("select code, name, name_en, version from skill where code = ?").param(code)
                .query(Skill.class).optional().orElseThrow(() -> Changes.gone(What.SKILL));
    }
}
