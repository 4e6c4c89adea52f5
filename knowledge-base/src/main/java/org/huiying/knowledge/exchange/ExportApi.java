package org.huiying.knowledge.exchange;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.huiying.knowledge.article.EditorAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** All articles as one file. */
@RestController
class ExportApi {

    private final Export export;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExportApi(Export export, ApplicationEventPublisher events, Clock clock) {
        this.export = export;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/api/editor/export")
    @PreAuthorize("hasAnyRole('EDITOR','SUPERVISOR','ADMIN')")
    ResponseEntity<StreamingResponseBody> all(Principal me) {
        events.publishEvent(new EditorAct(me.getName(), "article.export", "article", Map.of()));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("知识库-" + LocalDate.now(clock) + ".zip", StandardCharsets.UTF_8).build().toString())
                .body(export::write);
    }
}
