package org.huiying.app.demo.messages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.huiying.app.demo.phone.WhenDemoLine;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A customer's messages: whoever opens the page may be anybody in the demo. */
@RestController
@RequestMapping("/demo/messages/{way}/{who}")
@Conditional(WhenDemoLine.class)
class MessengerApi {

    private static final int LONGEST = 1000;
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Map<String, Messenger> messengers;

    MessengerApi(List<Messenger> messengers) {
        this.messengers = messengers.stream().collect(Collectors.toMap(Messenger::name, Function.identity()));
    }

    record Words(String words) {

        String cut() {
            return words.strip().substring(0, Math.min(LONGEST, words.strip().length()));
        }
    }

    private interface Step {

        ResponseEntity<?> take(Messenger messenger, String who);
    }

    private ResponseEntity<?> on(String way, String who, Step step) {
        Messenger messenger = messengers.get(way);
        String known = messenger == null ? null : messenger.known(who);
        if (known == null) {
            return ResponseEntity.unprocessableContent().body(Map.of("code", "invalid", "field", "who",
                    "detail", "这个号码或名字不能用", "detailEn", "This number or name cannot be used"));
        }
        return step.take(messenger, known);
    }

    private ResponseEntity<?> done(String way, String who, java.util.function.BiConsumer<Messenger, String> step) {
        return on(way, who, (messenger, known) -> {
            step.accept(messenger, known);
            return ResponseEntity.noContent().build();
        });
    }

    @GetMapping
    ResponseEntity<?> shown(@PathVariable String way, @PathVariable String who) {
        return on(way, who, (messenger, known) -> ResponseEntity.ok(messenger.shown(known)));
    }

    @PostMapping
    ResponseEntity<?> write(@PathVariable String way, @PathVariable String who, @RequestBody Words said) {
        return said.cut().isEmpty() ? ResponseEntity.noContent().build()
                : done(way, who, (messenger, known) -> messenger.write(known, said.cut()));
    }

    @PostMapping("/picture")
    ResponseEntity<?> picture(@PathVariable String way, @PathVariable String who,
            @RequestHeader("Content-Type") MediaType type, @RequestBody byte[] picture) {
        if (!PICTURES.contains(type.toString()) || picture.length > LARGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body(Map.of("code", "too-large",
                    "detail", "请选择 2 MB 以内的图片", "detailEn", "Choose a picture of up to 2 MB"));
        }
        return done(way, who, (messenger, known) -> messenger.sendPicture(known, type.toString(), picture));
    }

    @PostMapping("/press")
    ResponseEntity<?> press(@PathVariable String way, @PathVariable String who, @RequestBody Words key) {
        return done(way, who, (messenger, known) -> messenger.press(known, key.cut()));
    }

    @PostMapping("/treat")
    ResponseEntity<?> treat(@PathVariable String way, @PathVariable String who, @RequestBody Words how) {
        return done(way, who, (messenger, known) -> messenger.treat(known, how.cut()));
    }
}
