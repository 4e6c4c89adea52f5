package org.huiying.desk.conversation;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.huiying.desk.agent.StaffMember;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Going on by text message: what would be allowed, and doing it. */
@RestController
@RequestMapping("/api/conversations/{id}/sms")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
class MoveApi {

    private final ContinuingBySms continuing;

    MoveApi(ContinuingBySms continuing) {
        this.continuing = continuing;
    }

    @GetMapping
    List<ContinuingBySms.Number> numbers(@PathVariable long id) {
        return continuing.numbers(new ConversationId(id));
    }

    @GetMapping("/check")
    ContinuingBySms.Number check(@PathVariable long id, @RequestParam String number) {
        return continuing.number(new ConversationId(id), number);
    }

    /** @param agreed that the customer wants it, as the agent says */
    record Move(@NotBlank @Size(max = 40) String number, @AssertTrue boolean agreed) {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @RequestBody @Valid Move move) {
        continuing.move(me, new ConversationId(id), move.number());
    }
}
