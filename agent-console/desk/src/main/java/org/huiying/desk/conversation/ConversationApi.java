package org.huiying.desk.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.live.Topic;
import org.huiying.desk.live.protocol.ServerFrame.Viewer;
import org.huiying.desk.problem.Refused;
import org.huiying.desk.reach.ReachView;
import org.huiying.rules.conversation.ConversationId;
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

/** One conversation: its snapshot, its older messages, and saying something in it. */
@RestController
@RequestMapping("/api/conversations/{id}")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
class ConversationApi {

    private static final int PAGE = 50;

    private final ConversationRows rows;
    private final MessageStore messages;
    private final Drafts drafts;
    private final Viewers viewers;
    private final AgentSays says;
    private final Marks marks;

    ConversationApi(ConversationRows rows, MessageStore messages, Drafts drafts, Viewers viewers, AgentSays says,
                    Marks marks) {
        this.rows = rows;
        this.messages = messages;
        this.drafts = drafts;
        this.viewers = viewers;
        this.says = says;
        this.marks = marks;
    }

    record Page(List<MessageView> messages, boolean hasMore) {}

    record Snapshot(String topic, long seq, Whole conversation, List<MessageView> messages, boolean hasMore,
                    List<Viewer> viewers, Drafts.@Nullable Draft draft, @Nullable ReachView reach) {}

    /** The row of the lists and the marks, as one object. */
    record Whole(@JsonUnwrapped ConversationRow row, @JsonUnwrapped Marks.Read marks) {}

    @GetMapping
    Snapshot conversation(@AuthenticationPrincipal StaffMember me, @PathVariable long id) {
        ConversationId conversation = new ConversationId(id);
        Topic topic = Topic.conversation(conversation);
        return marks.snapshots().of(topic, seq -> {
            ConversationRow row = rows.find(conversation).orElseThrow(() -> Refused.notFound("会话", "conversation"));
            Page page = page(conversation, Long.MAX_VALUE, PAGE);
            return new Snapshot(topic.name(), seq, new Whole(row, marks.of(conversation)), page.messages(), page.hasMore(),
                    viewers.of(conversation), drafts.of(conversation, me.id()).orElse(null), marks.reach(conversation));
        });
    }

    @GetMapping("/messages")
    Page older(@PathVariable long id, @RequestParam long before, @RequestParam(defaultValue = "50") int limit) {
        return page(new ConversationId(id), before, Math.clamp(limit, 1, 200));
    }

    private Page page(ConversationId conversation, long before, int limit) {
        List<MessageView> found = messages.before(conversation, before, limit + 1);
        return found.size() > limit ? new Page(found.subList(1, found.size()), true) : new Page(found, false);
    }

    record Said(@NotNull UUID id, @NotNull String kind, @Nullable String text, @Nullable UUID attachmentId,
                @Nullable Long articleId, @Nullable String template, @Nullable List<String> values) {}

    /** The message's number; it is committed. */
    record Receipt(long seq, Instant at) {}

    @PostMapping("/messages")
    Receipt say(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @RequestBody @Valid Said said) {
        try {
            Appended appended = says.say(me, new ConversationId(id), new AgentSays.Words(said.id(), said.kind(),
                    said.text(), said.attachmentId(), said.articleId(), said.template(), said.values())).join();
            return switch (appended) {
                case Appended.Stored stored -> new Receipt(stored.seq(), stored.at());
                case Appended.Rejected rejected ->
                        throw new Refused(HttpStatus.CONFLICT, rejected.code(), rejected.words(), rejected.wordsEn());
            };
        } catch (CompletionException e) {
            throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "暂时无法保存，请重试",
                    "It cannot be stored now; try again");
        }
    }
}
