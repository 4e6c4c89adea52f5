package org.huiying.app.demo.phone;

import java.util.Optional;
import java.util.function.Consumer;
import org.huiying.desk.agent.StaffMember;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.standin.StandIn;
import org.huiying.standin.call.CallState;
import org.huiying.standin.call.Direction;
import org.huiying.standin.call.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The telephone on the desk of the agent who is signed in, and her softphone: the latest call to either. */
@RestController
@RequestMapping("/api/demo/phone")
@Conditional(WhenDemoLine.class)
class AgentPhone {

    private final Network network;
    private final JdbcClient jdbc;

    AgentPhone(StandIn standIn, JdbcClient jdbc) {
        this.network = standIn.network();
        this.jdbc = jdbc;
    }

    /** @param number empty when she has no phone */
    record Shown(String number, @Nullable Screen call) {}

    @GetMapping
    Shown look(@AuthenticationPrincipal StaffMember me, @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "0") int after) {
        return new Shown(number(me).orElse(""), latest(me)
                .map(found -> Screen.of(network, found, found.sid().equals(call) ? after : 0)).orElse(null));
    }

    @PostMapping("/pick-up")
    ResponseEntity<Void> pickUp(@AuthenticationPrincipal StaffMember me) {
        return on(me, network::pickUp);
    }

    @PostMapping("/decline")
    ResponseEntity<Void> decline(@AuthenticationPrincipal StaffMember me) {
        return on(me, network::decline);
    }

    @PostMapping("/keys/{key}")
    ResponseEntity<Void> press(@AuthenticationPrincipal StaffMember me, @PathVariable char key) {
        return on(me, sid -> network.press(sid, key));
    }

    @PostMapping("/say")
    ResponseEntity<Void> say(@AuthenticationPrincipal StaffMember me, @RequestBody CallerPhone.Words said) {
        return on(me, sid -> network.say(sid, said.cut()));
    }

    @PostMapping("/hang-up")
    ResponseEntity<Void> hangUp(@AuthenticationPrincipal StaffMember me) {
        return on(me, network::hangUp);
    }

    private ResponseEntity<Void> on(StaffMember me, Consumer<String> step) {
        return latest(me).filter(call -> !call.status().isOver()).map(call -> {
            step.accept(call.sid());
            return ResponseEntity.noContent().<Void>build();
        }).orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<CallState> latest(StaffMember me) {
        String page = "client:agent_" + me.number();
        String number = number(me).orElse(page);
        return network.calls().stream().filter(call -> call.direction() == Direction.OUTBOUND_API
                && (call.to().equals(number) || call.to().equals(page))).reduce((earlier, later) -> later);
    }

    private Optional<String> number(StaffMember me) {
        return jdbc.sql("select phone from agent where id = ? and phone is not null").param(me.number())
                .query(String.class).optional().flatMap(PhoneNumber::parse).map(PhoneNumber::e164);
    }
}
