package org.huiying.desk.knowledge;

import java.util.List;

import org.huiying.desk.knowledge.ConversationWords.About;
import org.huiying.desk.problem.Refused;
import org.huiying.knowledge.reading.TeamArticles;
import org.huiying.knowledge.search.Audience;
import org.huiying.knowledge.search.Question;
import org.huiying.knowledge.wording.WordedSearch;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.stereotype.Component;

/** Looks for articles with what the customer wrote. Each message is a clause of its own to the search. */
@Component
class Suggestions {

    private static final int MOST = 5;

    private final ConversationWords words;
    private final WordedSearch search;
    private final TeamArticles teams;

    Suggestions(ConversationWords words, WordedSearch search, TeamArticles teams) {
        this.words = words;
        this.search = search;
        this.teams = teams;
    }

    /** @param reader the login of who sees them */
    List<Suggestion> of(ConversationId conversation, String reader) {
        About about = words.about(conversation).orElseThrow(() -> Refused.notFound("会话", "conversation"));
        String written = String.join("\n", words.written(conversation));
        if (written.isBlank()) {
            return List.of();
        }
        return teams.openTo(reader, search.search(new Question(written, about.product(), Audience.STAFF, MOST))).stream()
                .map(hit -> Suggestion.of(hit, about.product())).toList();
    }
}
