package org.huiying.desk.conversation;

import java.util.List;

import org.huiying.rules.customer.CustomerId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A customer's conversations over all channels, the newest first. */
@RestController
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
class HistoryApi {

    private static final int MOST = 200;

    private final ConversationRows rows;

    HistoryApi(ConversationRows rows) {
        this.rows = rows;
    }

    @GetMapping("/api/customers/{id}/conversations")
    List<ConversationRow> conversations(@PathVariable long id) {
        return rows.of(new CustomerId(id), MOST);
    }
}
