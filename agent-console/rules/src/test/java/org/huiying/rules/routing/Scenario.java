package org.huiying.rules.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;

/**
 * One story: lines with a time are what happens, the indented lines below are what the router must decide, all of it
 * and in this order. Waking up and joining a queue are not worth a line. {@code README.txt} beside the stories explains
 * the words.
 */
final class Scenario {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final Names names = new Names();
    private Router router = new Router();
    private Instant now = at("08:00:00");
    /** What was decided and said in this story, for the list of what is told in none. */
    final Set<Reason.Code> reasons = EnumSet.noneOf(Reason.Code.class);
    final Set<Class<? extends WhyWaiting>> whys = new HashSet<>();

    /** The story told again with what the router really decided. */
    List<String> tell(List<String> lines) {
        return tell(lines, false);
    }

    /** The same with another router for each line, made of the rows of the one before. */
    List<String> tellWithRestarts(List<String> lines) {
        return tell(lines, true);
    }

    private List<String> tell(List<String> lines, boolean restarts) {
        List<String> told = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                told.add(line);
            } else if (!line.startsWith(" ")) {
                told.add(line);
                if (restarts) {
                    restart();
                }
                play(line).forEach(decision -> told.add("  " + decision));
            }
        }
        return told;
    }

    private List<String> play(String line) {
        String text = line;
        if (Character.isDigit(line.charAt(0))) {
            int space = line.indexOf(' ');
            now = at(line.substring(0, space));
            text = line.substring(space + 1).trim();
        }
        List<String> words = List.of(text.split("\\s+"));
        if (text.equals("restart")) {
            restart();
            return List.of();
        }
        if (text.equals("outage ends")) {
            router.resumeAt(now);
            return told(new RoutingEvent.Tick(now));
        }
        if (words.getFirst().equals("why")) {
            router.handle(new RoutingEvent.Tick(now));
            WhyWaiting why = router.whyWaiting(contact(words.get(1)));
            whys.add(why.getClass());
            return List.of(Telling.why(why, names));
        }
        return told(event(words));
    }

    private void restart() {
        router = Router.restore(router.snapshot());
    }

    private List<String> told(RoutingEvent event) {
        List<Decision> decisions = router.handle(event);
        decisions.forEach(decision -> reasons.add(decision.reason().code()));
        return decisions.stream()
                .filter(d -> !(d instanceof Decision.WakeAt) && !(d instanceof Decision.Enqueue))
                .map(d -> Telling.of(d, names))
                .toList();
    }

    private RoutingEvent event(List<String> words) {
        String first = words.getFirst();
        String last = words.getLast();
        return switch (first) {
            case "tick" -> new RoutingEvent.Tick(now);
            case "day" -> new RoutingEvent.DayBegan(now);
            case "queue" -> new RoutingEvent.QueueConfigured(now, queue(words.get(1)), Setup.queue(names, words));
            case "agent" -> new RoutingEvent.AgentConfigured(now, agent(words.get(1)), AgentSetup.agent(names, words));
            case "open" -> new RoutingEvent.QueueOpened(now, queue(last));
            case "close" -> new RoutingEvent.QueueClosed(now, queue(last));
            case "remove" -> words.get(1).equals("queue")
                    ? new RoutingEvent.QueueRemoved(now, queue(last))
                    : new RoutingEvent.AgentRemoved(now, agent(last));
            case "online", "away", "offline" -> new RoutingEvent.AgentStateChanged(
                    now, agent(last), Presence.valueOf(first.toUpperCase(Locale.ROOT)));
            case "call", "chat", "message", "callback" -> enqueue(first, words);
            default -> deed(words);
        };
    }

    private RoutingEvent enqueue(String kind, List<String> words) {
        Arrival arrival = new Arrival(contact(words.get(1)), Words.channel(kind), Setup.since(words, now));
        return new RoutingEvent.ContactEnqueued(now, queue(words.get(3)), arrival, Setup.wants(names, words, now));
    }

    /** Who does what to whom: {@code 小王 accepts 甲}, {@code 甲 ends}. */
    private RoutingEvent deed(List<String> words) {
        String who = words.getFirst();
        return switch (words.get(1)) {
            case "accepts" -> new RoutingEvent.OfferAccepted(now, contact(words.get(2)), offer(words), agent(who));
            case "declines" -> new RoutingEvent.OfferDeclined(now, contact(words.get(2)), offer(words), agent(who));
            case "finishes" -> new RoutingEvent.WrapUpEnded(now, contact(words.get(2)), agent(who));
            case "extends" -> new RoutingEvent.WrapUpExtended(now, contact(words.get(2)), agent(who),
                    now.plus(Words.duration(words.get(4))));
            case "takes" -> new RoutingEvent.ContactTakenOver(
                    now, contact(words.get(3)), agent(who), words.size() < 6 ? null : agent(words.get(5)));
            case "transfers" -> words.get(4).equals("queue")
                    ? new RoutingEvent.TransferredToQueue(now, contact(words.get(2)), agent(who), queue(words.get(5)))
                    : new RoutingEvent.TransferredToAgent(now, contact(words.get(2)), agent(who),
                            agent(words.get(5)), now.plus(Words.duration(words.get(7))));
            case "leaves" -> new RoutingEvent.ContactAbandoned(now, contact(who));
            case "ends" -> new RoutingEvent.ContactEnded(now, contact(who));
            case "closes" -> new RoutingEvent.ContactClosed(now, contact(who));
            default -> throw new IllegalArgumentException("not understood: " + words);
        };
    }

    /** The number after #; without one the offer that stands and is hers, or else the last. */
    private int offer(List<String> words) {
        if (words.size() > 3) {
            return Integer.parseInt(words.get(3).substring(1));
        }
        AgentId hers = agent(words.getFirst());
        return router.contact(contact(words.get(2)))
                .map(row -> !(row.phase() instanceof RouterSnapshot.Offered offered) ? row.attempts().offers()
                        : offered.offers().stream().filter(offer -> offer.agent().equals(hers))
                                .findFirst().map(RouterSnapshot.OpenOffer::offer).orElse(row.attempts().offers()))
                .orElse(1);
    }

    private QueueId queue(String name) {
        return new QueueId(names.number(name));
    }

    private AgentId agent(String name) {
        return new AgentId(names.number(name));
    }

    private ContactId contact(String name) {
        return new ContactId(names.number(name));
    }

    /** {@code 09:00:00}, or {@code 2d09:00:00} two days later. */
    private static Instant at(String time) {
        int days = time.indexOf('d');
        LocalDate day = DAY.plusDays(days < 0 ? 0 : Long.parseLong(time.substring(0, days)));
        return day.atTime(LocalTime.parse(time.substring(days + 1))).toInstant(ZoneOffset.UTC);
    }

    /** Numbers for the names in a story, in the order in which they turn up. */
    static final class Names {

        private final List<String> known = new ArrayList<>();

        long number(String name) {
            if (!known.contains(name)) {
                known.add(name);
            }
            return known.indexOf(name) + 1L;
        }

        List<Long> numbers(String list) {
            return Arrays.stream(list.split(",")).map(this::number).toList();
        }

        String name(long number) {
            return known.get((int) number - 1);
        }
    }
}
