package org.huiying.oversight.settings;

import java.util.List;
import java.util.Map;

import org.huiying.desk.agent.StaffMember;
import org.huiying.oversight.settings.Threshold.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Thresholds of the wallboard: a fixed list of measures, each with its limits. */
@RestController
@RequestMapping("/api/settings/thresholds")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class ThresholdSettingsApi {

    private final Thresholds thresholds;
    private final JdbcClient jdbc;
    private final Changes changes;

    ThresholdSettingsApi(Thresholds thresholds, JdbcClient jdbc, Changes changes) {
        this.thresholds = thresholds;
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @GetMapping
    Items<Threshold> list() {
        return new Items<>(thresholds.all());
    }

    @PutMapping("/{measure}")
    @Transactional
    Threshold edit(@PathVariable Measure measure, @RequestBody Threshold form, @AuthenticationPrincipal StaffMember me) {
        form.check(measure);
        int version = form.version() == null ? -1 : form.version();
        int edited = jdbc.sql("""
                update wallboard_threshold set amber = ?, red = ?, ring = ?, version = version + 1
                where measure = ? and version = ?""")
                .params(List.of(form.amber(), form.red(), form.ring(), measure.name(), version)).update();
        if (edited == 0) {
            throw Changes.stale(What.THRESHOLD, thresholds.of(measure), form);
        }
        changes.made(me, What.THRESHOLD, measure, "edit", Map.of("amber", form.amber(), "red", form.red()));
        return thresholds.of(measure);
    }
}
