package org.huiying.desk.phone;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.gateway.contact.call.Softphones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An agent's page that takes calls itself. */
@RestController
@RequestMapping("/api/softphone")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
class SoftphoneApi {

    private final AgentDevices devices;
    private final ObjectProvider<Softphones> softphones;

    SoftphoneApi(AgentDevices devices, ObjectProvider<Softphones> softphones) {
        this.devices = devices;
        this.softphones = softphones;
    }

    record Pass(String identity, String token, long seconds) {}

    /** For her own identity only. */
    @PostMapping("/pass")
    Pass pass(@AuthenticationPrincipal StaffMember me) {
        Softphones provider = softphones.getIfAvailable();
        if (provider == null) {
            throw new Refused(HttpStatus.NOT_FOUND, "no-softphone", "没有配置浏览器软电话",
                    "No softphone is configured (expected: huiying.twilio.api-key and api-secret)");
        }
        Softphones.Pass pass = provider.pass(AgentDevices.browser(me.id()));
        return new Pass(AgentDevices.browser(me.id()).identity(), pass.token(), pass.lasts().toSeconds());
    }

    /** Her page listens; it says so every half minute, and calls go to her telephone when it does not. */
    @PutMapping("/listening")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void listens(@AuthenticationPrincipal StaffMember me) {
        devices.listens(me.id());
    }

    @DeleteMapping("/listening")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void listensNoMore(@AuthenticationPrincipal StaffMember me) {
        devices.listensNoMore(me.id());
    }
}
