package org.huiying.aftercare.ticket;

import org.huiying.desk.problem.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The customer's progress page, reached by a private link and without an account. */
@Controller
class TicketProgressApi {

    private final TicketProgress progress;

    TicketProgressApi(TicketProgress progress) {
        this.progress = progress;
    }

    /** The page is the same for everybody; the token stays in the address and is sent only to our own server. */
    @GetMapping("/t/{token}")
    String page(@PathVariable String token) {
        return "forward:/ticket/index.html";
    }

    @GetMapping("/visit/tickets/{token}")
    @ResponseBody
    ResponseEntity<TicketProgress.Progress> progress(@PathVariable String token) {
        if (!token.matches("[\\w-]{32}")) {
            throw unknown();
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header("Referrer-Policy", "no-referrer")
                .body(progress.of(new TicketToken(token)).orElseThrow(TicketProgressApi::unknown));
    }

    private static Refused unknown() {
        return Refused.notFound("工单，或链接已失效", "ticket, or the link has ended");
    }
}
