package org.huiying.desk.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huiying.desk.problem.Refused;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.standin.webhook.Treatment;

/** The sentences of call scenarios. The folder's README says what each means. */
final class CallScript {

    private static final String PERSON = "(caller|other|lina|wang|outside|customer|zhou)";
    private static final Map<Pattern, BiConsumer<CallStage, MatchResult>> SENTENCES = sentences();

    private CallScript() {}

    private static Map<Pattern, BiConsumer<CallStage, MatchResult>> sentences() {
        Map<Pattern, BiConsumer<CallStage, MatchResult>> all = new LinkedHashMap<>();
        BiConsumer<String, BiConsumer<CallStage, MatchResult>> on = (form, step) -> all.put(Pattern.compile(form), step);
        people(on);
        controls(on);
        provider(on);
        outcomes(on);
        return all;
    }

    private static void people(BiConsumer<String, BiConsumer<CallStage, MatchResult>> on) {
        on.accept("(caller|other) calls from (\\+\\d+)", (stage, said) -> stage.calls(said.group(1), said.group(2)));
        on.accept(PERSON + " presses ([0-9*#])", (stage, said) -> {
            stage.standIn.network().press(stage.call(said.group(1)), said.group(2).charAt(0));
            stage.rests();
        });
        on.accept(PERSON + " says (.+)", (stage, said) -> {
            stage.standIn.network().say(stage.call(said.group(1)), said.group(2));
            stage.rests();
        });
        on.accept(PERSON + " hangs up", (stage, said) -> {
            stage.standIn.network().hangUp(stage.call(said.group(1)));
            stage.rests();
        });
        on.accept("(lina|wang) is online", (stage, said) -> stage.online(said.group(1)));
        on.accept("(lina|wang) goes away", (stage, said) -> stage.away(said.group(1)));
        on.accept("(lina|wang)'s page takes calls", (stage, said) -> stage.softphone(said.group(1), true));
        on.accept("(lina|wang)'s page is gone for two minutes", (stage, said) -> stage.softphone(said.group(1), false));
        on.accept("(lina|wang) loses her phone", (stage, said) -> stage.losesHerPhone(said.group(1)));
        on.accept("(lina|wang) accepts", (stage, said) -> stage.accepts(said.group(1)));
        on.accept("(lina|wang|outside|customer|zhou) picks up", (stage, said) -> {
            assertThat(stage.standIn.network().pickUp(stage.call(said.group(1)))).isTrue();
            stage.rests();
        });
        on.accept("(lina|wang|outside|customer) declines(?: on her phone)?", (stage, said) -> {
            assertThat(stage.standIn.network().decline(stage.call(said.group(1)))).isTrue();
            stage.rests();
        });
        on.accept("the talk is ended in the console", (stage, said) -> stage.endsTheTalk());
        on.accept("the call is handed back to the queue", (stage, said) -> stage.handsBackToTheQueue());
        on.accept("the queue tells places every (\\d+) seconds", (stage, said) -> stage.announcesEvery(Integer.parseInt(said.group(1))));
        on.accept("the hotline is closed", (stage, said) -> stage.closes());
    }

    /** What an agent does in her console while she talks. */
    private static void controls(BiConsumer<String, BiConsumer<CallStage, MatchResult>> on) {
        on.accept("(lina|wang) (mutes|unmutes) herself", (stage, said) -> stage.control(said.group(1),
                (steps, me, matter) -> steps.mute(me, matter, said.group(2).equals("mutes"))));
        on.accept("(lina|wang) (holds|resumes) the call", (stage, said) -> stage.control(said.group(1),
                (steps, me, matter) -> steps.hold(me, matter, said.group(2).equals("holds"))));
        on.accept("(lina|wang) (pauses|resumes) the recording", (stage, said) -> stage.control(said.group(1),
                (steps, me, matter) -> steps.pause(me, matter, said.group(2).equals("pauses"))));
        on.accept("(lina|wang) consults (lina|wang|outside)", (stage, said) -> stage.brings(said.group(1), said.group(2), false));
        on.accept("(lina|wang) transfers to outside", (stage, said) -> stage.brings(said.group(1), "outside", true));
        on.accept("(lina|wang) completes", (stage, said) -> stage.control(said.group(1), CallSteps::complete));
        on.accept("(lina|wang) swaps", (stage, said) -> stage.control(said.group(1), CallSteps::swap));
        on.accept("(lina|wang) joins both", (stage, said) -> stage.control(said.group(1), CallSteps::join));
        on.accept("(lina|wang) returns to the caller", (stage, said) -> stage.control(said.group(1), CallSteps::goBack));
        on.accept("(lina|wang) calls the customer", (stage, said) -> stage.callsOut(said.group(1)));
        on.accept("(lina|wang) calls the customer in her conversation", (stage, said) -> stage.callsAgain(said.group(1)));
        on.accept("(lina|wang) may not call the customer: (\\S+)", (stage, said) ->
                assertThatThrownBy(() -> stage.callsOut(said.group(1))).isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(said.group(2))));
        on.accept("(lina|wang) ends the call", (stage, said) -> stage.control(said.group(1), CallSteps::endOutgoing));
        on.accept("a mailbox takes the call", (stage, said) -> {
            assertThat(stage.standIn.network().takeAsMachine(stage.call("customer"))).isTrue();
            stage.passes(3);
        });
        on.accept("customers may (not )?be called now", (stage, said) -> stage.permits(said.group(1) == null));
        on.accept("zhou (listens|whispers|barges in)", (stage, said) -> stage.supervises(switch (said.group(1)) {
            case "listens" -> Supervision.Mode.LISTEN;
            case "whispers" -> Supervision.Mode.WHISPER;
            default -> Supervision.Mode.BARGE;
        }));
        on.accept("zhou leaves the line", (stage, said) -> stage.leavesTheLine());
        on.accept("zhou takes over", (stage, said) -> stage.takesOver());
        on.accept("(lina|wang) sends keys ([0-9*#]+)", (stage, said) -> stage.sendsKeys(said.group(1), said.group(2)));
        on.accept("(lina|wang) may not: (complete|swap|join|consult|hold) ?(.*)", (stage, said) ->
                stage.mayNot(said.group(1), said.group(2), said.group(3)));
    }

    private static void provider(BiConsumer<String, BiConsumer<CallStage, MatchResult>> on) {
        on.accept("the server dies when the (caller|other)'s choice is stored", (stage, said) ->
                assertThat(stage.desk.phones().events().chosen(new PhoneEvent.Chosen(new CallId(stage.call(said.group(1))), "after-sales", null),
                        stage.desk.clock().instant().minusSeconds(60))).isPresent());
        on.accept("another server takes up what is left", (stage, said) -> {
            stage.desk.phones().work().takeUp();
            stage.rests();
        });
        on.accept("(\\d+) seconds pass", (stage, said) -> stage.passes(Integer.parseInt(said.group(1))));
        on.accept("the server looks", (stage, said) -> stage.looks());
        on.accept("the server has heard nothing for two minutes", (stage, said) -> stage.silence());
        on.accept("the next (\\S+) webhook is lost", (stage, said) -> fault(stage, said, Treatment.LOST));
        on.accept("the next (\\S+) webhook is doubled", (stage, said) -> fault(stage, said, Treatment.doubled(Duration.ofSeconds(2))));
        on.accept("the next (\\S+) webhook is (\\d+) seconds late",
                (stage, said) -> fault(stage, said, Treatment.late(Duration.ofSeconds(Integer.parseInt(said.group(2))))));
        on.accept("a (\\S+) webhook comes for an unknown call", (stage, said) -> assertThat(stage.unknown(said.group(1))).isTrue());
        on.accept("the provider is too busy for the next request", (stage, said) -> stage.standIn.rest().troubles().busy(30));
        on.accept("the provider does the next request and loses the answer", (stage, said) -> stage.standIn.rest().troubles().broken(true));
        on.accept("the provider does the next (\\S+-\\S+) and loses the answer", (stage, said) -> stage.standIn.rest().troubles().lost(said.group(1)));
        on.accept("the provider breaks at the next request", (stage, said) -> stage.standIn.rest().troubles().broken(false));
        on.accept("the provider refuses the next request", (stage, said) -> stage.standIn.rest().troubles().refused(21211));
        on.accept("the conference ends by itself", (stage, said) -> {
            stage.standIn.network().board().conferences().forEach(room -> {
                try {
                    stage.standIn.network().board().endConference(room.sid());
                } catch (org.huiying.standin.call.NotNow over) {
                    assertThat(room.status()).isEqualTo("completed");
                }
            });
            stage.rests();
        });
    }

    private static void fault(CallStage stage, MatchResult said, Treatment treatment) {
        stage.standIn.webhooks().faults().next("/voice" + (said.group(1).equals("first") ? "" : said.group(1)), treatment);
    }

    private static void outcomes(BiConsumer<String, BiConsumer<CallStage, MatchResult>> on) {
        on.accept(PERSON + " has heard (\\d+) times? (.+)", (stage, said) -> assertThat(stage.heard(said.group(1)).stream()
                .filter(words -> words.contains(said.group(3)))).hasSize(Integer.parseInt(said.group(2))));
        on.accept(PERSON + " has heard (.+)", (stage, said) -> assertThat(String.join("|", stage.heard(said.group(1)))).contains(said.group(2)));
        on.accept(PERSON + " has not heard (.+)", (stage, said) -> assertThat(String.join("|", stage.heard(said.group(1)))).doesNotContain(said.group(2)));
        on.accept("(caller|other)'s call is (\\S+)", (stage, said) -> assertThat(stage.status(said.group(1))).isEqualTo(said.group(2)));
        on.accept("(lina|wang|zhou)'s phone is (\\S+)", (stage, said) -> assertThat(stage.status(said.group(1))).isEqualTo(said.group(2)));
        on.accept("(lina|wang) was called (\\d+) times?", (stage, said) -> assertThat(stage.standIn.network().calls().stream()
                .filter(call -> call.to().equals(said.group(1).equals("lina") ? "+8613900000001" : "+8613900000002")))
                .hasSize(Integer.parseInt(said.group(2))));
        on.accept("caller and (lina|wang) talk", (stage, said) -> {
            String words = "能听到吗 " + said.group(1);
            assertThat(stage.standIn.network().say(stage.call(said.group(1)), words)).isTrue();
            assertThat(stage.heard("caller")).contains(words);
            assertThat(stage.standIn.network().say(stage.call("caller"), "能听到")).isTrue();
            assertThat(stage.heard(said.group(1))).contains("能听到");
        });
        on.accept(PERSON + " hears " + PERSON, (stage, said) -> assertThat(stage.hears(said.group(1), said.group(2))).isTrue());
        on.accept(PERSON + " does not hear " + PERSON, (stage, said) -> assertThat(stage.hears(said.group(1), said.group(2))).isFalse());
        on.accept("(lina|wang|zhou) has the contact", (stage, said) -> stage.awaitAgent(said.group(1)));
        on.accept("(outside|customer)'s phone is (\\S+)", (stage, said) -> assertThat(stage.status(said.group(1))).isEqualTo(said.group(2)));
        on.accept("(outside|customer) was called (\\d+) times?", (stage, said) ->
                assertThat(stage.dialled(said.group(1))).isEqualTo(Long.parseLong(said.group(2))));
        on.accept("the call out ended as (\\S+)", (stage, said) -> assertThat(stage.outcome()).isEqualTo(said.group(1)));
        on.accept("the page shows (.+)", (stage, said) -> assertThat(stage.page()).contains(said.group(1)));
        on.accept("the page does not show (.+)", (stage, said) -> assertThat(stage.page()).doesNotContain(said.group(1)));
        on.accept("the contact is (\\w+)", (stage, said) -> stage.awaitContact(said.group(1)));
        on.accept("the customer speaks (\\w+)", (stage, said) -> assertThat(stage.language()).isEqualTo(said.group(1)));
        on.accept("the contact was (\\w+)", (stage, said) -> assertThat(stage.contact()).containsEntry("outcome", said.group(1)));
        on.accept("the caller is told that he is number (\\d+)", (stage, said) -> stage.awaitPosition(Integer.parseInt(said.group(1))));
        on.accept("there (?:is|are) (\\d+) contacts?", (stage, said) -> assertThat(stage.contacts()).isEqualTo(Long.parseLong(said.group(1))));
        on.accept("it is noted once: (.+)", (stage, said) -> assertThat(stage.noted()).containsOnlyOnce(said.group(1)));
        on.accept("it is not noted: (.+)", (stage, said) -> assertThat(stage.noted()).doesNotContain(said.group(1)));
        on.accept("(lina|wang|zhou) may play the recording", (stage, said) -> assertThat(stage.plays(said.group(1))).isTrue());
        on.accept("(lina|wang|zhou) may not play the recording", (stage, said) -> assertThat(stage.plays(said.group(1))).isFalse());
        on.accept("(\\d+) days pass for what is recorded", (stage, said) -> stage.ages(Integer.parseInt(said.group(1))));
        on.accept("(\\d+) recordings? (?:is|are) left at the provider", (stage, said) ->
                assertThat(stage.recordingsAtProvider()).isEqualTo(Long.parseLong(said.group(1))));
        on.accept("it is audited (\\d+) times?: (\\S+)", (stage, said) ->
                assertThat(stage.audited(said.group(2))).isEqualTo(Long.parseLong(said.group(1))));
        on.accept("(\\d+) recordings? (?:is|are) kept", (stage, said) -> assertThat(stage.recordingsKept()).isEqualTo(Long.parseLong(said.group(1))));
    }

    static void play(CallStage stage, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                play(stage, line);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("line " + (i + 1) + ": " + line + "\n" + e.getMessage(), e);
            }
        }
        stage.leavesNothing();
    }

    private static void play(CallStage stage, String line) {
        for (Map.Entry<Pattern, BiConsumer<CallStage, MatchResult>> sentence : SENTENCES.entrySet()) {
            Matcher said = sentence.getKey().matcher(line);
            if (said.matches()) {
                sentence.getValue().accept(stage, said);
                return;
            }
        }
        throw new IllegalArgumentException("no such sentence");
    }
}
