package org.huiying.aftercare.callback;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.callback.CallbackId;
import org.huiying.rules.callback.NextStep;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Callbacks as staff read, make, move, report and cancel them. */
@RestController
@RequestMapping("/api")
@PreAuthorize("hasAnyRole('AGENT', 'DISPATCHER', 'SUPERVISOR', 'ADMIN')")
class CallbackApi {

    private final CallbackList list;
    private final CallbackDesk desk;
    private final Results results;

    CallbackApi(CallbackList list, CallbackDesk desk, Results results) {
        this.list = list;
        this.desk = desk;
        this.results = results;
    }

    @GetMapping("/callbacks")
    CallbackRow.Page callbacks(@AuthenticationPrincipal StaffMember me, @RequestParam(defaultValue = "open") String state,
                               @RequestParam(defaultValue = "false") boolean mine,
                               @RequestParam @Nullable Long conversation, @RequestParam @Nullable Long ticket,
                               @RequestParam @Nullable Long after, @RequestParam(defaultValue = "50") int limit) {
        return list.read(new CallbackList.Wish(kind(state), mine ? me.number() : null, null, conversation, ticket,
                after, limit));
    }

    private static CallbackList.Kind kind(String state) {
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "due" -> CallbackList.Kind.DUE;
            case "open" -> CallbackList.Kind.OPEN;
            case "done" -> CallbackList.Kind.DONE;
            default -> throw Refused.invalid("state", "状态应为 due、open 或 done", "state: (expected: due, open or done)");
        };
    }

    @GetMapping("/customers/{id}/callbacks")
    List<CallbackRow> ofCustomer(@PathVariable long id) {
        return List.of(CallbackList.Kind.OPEN, CallbackList.Kind.DONE).stream()
                .flatMap(kind -> list.read(new CallbackList.Wish(kind, null, id, null, null, null, 50)).items().stream())
                .toList();
    }

    @GetMapping("/callbacks/{id}")
    CallbackRow.Whole callback(@PathVariable long id) {
        return list.find(new CallbackId(id)).orElseThrow(CallbackApi::unknown);
    }

    /**
     * @param reason PROMISED_ANSWER or CHOSEN_TIME
     * @param phone  null for the customer's own number
     */
    record Wanted(@NotNull Long customerId, @Nullable Long conversationId, @Nullable Long ticketId,
                  @NotBlank String reason, @NotNull Instant dueAt, @Nullable @Size(max = 40) String phone,
                  @Nullable @Size(max = 1000) String note, @Nullable Long queueId) {}

    @PostMapping("/callbacks")
    CallbackRow.Whole want(@AuthenticationPrincipal StaffMember me, @RequestBody @Valid Wanted wanted) {
        return callback(desk.want(wanted, me.id()).value());
    }

    record Reported(CallbackRow.Whole callback, List<Next> next) {}

    /** @param what RETRY_AT, RETRY_AWAITS_CALENDAR, LEAVE_MESSAGE, FIND_NUMBER, CLOSE, RECORD_ON_TICKET, REOPEN_TICKET, OPEN_COMPLAINT, ASK_AGAIN */
    record Next(String what, @Nullable Instant at) {}

    @PostMapping("/callbacks/{id}/result")
    Reported report(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @RequestBody ReportForm form) {
        return switch (results.report(new CallbackId(id), form, me.id())) {
            case Results.Outcome.Taken taken -> new Reported(callback(id), taken.next().stream().map(CallbackApi::next).toList());
            case Results.Outcome.AlreadyDone ignored -> throw done();
            case Results.Outcome.AnswerMissing ignored -> throw Refused.invalid("satisfaction", "请选择客户的回访结果",
                    "satisfaction: (expected: what the customer said of the repair)");
            case Results.Outcome.Unknown ignored -> throw unknown();
        };
    }

    private static Next next(NextStep step) {
        String what = step.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return new Next(what, step instanceof NextStep.RetryAt retry ? retry.at() : null);
    }

    record Moved(@NotNull Instant dueAt, @Nullable @Size(max = 40) String phone) {}

    @PostMapping("/callbacks/{id}/reschedule")
    CallbackRow.Whole reschedule(@AuthenticationPrincipal StaffMember me, @PathVariable long id,
                                 @RequestBody @Valid Moved moved) {
        found(desk.reschedule(new CallbackId(id), moved.dueAt(), moved.phone(), me.id()));
        return callback(id);
    }

    record Cancelled(@NotBlank @Size(max = 1000) String why) {}

    @PostMapping("/callbacks/{id}/cancel")
    CallbackRow.Whole cancel(@AuthenticationPrincipal StaffMember me, @PathVariable long id,
                             @RequestBody @Valid Cancelled cancelled) {
        found(desk.cancel(new CallbackId(id), cancelled.why(), me.id()));
        return callback(id);
    }

    private static void found(CallbackDesk.Outcome outcome) {
        switch (outcome) {
            case CHANGED -> { }
            case DONE -> throw done();
            case CALLING -> throw new Refused(HttpStatus.CONFLICT, "callback-in-hand", "正在回访中，请先填写结果",
                    "An agent has it in hand; report the result first");
            case UNKNOWN -> throw unknown();
        }
    }

    private static Refused done() {
        return new Refused(HttpStatus.CONFLICT, "callback-done", "该回访已完成", "The callback is done already");
    }

    private static Refused unknown() {
        return Refused.notFound("回访", "callback");
    }
}
