package org.huiying.gateway.phone;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.LegId;
import org.huiying.gateway.contact.call.RecordingId;
import org.huiying.gateway.contact.call.RoomId;
import org.huiying.gateway.contact.call.Switchboard;
import org.huiying.gateway.twilio.TwilioSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What Twilio tells and asks about calls. */
@RestController
@RequestMapping(path = VoiceHooks.ROOT, produces = "application/xml;charset=UTF-8")
@ConditionalOnProperty({"huiying.twilio.account-sid", "huiying.twilio.voice-from"})
class VoiceHooks {

    static final String ROOT = "/hooks/twilio/voice";
    private static final Set<String> OVER = Set.of("completed", "busy", "no-answer", "canceled", "failed");
    /** What Twilio shows in place of a hidden number: ANONYMOUS, BLOCKED, RESTRICTED, UNKNOWN, UNAVAILABLE as keys. */
    private static final Set<String> HIDDEN =
            Set.of("+266696687", "+2562533", "+7378742833", "+8656696", "+86282452253");

    /** What Twilio tells once only, and would not tell again where it is redirected to. */
    private static final List<String> TOLD_ONCE = List.of("Digits", "SpeechResult", "QueueResult");
    private static final int LONGEST_TOLD = 200;

    private final Switchboard switchboard;
    private final VoiceTwiml twiml;

    VoiceHooks(Switchboard switchboard, TwilioSettings settings, Clock clock) {
        this.switchboard = switchboard;
        this.twiml = new VoiceTwiml(settings, clock);
    }

    /** Twilio gets its answer in time, however many call at once. Its kind has to be said: text would be read to the caller. */
    @ExceptionHandler
    ResponseEntity<String> busy(Switchboard.Busy busy, HttpServletRequest request) {
        UriComponentsBuilder same = UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString());
        for (String name : TOLD_ONCE) {
            String told = request.getParameter(name);
            if (told != null && !same.build().getQueryParams().containsKey(name)) {
                same.queryParam(name, UriUtils.encode(told.substring(0, Math.min(told.length(), LONGEST_TOLD)), UTF_8));
            }
        }
        return ResponseEntity.ok().contentType(new MediaType(MediaType.APPLICATION_XML, UTF_8))
                .body(twiml.again(busy.askAgainIn(), same.build(true).toUriString()));
    }

    /** Somebody calls. */
    @PostMapping
    String arrived(@RequestParam("CallSid") String call, @RequestParam(name = "From", defaultValue = "") String from) {
        return twiml.of(switchboard.arrived(new CallId(call), number(from).orElse(null)));
    }

    @PostMapping("/menu")
    String chose(@RequestParam("CallSid") String call, @RequestParam int round,
            @RequestParam(name = "Digits", defaultValue = "") String keys,
            @RequestParam(name = "SpeechResult", defaultValue = "") String speech) {
        return twiml.of(switchboard.chose(new CallId(call), round, keys, speech));
    }

    /** His message is over; perhaps because he has hung up. */
    @PostMapping("/message")
    String messageLeft(@RequestParam("CallSid") String call) {
        return twiml.of(switchboard.messageLeft(new CallId(call)));
    }

    @PostMapping("/recorded")
    void recorded(@RequestParam("CallSid") String call, @RequestParam("RecordingSid") String recording,
            @RequestParam(name = "RecordingStatus", defaultValue = "") String status,
            @RequestParam(name = "RecordingDuration", defaultValue = "") String seconds) {
        if (status.equals("completed")) {
            switchboard.recorded(new CallId(call), new RecordingId(recording), length(seconds));
        }
    }

    /** A conference's recording names no call; the room is in its address. */
    @PostMapping("/room-recorded")
    void roomRecorded(@RequestParam String room, @RequestParam("RecordingSid") String recording,
            @RequestParam(name = "RecordingStatus", defaultValue = "") String status,
            @RequestParam(name = "RecordingDuration", defaultValue = "") String seconds) {
        if (status.equals("completed")) {
            switchboard.recorded(new RoomId(room), new RecordingId(recording), length(seconds));
        }
    }

    /** We have taken a caller out of what he heard. */
    @PostMapping("/next")
    String next(@RequestParam("CallSid") String call) {
        return twiml.of(switchboard.next(new CallId(call)));
    }

    @PostMapping("/wait")
    String hold(@RequestParam("CallSid") String call) {
        return twiml.of(switchboard.hold(new CallId(call)));
    }

    @PostMapping("/key")
    String pressed(@RequestParam("CallSid") String call, @RequestParam(name = "Digits", defaultValue = "") String keys) {
        return twiml.of(switchboard.pressed(new CallId(call), keys));
    }

    /** He has left the line of those who wait; perhaps he is gone. */
    @PostMapping("/waited")
    String waited(@RequestParam("CallSid") String call,
            @RequestParam(name = "QueueResult", defaultValue = "") String result,
            @RequestParam(name = "CallStatus", defaultValue = "") String status) {
        if (result.equals("hangup") || OVER.contains(status)) {
            switchboard.ended(new CallId(call));
            return twiml.nothing();
        }
        return twiml.of(switchboard.next(new CallId(call)));
    }

    /** The room is gone; perhaps he is, too. */
    @PostMapping("/talked")
    String talked(@RequestParam("CallSid") String call,
            @RequestParam(name = "CallStatus", defaultValue = "") String status) {
        if (OVER.contains(status)) {
            switchboard.ended(new CallId(call));
            return twiml.nothing();
        }
        return twiml.of(switchboard.roomLeft(new CallId(call)));
    }

    /** The status callback of the hotline's number. */
    @PostMapping("/status")
    void status(@RequestParam("CallSid") String call, @RequestParam(name = "CallStatus", defaultValue = "") String status) {
        if (OVER.contains(status)) {
            switchboard.ended(new CallId(call));
        }
    }

    /** An agent's phone was picked up. */
    @PostMapping("/leg")
    String agentAnswered(@RequestParam long leg, @RequestParam("CallSid") String call) {
        return twiml.ofAgent(switchboard.legAnswered(new LegId(leg), new CallId(call)));
    }

    @PostMapping("/leg/key")
    String agentPressed(@RequestParam long leg, @RequestParam("CallSid") String call,
            @RequestParam(name = "Digits", defaultValue = "") String keys) {
        return twiml.ofAgent(switchboard.legPressed(new LegId(leg), new CallId(call), keys));
    }

    @PostMapping("/leg/status")
    void agentStatus(@RequestParam long leg, @RequestParam("CallSid") String call,
            @RequestParam(name = "CallStatus", defaultValue = "") String status) {
        if (OVER.contains(status)) {
            switchboard.legEnded(new LegId(leg), new CallId(call), how(status));
        }
    }

    /** The sound of keys, for the one at whose end a menu asks for them. */
    @PostMapping("/keys")
    String keys(@RequestParam String keys) {
        if (!keys.matches("[0-9*#]{1,32}")) {
            throw new IllegalArgumentException("keys: (expected: 1-32 of 0-9, * and #)");
        }
        return twiml.keys(keys);
    }

    /** What Twilio thinks of who answered; what it cannot tell is a person. */
    @PostMapping("/leg/machine")
    void answeredBy(@RequestParam long leg, @RequestParam(name = "AnsweredBy", defaultValue = "") String by) {
        switchboard.answeredBy(new LegId(leg), by.startsWith("machine") || by.equals("fax"));
    }

    private static Switchboard.LegEnd how(String status) {
        return switch (status) {
            case "busy" -> Switchboard.LegEnd.BUSY;
            case "no-answer" -> Switchboard.LegEnd.NO_ANSWER;
            case "canceled" -> Switchboard.LegEnd.CANCELED;
            case "failed" -> Switchboard.LegEnd.FAILED;
            default -> Switchboard.LegEnd.COMPLETED;
        };
    }

    /** What was recorded is kept, however long it is said to be. */
    private static Duration length(String seconds) {
        return seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
    }

    private static Optional<PhoneNumber> number(String from) {
        return from.startsWith("+") && !HIDDEN.contains(from) ? PhoneNumber.parse(from) : Optional.empty();
    }
}
