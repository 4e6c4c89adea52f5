package org.huiying.desk.knowledge;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.conversation.SystemSays;
import org.huiying.desk.problem.Refused;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.History;
import org.huiying.knowledge.article.Version;
import org.huiying.knowledge.markdown.ArticleMarkdown;
import org.huiying.knowledge.markdown.DecisionTree;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes down a diagnosis: its path, a note in the conversation, and that it solved the matter if it did. */
@Component
class DiagnosisDesk {

    private final Diagnoses diagnoses;
    private final History history;
    private final SystemSays notes;
    private final UsedArticles used;
    private final Clock clock;

    DiagnosisDesk(Diagnoses diagnoses, History history, SystemSays notes, UsedArticles used, Clock clock) {
        this.diagnoses = diagnoses;
        this.history = history;
        this.notes = notes;
        this.used = used;
        this.clock = clock;
    }

    /** @param steps must be a way through the diagnosis of that version; a way that stops before its end is unfinished */
    @Transactional
    public Diagnosis take(ConversationId conversation, UUID id, ArticleId article, int version,
            List<DecisionTree.Step> steps, StaffMember by) {
        Version walked = history.version(article, version);
        DecisionTree.Answer last = ArticleMarkdown.tree(walked.text().markdown()).flatMap(tree -> tree.follow(steps))
                .orElseThrow(() -> new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "not-a-way",
                        "步骤与文章版本 " + version + " 的诊断树不符", "The steps are no way through the diagnosis of version " + version));
        DecisionTree.Ending ending = last.ending();
        Diagnosis diagnosis = new Diagnosis(id, article.value(), walked.text().title(), steps,
                ending == null ? Diagnosis.Outcome.UNFINISHED : Diagnosis.Outcome.valueOf(ending.outcome().name()),
                ending == null ? "" : ending.text(), clock.instant());
        used.record(conversation, article, Use.OPENED, by);
        if (diagnoses.add(conversation, version, diagnosis, by.id())) {
            notes.noteBy(by.id(), by.name(), conversation, diagnosis.words());
            if (diagnosis.outcome() == Diagnosis.Outcome.SOLVED) {
                used.record(conversation, article, Use.SOLVED, by);
            }
        }
        return diagnosis;
    }
}
