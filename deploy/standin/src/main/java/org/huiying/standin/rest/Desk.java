package org.huiying.standin.rest;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.huiying.standin.account.Account;
import org.huiying.standin.call.Board;
import org.huiying.standin.call.CallState;
import org.huiying.standin.call.ConferenceState;
import org.huiying.standin.call.Hooks;
import org.huiying.standin.call.Network;
import org.huiying.standin.call.NotNow;
import org.huiying.standin.message.Draft;
import org.huiying.standin.message.Message;
import org.huiying.standin.message.Messages;

/** Does what a request that is allowed asks for. */
final class Desk {

    private static final String TO_RING = "60";

    private final Network network;
    private final Board board;
    private final Messages messages;
    private final Resources resources;

    Desk(Account account, Network network, Messages messages) {
        this.network = network;
        this.board = network.board();
        this.messages = messages;
        this.resources = new Resources(account);
    }

    record Done(int status, Object body) {}

    /** Nothing has this id. */
    static final class NotFound extends Exception {}

    Done take(Asked asked) throws NotNow, NotFound {
        List<String> ids = asked.ids();
        return switch (asked.operation()) {
            case "create-call" -> new Done(201, resources.call(dial(asked)));
            case "list-calls" -> ok(resources.page("calls", network.calls().stream().filter(wanted(asked))
                    .sorted(Comparator.comparing(CallState::created).reversed()).map(resources::call).toList()));
            case "fetch-call" -> ok(resources.call(network.find(ids.getFirst()).orElseThrow(NotFound::new)));
            case "update-call" -> ok(resources.call(update(asked)));
            case "list-conferences" -> ok(resources.page("conferences", board.conferences().stream()
                    .filter(one -> is(asked, "FriendlyName", one.name()) && is(asked, "Status", one.status()))
                    .map(resources::conference).toList()));
            case "fetch-conference" -> ok(resources.conference(board.conference(ids.getFirst()).orElseThrow(NotFound::new)));
            case "update-conference" -> ok(resources.conference(board.endConference(ids.getFirst())));
            case "update-participant" -> participant(asked);
            case "list-call-recordings" -> ok(resources.page("recordings",
                    board.recordings(ids.getFirst()).stream().map(resources::recording).toList()));
            case "update-call-recording" -> ok(resources.recording(board.changeRecording(ids.get(1), asked.first("Status"))));
            case "list-conference-recordings" -> ok(resources.page("recordings",
                    board.recordingsOf(ids.getFirst()).stream().map(resources::recording).toList()));
            case "update-conference-recording" ->
                    ok(resources.recording(board.changeRecording(ids.get(1), asked.first("Status"))));
            case "fetch-recording" -> ok(resources.recording(board.recording(ids.getFirst()).orElseThrow(NotFound::new)));
            case "delete-recording" -> {
                if (!board.removeRecording(ids.getFirst())) {
                    throw new NotFound();
                }
                yield new Done(204, Map.of());
            }
            case "create-message" -> new Done(201, resources.message(send(asked)));
            case "list-messages" -> ok(resources.page("messages", messages.sent().reversed().stream()
                    .filter(one -> is(asked, "To", one.to()) && is(asked, "From", one.from()))
                    .map(resources::message).toList()));
            case "fetch-message" -> ok(resources.message(messages.find(ids.getFirst()).orElseThrow(NotFound::new)));
            default -> throw new IllegalStateException("operation " + asked.operation() + " is in the rules and not served");
        };
    }

    private static Done ok(Object body) {
        return new Done(200, body);
    }

    private static Predicate<CallState> wanted(Asked asked) {
        return call -> is(asked, "To", call.to()) && is(asked, "From", call.from()) && is(asked, "Status", call.status().word());
    }

    private static boolean is(Asked asked, String name, String value) {
        return !asked.has(name) || asked.first(name).equals(value);
    }

    private CallState dial(Asked asked) throws NotNow {
        if (!asked.has("Url")) {
            throw new NotNow(21205, "Url parameter is required.");
        }
        Hooks hooks = new Hooks(URI.create(asked.first("Url")),
                asked.has("StatusCallback") ? URI.create(asked.first("StatusCallback")) : null,
                Set.copyOf(asked.form().getOrDefault("StatusCallbackEvent", List.of())),
                asked.has("MachineDetection") && asked.first("AsyncAmd").equals("true") && asked.has("AsyncAmdStatusCallback")
                        ? URI.create(asked.first("AsyncAmdStatusCallback")) : null);
        return network.dial(asked.first("From"), asked.first("To"), hooks,
                Duration.ofSeconds(Long.parseLong(asked.has("Timeout") ? asked.first("Timeout") : TO_RING)));
    }

    private CallState update(Asked asked) throws NotNow, NotFound {
        String sid = asked.ids().getFirst();
        if (network.find(sid).isEmpty()) {
            throw new NotFound();
        }
        return asked.has("Status") ? network.finish(sid, asked.first("Status").equals("canceled"))
                : network.redirect(sid, URI.create(asked.first("Url")));
    }

    private Done participant(Asked asked) throws NotNow, NotFound {
        String conference = asked.ids().get(0);
        String call = asked.ids().get(1);
        if (asked.has("AnnounceUrl")) {
            network.announce(conference, call, URI.create(asked.first("AnnounceUrl")));
        }
        if (asked.has("Muted")) {
            board.mute(conference, call, asked.first("Muted").equals("true"));
        }
        if (asked.has("Hold")) {
            board.hold(conference, call, asked.first("Hold").equals("true"));
        }
        if (asked.has("EndConferenceOnExit")) {
            board.endsWhenHeGoes(conference, call, asked.first("EndConferenceOnExit").equals("true"));
        }
        if (asked.has("Coaching")) {
            board.coach(conference, call, asked.first("Coaching").equals("true") ? asked.first("CallSidToCoach") : "");
        }
        ConferenceState state = board.conference(conference).orElseThrow(NotFound::new);
        return ok(resources.participant(state, state.members().stream().filter(one -> one.call().equals(call)).findFirst()
                .orElseThrow(NotFound::new)));
    }

    private Message send(Asked asked) throws NotNow {
        return messages.send(new Draft(asked.first("From"), asked.first("To"), asked.first("Body"), asked.first("ContentSid"),
                asked.first("ContentVariables"), asked.form().getOrDefault("MediaUrl", List.of()),
                asked.has("StatusCallback") ? URI.create(asked.first("StatusCallback")) : null));
    }
}
