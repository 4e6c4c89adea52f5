package org.huiying.aftercare.ticket;

import java.time.Instant;

import org.huiying.desk.problem.Refused;
import org.huiying.rules.outlet.OutletId;
import org.huiying.rules.outlet.TechnicianId;
import org.huiying.rules.ticket.FollowUpResult;
import org.huiying.rules.ticket.StepKind;
import org.huiying.rules.ticket.TicketStep;
import org.huiying.rules.ticket.VisitWindow;
import org.jspecify.annotations.Nullable;

/**
 * A step as the page asks for it: its name, and of the fields those that it needs.
 *
 * @param why     needed to decline, reopen and cancel; may be given with any other
 * @param version the version of the ticket that the page shows
 */
record StepForm(StepKind step, @Nullable Long outletId, @Nullable Long technicianId, @Nullable Instant from,
                @Nullable Instant to, @Nullable String part, @Nullable String receipt, @Nullable String result,
                @Nullable FollowUpResult said, String why, @Nullable Integer version) {

    private static final int LONGEST = 1_000;

    StepForm {
        why = why == null ? "" : why.strip();
        if (why.length() > LONGEST) {
            throw Refused.invalid("why", "最多 " + LONGEST + " 个字", "At most " + LONGEST + " characters");
        }
    }

    TicketStep asStep() {
        return switch (step) {
            case DISPATCH -> new TicketStep.Dispatch(
                    new OutletId(given("outletId", outletId, "请选择网点", "Choose an outlet")),
                    new TechnicianId(given("technicianId", technicianId, "请选择维修师傅", "Choose a technician")));
            case ACCEPT -> new TicketStep.Accept();
            case DECLINE -> new TicketStep.Decline(reason());
            case AGREE_VISIT -> new TicketStep.AgreeVisit(window());
            case ARRIVE -> new TicketStep.Arrive();
            case START_WORK -> new TicketStep.StartWork();
            case WAIT_FOR_PARTS -> new TicketStep.WaitForParts(text("part", part, "请填写所缺配件", "Which part?"));
            case PARTS_ARRIVED -> new TicketStep.PartsArrived();
            case TAKE_IN -> new TicketStep.TakeIn(text("receipt", receipt, "请填写领取收据编号", "The receipt's number?"));
            case FINISH -> new TicketStep.Finish(text("result", result, "请填写处理结果", "What was done?"));
            case FOLLOW_UP -> new TicketStep.FollowUp(given("said", said, "请选择回访结果", "What did the customer say?"));
            case CLOSE -> new TicketStep.Close();
            case REOPEN -> new TicketStep.Reopen(reason());
            case CANCEL -> new TicketStep.Cancel(reason());
        };
    }

    private VisitWindow window() {
        Instant start = given("from", from, "请选择上门开始时间", "When does the visit begin?");
        Instant end = given("to", to, "请选择上门结束时间", "When does the visit end?");
        if (!start.isBefore(end)) {
            throw Refused.invalid("to", "结束时间应晚于开始时间", "The window ends before it begins");
        }
        return new VisitWindow(start, end);
    }

    private String reason() {
        return text("why", why, "请填写原因", "Give the reason");
    }

    private static String text(String field, @Nullable String value, String detail, String detailEn) {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            throw Refused.invalid(field, detail, detailEn);
        }
        return value.strip();
    }

    private static <T> T given(String field, @Nullable T value, String detail, String detailEn) {
        if (value == null) {
            throw Refused.invalid(field, detail, detailEn);
        }
        return value;
    }
}
