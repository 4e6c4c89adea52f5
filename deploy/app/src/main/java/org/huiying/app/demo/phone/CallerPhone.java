package org.huiying.app.demo.phone;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.standin.StandIn;
import org.huiying.standin.call.CallState;
import org.huiying.standin.call.Direction;
import org.huiying.standin.call.Network;
import org.huiying.standin.call.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A customer's telephone: whoever opens the page may call. The call's id is known to its caller alone. */
@RestController
@RequestMapping("/demo/phone/calls")
@Conditional(WhenDemoLine.class)
class CallerPhone {

    /** What the network shows in place of a number that is kept back. */
    private static final String HIDDEN = "+266696687";
    private static final int MOST_AT_A_TIME = 50;
    private static final int LONGEST = 300;

    private final StandIn standIn;
    private final Network network;
    private final AgentNumbers agents;

    CallerPhone(StandIn standIn, AgentNumbers agents) {
        this.standIn = standIn;
        this.network = standIn.network();
        this.agents = agents;
    }

    /** @param from empty: the number is kept back */
    record Dial(String from) {}

    /** What somebody says, at the most so much of it. */
    record Words(@Nullable String words) {

        String cut() {
            return words == null ? "" : words.substring(0, Math.min(LONGEST, words.length()));
        }
    }

    @PostMapping
    ResponseEntity<?> call(@RequestBody Dial dial) {
        Optional<String> from = dial.from().isBlank() ? Optional.of(HIDDEN)
                : PhoneNumber.parse(dial.from()).map(PhoneNumber::e164);
        if (from.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(Map.of("code", "invalid", "field", "from",
                    "detail", "这不是电话号码", "detailEn", "This is not a telephone number"));
        }
        if (network.calls().stream().filter(call -> !call.status().isOver()).count() >= MOST_AT_A_TIME) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).body(Map.of("code", "too-many",
                    "detail", "线路忙，请稍后再拨", "detailEn", "All lines are busy, please call later"));
        }
        return ResponseEntity.ok(mine(standIn.call(from.get())).map(call -> Screen.of(network, call, 0)).orElseThrow());
    }

    /** @param call that rings at a number, if one does */
    record Ringing(@Nullable Screen call) {}

    /** The telephone of a number rings when we call it; the agents' own are on their desks. */
    @GetMapping
    Ringing ringing(@RequestParam String number) {
        Optional<String> asked = PhoneNumber.parse(number).map(PhoneNumber::e164).filter(e164 -> !agents.have(e164));
        return new Ringing(network.calls().stream().filter(call -> call.direction() == Direction.OUTBOUND_API
                && call.status() == Status.RINGING && asked.filter(call.to()::equals).isPresent())
                .reduce((earlier, later) -> later).map(call -> Screen.of(network, call, 0)).orElse(null));
    }

    @PostMapping("/{call}/pick-up")
    ResponseEntity<Void> pickUp(@PathVariable String call) {
        return on(call, network::pickUp);
    }

    @PostMapping("/{call}/mailbox")
    ResponseEntity<Void> takenByMailbox(@PathVariable String call) {
        return on(call, network::takeAsMachine);
    }

    @PostMapping("/{call}/decline")
    ResponseEntity<Void> decline(@PathVariable String call) {
        return on(call, network::decline);
    }

    @GetMapping("/{call}")
    ResponseEntity<Screen> look(@PathVariable String call, @RequestParam(defaultValue = "0") int after) {
        return ResponseEntity.of(mine(call).map(found -> Screen.of(network, found, after)));
    }

    @PostMapping("/{call}/keys/{key}")
    ResponseEntity<Void> press(@PathVariable String call, @PathVariable char key) {
        return on(call, sid -> network.press(sid, key));
    }

    @PostMapping("/{call}/say")
    ResponseEntity<Void> say(@PathVariable String call, @RequestBody Words said) {
        return on(call, sid -> network.say(sid, said.cut()));
    }

    @PostMapping("/{call}/hang-up")
    ResponseEntity<Void> hangUp(@PathVariable String call) {
        return on(call, network::hangUp);
    }

    private ResponseEntity<Void> on(String call, Consumer<String> step) {
        return mine(call).map(found -> {
            step.accept(found.sid());
            return ResponseEntity.noContent().<Void>build();
        }).orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<CallState> mine(String sid) {
        return network.find(sid).filter(call -> call.direction() == Direction.INBOUND || !agents.have(call.to()));
    }
}
