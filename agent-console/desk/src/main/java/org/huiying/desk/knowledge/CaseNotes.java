package org.huiying.desk.knowledge;

import java.util.List;

import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * What our records say about a matter that may become a case (疑难案例).
 *
 * @param source    where it comes from
 * @param product   its name or code
 * @param words     what the customer said, in order
 * @param diagnosis what was asked, tried and found, in order
 * @param solution  what ended it
 * @param tried     articles that were sent or said to have helped
 * @param person    who must not be recognised
 */
public record CaseNotes(Source source, String product, List<String> models, List<String> faultCodes, List<String> words,
        List<String> diagnosis, List<String> solution, List<Tried> tried, Personal person) {

    public CaseNotes {
        models = List.copyOf(models);
        faultCodes = List.copyOf(faultCodes);
        words = List.copyOf(words);
        diagnosis = List.copyOf(diagnosis);
        solution = List.copyOf(solution);
        tried = List.copyOf(tried);
    }

    /**
     * The conversation, or the ticket.
     *
     * @param number of a ticket, as people say it
     */
    public record Source(@Nullable ConversationId conversation, @Nullable Long ticket, String number) {

        /** The slug of the case: one for each source. */
        String slug() {
            return ticket != null ? "case/ticket-" + ticket : "case/conversation-" + conversation;
        }
    }

    /** An article that was used. */
    public record Tried(long article, String title, boolean solved) {
    }
}
