package org.huiying.desk.knowledge;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.huiying.desk.agent.StaffMember;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.markdown.DecisionTree;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Diagnoses beside a conversation. */
@RestController
@RequestMapping("/api/conversations/{conversation}/diagnoses")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
class DiagnosisApi {

    private final Diagnoses diagnoses;
    private final DiagnosisDesk desk;

    DiagnosisApi(Diagnoses diagnoses, DiagnosisDesk desk) {
        this.diagnoses = diagnoses;
        this.desk = desk;
    }

    /** @param steps up to 100 */
    record Walked(@NotNull UUID id, long articleId, int version, @NotNull @Size(min = 1, max = 100) List<DecisionTree.Step> steps) {
    }

    @GetMapping
    List<Diagnosis> all(@PathVariable long conversation) {
        return diagnoses.of(new ConversationId(conversation));
    }

    @PostMapping
    Diagnosis take(@PathVariable long conversation, @RequestBody @Valid Walked walked, @AuthenticationPrincipal StaffMember me) {
        return desk.take(new ConversationId(conversation), walked.id(), new ArticleId(walked.articleId()), walked.version(),
                walked.steps(), me);
    }
}
