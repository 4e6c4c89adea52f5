package org.huiying.desk.phone;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.huiying.desk.agent.StaffMember;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The call of a conversation, and what its agent does with it. An answer shows the call as it is wanted; while the
 * provider has not done it, {@code pending} says so, and what becomes of it is seen on the conversation's topic.
 */
@RestController
@RequestMapping("/api/conversations/{id}/call")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
class CallApi {

    private final CallSteps steps;
    private final Supervision supervision;
    private final CallDesk desk;
    private final CallViews views;
    private final CallNews news;

    CallApi(CallSteps steps, Supervision supervision, CallDesk desk, CallViews views, CallNews news) {
        this.steps = steps;
        this.supervision = supervision;
        this.desk = desk;
        this.views = views;
        this.news = news;
    }

    /** The last call; without any its {@code call} is null. */
    @GetMapping
    CallNews.Told call(@PathVariable long id) {
        Optional<CallId> last = views.lastOf(new ConversationId(id));
        return last.map(news::now).orElseGet(() -> new CallNews.Told(0, null));
    }

    /** What may be done by name alone. */
    @PostMapping("/{step:mute|unmute|hold|resume|pause-recording|resume-recording}")
    CallNews.Told change(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @PathVariable String step) {
        ConversationId conversation = new ConversationId(id);
        return done(() -> switch (step) {
            case "mute", "unmute" -> steps.mute(me, conversation, step.equals("mute"));
            case "hold", "resume" -> steps.hold(me, conversation, step.equals("hold"));
            default -> steps.pause(me, conversation, step.equals("pause-recording"));
        });
    }

    /** Exactly one of both: a colleague, or another number. @param completes only for a number: once it answers she goes */
    record Third(@Nullable Long agentId, @Nullable @Size(max = 40) String number,
                 @Nullable Boolean completes) {}

    @PostMapping("/consult")
    CallNews.Told consult(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @RequestBody @Valid Third third) {
        CallSteps.Third whom = desk.whom(third.agentId(), third.number(), Boolean.TRUE.equals(third.completes()));
        CallNews.Told told = done(() -> steps.bring(me, new ConversationId(id), whom));
        desk.tell(me, id, whom);
        return told;
    }

    @PostMapping("/consult/{step:complete|swap|join|return}")
    CallNews.Told consulted(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @PathVariable String step) {
        ConversationId conversation = new ConversationId(id);
        return done(() -> switch (step) {
            case "complete" -> steps.complete(me, conversation);
            case "swap" -> steps.swap(me, conversation);
            case "join" -> steps.join(me, conversation);
            default -> steps.goBack(me, conversation);
        });
    }

    /** Who supervises takes part in a talk of others. @param mode LISTEN, WHISPER or BARGE */
    record Supervise(Supervision.@NotNull Mode mode) {}

    @PostMapping("/supervise")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    CallNews.Told supervise(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @RequestBody @Valid Supervise how) {
        return done(() -> supervision.supervise(me, new ConversationId(id), how.mode()));
    }

    @PostMapping("/supervise/leave")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    CallNews.Told leave(@AuthenticationPrincipal StaffMember me, @PathVariable long id) {
        return done(() -> supervision.leave(me, new ConversationId(id)));
    }

    record Keys(@NotNull @Pattern(regexp = "[0-9*#]{1,32}") String keys) {}

    /** Keys towards the other number; they are pressed once, or refused. */
    @PostMapping("/keys")
    void press(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @RequestBody @Valid Keys keys) {
        desk.press(() -> steps.keypad(me, new ConversationId(id)), keys.keys());
    }

    private CallNews.Told done(Supplier<CallId> step) {
        return desk.done(step);
    }
}
