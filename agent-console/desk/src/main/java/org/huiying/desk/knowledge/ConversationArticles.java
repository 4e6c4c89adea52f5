package org.huiying.desk.knowledge;

import java.util.List;

import org.huiying.desk.agent.StaffMember;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Knowledge beside a conversation. */
@RestController
@RequestMapping("/api/conversations/{conversation}")
class ConversationArticles {

    private final Suggestions suggestions;
    private final TriedArticles tried;
    private final UsedArticles use;
    private final SelfService selfService;
    private final NoAnswer noAnswer;

    ConversationArticles(Suggestions suggestions, TriedArticles tried, UsedArticles use, SelfService selfService,
            NoAnswer noAnswer) {
        this.suggestions = suggestions;
        this.tried = tried;
        this.use = use;
        this.selfService = selfService;
        this.noAnswer = noAnswer;
    }

    @GetMapping("/suggestions")
    Suggested suggestions(@PathVariable long conversation, @AuthenticationPrincipal StaffMember me) {
        return new Suggested(suggestions.of(new ConversationId(conversation), me.login()));
    }

    @GetMapping("/articles")
    List<TriedArticle> tried(@PathVariable long conversation) {
        return tried.of(new ConversationId(conversation));
    }

    @PostMapping("/articles/{article}/{what}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void record(@PathVariable long conversation, @PathVariable long article, @PathVariable Use what,
            @AuthenticationPrincipal StaffMember me) {
        use.record(new ConversationId(conversation), new ArticleId(article), what, me);
    }

    /** What the customer searched for and read by himself. */
    @GetMapping("/self-service")
    SelfService.Tried selfService(@PathVariable long conversation) {
        return selfService.in(new ConversationId(conversation));
    }

    @PostMapping("/no-answer")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
    Noted noAnswer(@PathVariable long conversation, @RequestBody Searched searched,
            @AuthenticationPrincipal StaffMember me) {
        return new Noted(noAnswer.note(new ConversationId(conversation), searched.q(), me));
    }

    @DeleteMapping("/articles/{article}/SOLVED")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void notSolved(@PathVariable long conversation, @PathVariable long article,
            @AuthenticationPrincipal StaffMember me) {
        use.notSolved(new ConversationId(conversation), new ArticleId(article), me);
    }

    record Searched(@Nullable String q) {
    }

    record Noted(String words) {
    }

    record Suggested(List<Suggestion> hits) {
    }
}
