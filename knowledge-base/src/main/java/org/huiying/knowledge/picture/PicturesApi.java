package org.huiying.knowledge.picture;

import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Map;

import org.huiying.knowledge.article.ArticleRefused;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Pictures over HTTP: editors bring them, everybody sees them. They are served inert. */
@RestController
class PicturesApi {

    private final Pictures pictures;

    PicturesApi(Pictures pictures) {
        this.pictures = pictures;
    }

    @PostMapping("/api/editor/pictures")
    @PreAuthorize("hasAnyRole('EDITOR','SUPERVISOR','ADMIN')")
    @ResponseStatus(HttpStatus.CREATED)
    Stored upload(@RequestParam("file") MultipartFile file, Principal me) throws IOException {
        if (file.getSize() > Picture.LARGEST) {
            throw new ArticleRefused(HttpStatus.CONTENT_TOO_LARGE, "picture-too-large",
                    "图片 " + file.getSize() + " 字节（最多 5 MB）。", "The picture has " + file.getSize()
                    + " bytes (expected: up to 5 MB).", Map.of("most", Picture.LARGEST));
        }
        Picture picture = Picture.of(file.getBytes()).orElseThrow(() -> new ArticleRefused(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-a-picture", "只支持 PNG、JPEG、GIF、WebP 图片。",
                "Only PNG, JPEG, GIF and WebP pictures can be used.", Map.of()));
        pictures.store(picture, me.getName());
        return new Stored(picture.id(), picture.address());
    }

    @GetMapping("/article-pictures/{name:[0-9a-f]{32}\\.[a-z]{3,4}}")
    ResponseEntity<byte[]> read(@PathVariable String name) {
        return pictures.find(name.substring(0, name.indexOf('.'))).filter(found -> found.fileName().equals(name))
                .map(found -> ResponseEntity.ok().contentType(MediaType.parseMediaType(found.type().mediaType()))
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                        .body(found.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    record Stored(String id, String url) {
    }
}
