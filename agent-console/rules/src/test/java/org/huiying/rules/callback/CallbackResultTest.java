package org.huiying.rules.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.huiying.rules.calendar.OpeningHours;
import org.huiying.rules.calendar.WorkingCalendar;
import org.huiying.rules.callback.NextStep.Outcome;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.ticket.FollowUpResult;
import org.huiying.rules.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallbackResultTest {

    private static final Instant TEN = instant("2026-11-23T10:00");

    private final CallbackRules rules = new CallbackRules(CallbackSettings.standard(), WorkingCalendar.shipped());

    @ParameterizedTest(name = "tried {0}: again {1}")
    @CsvSource({
            "2026-11-23T10:00, 2026-11-23T14:30",
            "2026-11-23T15:00, 2026-11-23T18:30",
            "2026-11-23T19:00, 2026-11-24T10:00",
            "2026-11-23T10:00 2026-11-23T14:30, 2026-11-23T18:30",
            "2026-11-23T15:00 2026-11-23T18:30, 2026-11-24T10:00",
            "2026-11-23T17:30, 2026-11-24T10:00",
            "2026-09-30T19:00, 2026-10-08T10:00",
    })
    void triesAgainAtAnotherTimeOfDay(String attempts, String again) {
        List<Instant> made = Arrays.stream(attempts.split(" ")).map(CallbackResultTest::instant).toList();
        assertThat(rules.after(CallbackReason.MISSED, made.subList(0, made.size() - 1),
                new CallbackResult(made.getLast(), Reach.NO_ANSWER, null)))
                .containsExactly(new NextStep.RetryAt(instant(again), made.size() + 1));
    }

    @Test
    void leavesAMessageAfterTheThirdAttempt() {
        List<Instant> twice = List.of(TEN.minusSeconds(90_000), TEN.minusSeconds(60_000));
        CallbackResult busy = new CallbackResult(TEN, Reach.BUSY, null);
        assertThat(rules.after(CallbackReason.MISSED, twice, busy))
                .containsExactly(new NextStep.LeaveMessage(), new NextStep.Close(Outcome.MESSAGE_LEFT));
        assertThat(rules.after(CallbackReason.REPAIR_FINISHED, twice, busy)).containsExactly(
                new NextStep.LeaveMessage(), new NextStep.Close(Outcome.MESSAGE_LEFT),
                new NextStep.RecordOnTicket(FollowUpResult.NOT_REACHED));
    }

    @Test
    void anAttemptInAYearNotAnnouncedWaitsForTheCalendar() {
        assertThat(rules.after(CallbackReason.MISSED, List.of(),
                new CallbackResult(instant("2026-12-31T19:00"), Reach.NO_ANSWER, null)))
                .containsExactly(new NextStep.RetryAwaitsCalendar(2027, instant("2027-01-01T10:00"), 2));
    }

    @Test
    void aReachedCustomerClosesThePromise() {
        assertThat(rules.after(CallbackReason.PROMISED_ANSWER, List.of(),
                new CallbackResult(TEN, Reach.REACHED, null)))
                .containsExactly(new NextStep.Close(Outcome.REACHED));
    }

    @Test
    void aSatisfiedCustomerLetsTheTicketClose() {
        assertThat(said(CallbackReason.REPAIR_FINISHED, FollowUpResult.SATISFIED)).containsExactly(
                new NextStep.Close(Outcome.REACHED), new NextStep.RecordOnTicket(FollowUpResult.SATISFIED));
    }

    @ParameterizedTest
    @EnumSource(value = FollowUpResult.class, names = {"DISSATISFIED", "REPAIRED_TWICE", "REPAIRED_OFTEN"})
    void aPoorRepairReopensTheTicketAndIsAskedAgain(FollowUpResult result) {
        assertThat(said(CallbackReason.REPAIR_FINISHED, result)).containsExactly(
                new NextStep.Close(Outcome.REACHED), new NextStep.RecordOnTicket(result),
                new NextStep.ReopenTicket(result), new NextStep.AskAgain(new CallbackCause.FirstFollowUpPoor(TEN)));
    }

    @Test
    void badAttitudeBecomesAComplaint() {
        assertThat(said(CallbackReason.REPAIR_FINISHED, FollowUpResult.BAD_ATTITUDE))
                .contains(new NextStep.OpenComplaint(FollowUpResult.BAD_ATTITUDE));
    }

    @Test
    void aSecondFollowUpIsNotFollowedByAThird() {
        assertThat(said(CallbackReason.SECOND_FOLLOW_UP, FollowUpResult.DISSATISFIED))
                .noneMatch(NextStep.AskAgain.class::isInstance);
    }

    @Test
    void aFollowUpWithoutAnAnswerIsNotAccepted() {
        assertThatThrownBy(() -> rules.after(CallbackReason.REPAIR_FINISHED, List.of(),
                new CallbackResult(TEN, Reach.REACHED, null))).hasMessageContaining("said: nothing");
    }

    @Test
    void aRefusalIsObeyedAndAWrongNumberLookedUp() {
        assertThat(rules.after(CallbackReason.MISSED, List.of(), new CallbackResult(TEN, Reach.REFUSED, null)))
                .containsExactly(new NextStep.Close(Outcome.REFUSED));
        assertThat(rules.after(CallbackReason.MISSED, List.of(), new CallbackResult(TEN, Reach.WRONG_NUMBER, null)))
                .containsExactly(new NextStep.FindNumber());
    }

    @Test
    void theTimeACustomerChoseStandsAgainstAllButAnotherChoiceOfHis() {
        Instant later = TEN.plusSeconds(3600);
        assertThat(CallbackRules.replaces(CallbackReason.CHOSEN_TIME, later, CallbackReason.MISSED, TEN)).isTrue();
        assertThat(CallbackRules.replaces(CallbackReason.MISSED, TEN, CallbackReason.CHOSEN_TIME, later)).isFalse();
        assertThat(CallbackRules.replaces(CallbackReason.CHOSEN_TIME, TEN, CallbackReason.CHOSEN_TIME, later)).isTrue();
        assertThat(CallbackRules.replaces(CallbackReason.MISSED, TEN, CallbackReason.PROMISED_ANSWER, later)).isTrue();
        assertThat(CallbackRules.replaces(CallbackReason.PROMISED_ANSWER, later, CallbackReason.MISSED, TEN)).isFalse();
    }

    @Test
    void mattersAreToldApartByCustomerAndSubject() {
        CustomerId customer = new CustomerId(3);
        assertThat(new Matter.OfConversation(customer, new ConversationId(5)).key())
                .isEqualTo("customer:3/conversation:5");
        assertThat(new Matter.OfTicket(customer, new TicketId(5)).key()).isEqualTo("customer:3/ticket:5");
        assertThat(new Matter.OfPromise(customer, new TicketId(5)).key()).isEqualTo("customer:3/ticket:5/promise");
        assertThat(new Matter.OfCustomer(customer).key()).isEqualTo("customer:3");
    }

    @Test
    void whoReachedUsHimselfIsNotCalledAgainForIt() {
        assertThat(CallbackReason.MESSAGE_LEFT.isFulfilledByContact()).isTrue();
        assertThat(CallbackReason.REPAIR_FINISHED.isFulfilledByContact()).isFalse();
    }

    private List<NextStep> said(CallbackReason reason, FollowUpResult said) {
        return rules.after(reason, List.of(), new CallbackResult(TEN, Reach.REACHED, said));
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(OpeningHours.CHINA).toInstant();
    }
}
