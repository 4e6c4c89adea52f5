package org.huiying.desk.phone;

import java.util.List;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calls that are under way, for supervisors. */
@RestController
class LiveCallsApi {

    private final CallViews views;

    LiveCallsApi(CallViews views) {
        this.views = views;
    }

    record Calls(List<CallViews.Live> items) {}

    @GetMapping("/api/calls")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    Calls calls() {
        return new Calls(views.live());
    }
}
