package org.huiying.gateway.webchat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.huiying.gateway.contact.AttachmentId;
import org.huiying.gateway.contact.Attachments;
import org.huiying.gateway.contact.PictureType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes pictures as the raw body of a request, and gives them back as inert files of their real type. */
@RestController
@RequestMapping("/visit/attachments")
class AttachmentEndpoint {

    private final Attachments attachments;
    private final Limits limits;
    private final int limit;

    AttachmentEndpoint(Attachments attachments, Limits limits, WebChatSettings settings) {
        this.attachments = attachments;
        this.limits = limits;
        this.limit = Math.toIntExact(settings.uploadLimit().toBytes());
    }

    /** The name is percent-encoded UTF-8. What the page says about the type is not asked. */
    @PostMapping
    Attachments.Stored upload(Visitor visitor, HttpServletRequest request,
            @RequestHeader(name = "X-File-Name", required = false) @Nullable String name) throws IOException {
        limits.check(Limits.Kind.UPLOAD, visitor.id());
        if (request.getContentLengthLong() > limit) {
            throw tooLarge();
        }
        var bytes = request.getInputStream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw tooLarge();
        }
        var picture = PictureType.look(bytes).orElseThrow(AttachmentEndpoint::notAPicture);
        try {
            return attachments.store(visitor.address(), new Attachments.NewAttachment(
                    fileName(name, picture.type()), picture.type().mediaType(), picture.width(), picture.height(), bytes));
        } catch (Attachments.NotAPicture e) {
            throw notAPicture();
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> read(Visitor visitor, @PathVariable UUID id) {
        limits.check(Limits.Kind.READ, visitor.id());
        var found = attachments.read(visitor.address(), new AttachmentId(id)).orElseThrow(() -> new VisitProblem(
                HttpStatus.NOT_FOUND, "no-attachment", "找不到该图片。", "There is no such picture."));
        var file = ContentDisposition.inline().filename(found.stored().name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.stored().type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .body(found.bytes());
    }

    private static VisitProblem notAPicture() {
        return new VisitProblem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-a-picture", "只能发送 JPEG、PNG、WebP 或 GIF 图片。",
                "Only JPEG, PNG, WebP and GIF pictures can be sent.");
    }

    private VisitProblem tooLarge() {
        long megabytes = limit / (1024 * 1024);
        return new VisitProblem(HttpStatus.CONTENT_TOO_LARGE, "too-large",
                "图片不能超过 " + megabytes + " MB。", "A picture may have at most " + megabytes + " MB.");
    }

    private static String fileName(@Nullable String given, PictureType type) {
        try {
            var name = given == null ? "" : URLDecoder.decode(given, StandardCharsets.UTF_8);
            var plain = name.replaceAll("[\\p{Cntrl}/\\\\]", "").strip();
            return plain.isEmpty() ? "picture." + type.name().toLowerCase(Locale.ROOT)
                    : plain.substring(Math.max(0, plain.length() - 120));
        } catch (IllegalArgumentException notEncoded) {
            return "picture";
        }
    }
}
