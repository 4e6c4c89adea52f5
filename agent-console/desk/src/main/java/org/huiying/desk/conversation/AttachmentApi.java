package org.huiying.desk.conversation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.gateway.contact.Attachments;
import org.huiying.gateway.contact.PictureType;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Pictures of conversations, for staff: what they are is read from their bytes, and they are served inert. */
@RestController
@RequestMapping("/api")
@PreAuthorize("isAuthenticated()")
class AttachmentApi {

    private static final int LARGEST = 10 * 1024 * 1024;

    private final AttachmentStore store;

    AttachmentApi(AttachmentStore store) {
        this.store = store;
    }

    @PostMapping("/conversations/{id}/attachments")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
    Attachments.Stored upload(@AuthenticationPrincipal StaffMember me, @PathVariable long id,
            @RequestParam("file") MultipartFile file) throws IOException {
        if (file.getSize() > LARGEST) {
            throw new Refused(HttpStatus.CONTENT_TOO_LARGE, "too-large", "图片不能超过 10 MB",
                    "A picture may have at most 10 MB");
        }
        KeptPicture kept = KeptPicture.of(file.getBytes()).orElseThrow(() -> new Refused(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-a-picture", "只能发送 JPEG、PNG、WebP 或 GIF 图片",
                "Only JPEG, PNG, WebP and GIF pictures can be sent"));
        PictureType.Picture picture = kept.look();
        return store.store(new ConversationId(id), me.id(), new Attachments.NewAttachment(
                "picture." + picture.type().name().toLowerCase(Locale.ROOT), picture.type().mediaType(),
                picture.width(), picture.height(), kept.content()));
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<byte[]> read(@PathVariable UUID id) {
        Attachments.File file = store.read(id).orElseThrow(() -> Refused.notFound("图片", "picture"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.stored().type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
                        .filename(file.stored().name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .body(file.bytes());
    }
}
