package org.huiying.rules.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiying.rules.outlet.OutletId;
import org.huiying.rules.outlet.TechnicianId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TicketLifeTest {

    private static final Instant TEN = Instant.parse("2026-11-23T02:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            repaired at once     | DISPATCH ACCEPT AGREE_VISIT FINISH FOLLOW_UP CLOSE | DISPATCHED ACCEPTED VISIT_AGREED FINISHED FOLLOWED_UP CLOSED
            every step reported  | DISPATCH ACCEPT AGREE_VISIT ARRIVE START_WORK FINISH | DISPATCHED ACCEPTED VISIT_AGREED ARRIVED WORKING FINISHED
            waits for a part     | DISPATCH ACCEPT AGREE_VISIT ARRIVE START_WORK WAIT_FOR_PARTS PARTS_ARRIVED FINISH | DISPATCHED ACCEPTED VISIT_AGREED ARRIVED WORKING WAITING_FOR_PARTS WORKING FINISHED
            comes again          | DISPATCH ACCEPT AGREE_VISIT ARRIVE WAIT_FOR_PARTS AGREE_VISIT FINISH | DISPATCHED ACCEPTED VISIT_AGREED ARRIVED WAITING_FOR_PARTS VISIT_AGREED FINISHED
            taken in             | DISPATCH ACCEPT AGREE_VISIT ARRIVE TAKE_IN FINISH | DISPATCHED ACCEPTED VISIT_AGREED ARRIVED TAKEN_IN FINISHED
            technician declines  | DISPATCH DECLINE DISPATCH | DISPATCHED REGISTERED DISPATCHED
            given to another     | DISPATCH ACCEPT DISPATCH | DISPATCHED ACCEPTED DISPATCHED
            nobody at home       | DISPATCH ACCEPT AGREE_VISIT ARRIVE AGREE_VISIT | DISPATCHED ACCEPTED VISIT_AGREED ARRIVED VISIT_AGREED
            cancelled            | DISPATCH CANCEL | DISPATCHED CANCELLED
            """)
    void livesOn(String story, String steps, String states) {
        TicketStanding standing = TicketStanding.registered();
        List<String> seen = new ArrayList<>();
        for (String kind : steps.split(" ")) {
            standing = taken(standing, sample(StepKind.valueOf(kind)));
            seen.add(standing.state().name());
        }
        assertThat(String.join(" ", seen)).isEqualTo(states);
    }

    @ParameterizedTest
    @EnumSource(TicketState.class)
    void everyStepNotAllowedIsRefusedWithWhatIs(TicketState state) {
        TicketStanding standing = new TicketStanding(state, null, 1);
        for (StepKind kind : EnumSet.complementOf(copy(standing.allowed()))) {
            assertThat(standing.take(sample(kind)))
                    .isEqualTo(new StepOutcome.Refused(kind, state, standing.allowed()));
        }
    }

    @Test
    void cancelledAndClosedAreTheOnlyEnds() {
        Set<TicketState> ends = Arrays.stream(TicketState.values())
                .filter(state -> state.allowed().isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(ends).containsExactly(TicketState.CLOSED, TicketState.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(value = FollowUpResult.class, names = {"SATISFIED", "NOT_REACHED"}, mode = EnumSource.Mode.EXCLUDE)
    void anythingButSatisfiedMustBeReopened(FollowUpResult said) {
        TicketStanding asked = taken(new TicketStanding(TicketState.FINISHED, null, 1), new TicketStep.FollowUp(said));
        assertThat(asked.take(new TicketStep.Close())).isEqualTo(
                new StepOutcome.Refused(StepKind.CLOSE, TicketState.FOLLOWED_UP, Set.of(StepKind.REOPEN)));
        TicketStanding again = taken(asked, new TicketStep.Reopen("同一故障"));
        assertThat(again).isEqualTo(new TicketStanding(TicketState.REGISTERED, null, 2));
    }

    @Test
    void aSatisfiedCustomersTicketIsClosedNotReopened() {
        TicketStanding asked = taken(new TicketStanding(TicketState.FINISHED, null, 1),
                new TicketStep.FollowUp(FollowUpResult.SATISFIED));
        assertThat(asked.take(new TicketStep.Reopen("误操作"))).isInstanceOf(StepOutcome.Refused.class);
        assertThat(taken(asked, new TicketStep.Close()).state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    void aStepThatNeedsAReasonDoesNotGoWithoutOne() {
        assertThatThrownBy(() -> new TicketStep.Cancel(" ")).hasMessageContaining("why: blank");
        assertThatThrownBy(() -> new TicketStep.Finish("")).hasMessageContaining("result: blank");
    }

    private static TicketStanding taken(TicketStanding standing, TicketStep step) {
        return switch (standing.take(step)) {
            case StepOutcome.Taken taken -> taken.now();
            case StepOutcome.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    private static EnumSet<StepKind> copy(Set<StepKind> kinds) {
        EnumSet<StepKind> copy = EnumSet.noneOf(StepKind.class);
        copy.addAll(kinds);
        return copy;
    }

    private static TicketStep sample(StepKind kind) {
        return switch (kind) {
            case DISPATCH -> new TicketStep.Dispatch(new OutletId(1), new TechnicianId(7));
            case ACCEPT -> new TicketStep.Accept();
            case DECLINE -> new TicketStep.Decline("路程太远");
            case AGREE_VISIT -> new TicketStep.AgreeVisit(new VisitWindow(TEN, TEN.plusSeconds(7200)));
            case ARRIVE -> new TicketStep.Arrive();
            case START_WORK -> new TicketStep.StartWork();
            case WAIT_FOR_PARTS -> new TicketStep.WaitForParts("排水泵");
            case PARTS_ARRIVED -> new TicketStep.PartsArrived();
            case TAKE_IN -> new TicketStep.TakeIn("Q0001");
            case FINISH -> new TicketStep.Finish("更换排水泵");
            case FOLLOW_UP -> new TicketStep.FollowUp(FollowUpResult.SATISFIED);
            case CLOSE -> new TicketStep.Close();
            case REOPEN -> new TicketStep.Reopen("仍然漏水");
            case CANCEL -> new TicketStep.Cancel("客户自行修好");
        };
    }
}
