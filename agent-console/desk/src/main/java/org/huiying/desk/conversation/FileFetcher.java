package org.huiying.desk.conversation;

import java.time.Duration;

import org.huiying.desk.reach.Channels;
import org.huiying.gateway.contact.Attachments;
import org.huiying.gateway.contact.Fetched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings customers' files from their providers into our own store, after their messages have been taken in. */
@Component
class FileFetcher {

    private static final Logger log = LoggerFactory.getLogger(FileFetcher.class);
    private static final int AT_A_TIME = 5;
    private static final int MOST_ATTEMPTS = 8;

    private final HeldFiles held;
    private final Channels channels;

    FileFetcher(HeldFiles held, Channels channels) {
        this.held = held;
        this.channels = channels;
    }

    @Scheduled(fixedDelay = 500)
    void fetch() {
        held.claim(AT_A_TIME).forEach(due -> settle(due, fetched(due)));
    }

    private Fetched fetched(HeldFiles.Due due) {
        try {
            return channels.of(due.channel()).map(channel -> channel.fetch(due.from(), due.file()))
                    .orElseGet(() -> new Fetched.Gone("its channel is not configured"));
        } catch (RuntimeException e) {
            log.warn("A file of conversation {} cannot be fetched; it is tried again", due.conversationId(), e);
            return new Fetched.Later(Duration.ofSeconds(10), "channel failed");
        }
    }

    private void settle(HeldFiles.Due due, Fetched fetched) {
        switch (fetched) {
            case Fetched.Here here -> {
                FileLook look = FileLook.at(here.content());
                held.here(due, new Attachments.NewAttachment(here.name() + look.ending(), look.type(), look.width(),
                        look.height(), look.content()), look.kind());
            }
            case Fetched.Gone gone -> {
                log.info("A file of conversation {} is gone: {}", due.conversationId(), gone.why());
                held.gone(due);
            }
            case Fetched.Later later -> {
                if (due.attempts() >= MOST_ATTEMPTS) {
                    held.gone(due);
                } else {
                    held.later(due, later.retryAfter());
                }
            }
        }
    }
}
