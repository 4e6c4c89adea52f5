package org.huiying.desk.knowledge;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.huiying.desk.agent.StaffMember;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Steps that are ticked off beside a conversation. */
@RestController
@RequestMapping("/api/conversations/{conversation}/articles/{article}/boxes")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
class TickedBoxesApi {

    private final TickedBoxes boxes;

    TickedBoxesApi(TickedBoxes boxes) {
        this.boxes = boxes;
    }

    record Tick(@Min(1) int version, @Min(0) @Max(999) int box, boolean ticked) {
    }

    @GetMapping
    List<Integer> ticked(@PathVariable long conversation, @PathVariable long article, @RequestParam int version) {
        return boxes.of(new ConversationId(conversation), new ArticleId(article), version);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tick(@PathVariable long conversation, @PathVariable long article, @RequestBody @Valid Tick tick,
            @AuthenticationPrincipal StaffMember me) {
        ConversationId here = new ConversationId(conversation);
        if (tick.ticked()) {
            boxes.tick(here, new ArticleId(article), tick.version(), tick.box(), me.id());
        } else {
            boxes.untick(here, new ArticleId(article), tick.version(), tick.box());
        }
    }
}
