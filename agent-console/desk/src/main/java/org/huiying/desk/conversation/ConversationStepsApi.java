package org.huiying.desk.conversation;

import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Steps that staff take with a conversation. An empty answer means: it is stored. What it leads to is seen on the live
 * stream.
 */
@RestController
@RequestMapping("/api/conversations/{id}")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
@ResponseStatus(HttpStatus.NO_CONTENT)
class ConversationStepsApi {

    private final ConversationSteps steps;
    private final Drafts drafts;
    private final ConversationRows rows;
    private final LiveLog live;

    ConversationStepsApi(ConversationSteps steps, Drafts drafts, ConversationRows rows, LiveLog live) {
        this.steps = steps;
        this.drafts = drafts;
        this.rows = rows;
        this.live = live;
    }

    record Transfer(@Nullable Long agentId, @Nullable Long queueId, @Nullable @Size(max = 1000) String note) {}

    @PostMapping("/transfer")
    void transfer(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @RequestBody @Valid Transfer to) {
        ConversationId conversation = new ConversationId(id);
        if (to.agentId() != null && to.queueId() == null) {
            steps.transferToAgent(me, conversation, new AgentId(to.agentId()), to.note());
        } else if (to.queueId() != null && to.agentId() == null) {
            steps.transferToQueue(me, conversation, new QueueId(to.queueId()), to.note());
        } else {
            throw Refused.invalid("agentId", "请选择一位坐席或一个队列", "agentId, queueId: (expected: one of the two)");
        }
    }

    @PostMapping("/take-over")
    void takeOver(@AuthenticationPrincipal StaffMember me, @PathVariable long id) {
        steps.takeOver(me, new ConversationId(id));
    }

    @PostMapping("/end")
    void end(@AuthenticationPrincipal StaffMember me, @PathVariable long id) {
        steps.end(me, new ConversationId(id));
    }

    record WrapUp(@NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String result,
                  @NotNull @Size(max = 4000) String summary) {}

    @PostMapping("/wrap-up")
    void wrapUp(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @RequestBody @Valid WrapUp record) {
        steps.wrapUp(me, new ConversationId(id), record.result(), record.summary());
    }

    record Promise(@NotNull Instant at, @NotBlank @Size(max = 500) String what) {}

    @PostMapping("/promise")
    void promise(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @RequestBody @Valid Promise promise) {
        steps.promise(me, new ConversationId(id), promise.at(), promise.what());
    }

    record DraftText(@Pattern(regexp = "TEXT|NOTE") @NotNull String kind, @NotNull @Size(max = 4000) String text) {}

    @PutMapping("/draft")
    void draft(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @RequestBody @Valid DraftText draft) {
        drafts.keep(new ConversationId(id), me.id(), new Drafts.Draft(draft.kind(), draft.text()));
    }

    record Whisper(@NotBlank @Size(max = 1000) String text) {}

    /** What the agent is shown: from whom, about which conversation. */
    record Whispered(long conversation, String from, String text) {}

    /** A word to the agent who has the conversation, which nobody else sees. */
    @PostMapping("/whisper")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    @Transactional
    public void whisper(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @RequestBody @Valid Whisper word) {
        ConversationRow row = rows.find(new ConversationId(id)).orElseThrow(() -> Refused.notFound("会话", "conversation"));
        if (row.owner() == null) {
            throw Refused.conflict("not-now", "会话没有负责的坐席", "Nobody has the conversation");
        }
        live.append(Topic.agent(new AgentId(row.owner().id())), "whisper", new Whispered(id, me.name(), word.text()));
    }
}
