package org.huiying.oversight.settings;

import java.util.List;
import java.util.Map;

import org.huiying.desk.agent.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The centre: one row, edited like the others. */
@RestController
@RequestMapping("/api/settings/centre")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class CentreSettingsApi {

    private final Centre centre;
    private final JdbcClient jdbc;
    private final Changes changes;

    CentreSettingsApi(Centre centre, JdbcClient jdbc, Changes changes) {
        this.centre = centre;
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @GetMapping
    Items<CentreSetting> list() {
        return new Items<>(List.of(centre.setting()));
    }

    @PutMapping("/1")
    @Transactional
    CentreSetting edit(@RequestBody CentreSetting form, @AuthenticationPrincipal StaffMember me) {
        new FieldErrors().present("serviceLevel", form.serviceLevel()).refuseIfAny();
        int version = form.version() == null ? -1 : form.version();
        if (jdbc.sql("update centre set service_level = ?, version = version + 1 where version = ?")
                .params(form.serviceLevel().name(), version).update() == 0) {
            throw Changes.stale(What.CENTRE, centre.setting(), form);
        }
        changes.made(me, What.CENTRE, 1, "edit", Map.of("serviceLevel", form.serviceLevel()));
        return centre.setting();
    }
}
