package org.huiying.desk.knowledge;

import java.util.List;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.knowledge.ConversationWords.About;
import org.huiying.desk.problem.Refused;
import org.huiying.knowledge.worklist.Misses;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** "No answer found": the words go to the editors, with the conversation in which they were said. */
@Component
class NoAnswer {

    private final ConversationWords words;
    private final Misses misses;

    NoAnswer(ConversationWords words, Misses misses) {
        this.words = words;
        this.misses = misses;
    }

    /**
     * @param searched what the agent searched for; without it, what the customer wrote last
     * @return the words that were noted
     */
    String note(ConversationId conversation, @Nullable String searched, StaffMember by) {
        About about = words.about(conversation).orElseThrow(() -> Refused.notFound("会话", "conversation"));
        List<String> written = words.written(conversation).reversed();
        String noted = searched == null || searched.isBlank() ? String.join("\n", written).strip() : searched.strip();
        if (noted.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "nothing-asked", "客户还没有说明问题，没有可以记录的内容",
                    "The customer has not asked anything yet: there is nothing to note");
        }
        misses.record(noted, about.product(), by.login(), conversation.value());
        return noted;
    }
}
