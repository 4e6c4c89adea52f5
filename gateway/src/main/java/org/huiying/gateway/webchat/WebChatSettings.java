package org.huiying.gateway.webchat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of web chat.
 *
 * @param tokenLife how long a visitor is known again without coming back
 * @param pingAfter silence after which the other side is asked whether it lives
 * @param deadAfter silence after which a socket is closed
 * @param signatureSkew how old or new a website's signature of its customer may be
 * @param uploadLimit the largest picture
 * @param queuedFrames how many frames may wait for a slow page before it is cut
 * @param rates how often each thing may be done
 */
@ConfigurationProperties("huiying.web-chat")
record WebChatSettings(
        @DefaultValue("180d") Duration tokenLife,
        @DefaultValue("15s") Duration pingAfter,
        @DefaultValue("30s") Duration deadAfter,
        @DefaultValue("5m") Duration signatureSkew,
        @DefaultValue("10MB") DataSize uploadLimit,
        @DefaultValue("512") int queuedFrames,
        @DefaultValue Rates rates) {

    /**
     * How often in a minute; as many may come at once.
     *
     * @param sessions and sockets, per network address
     * @param messages everything that is kept, per visitor
     * @param signals typing, read and delivered, per visitor
     * @param uploads pictures, per visitor
     * @param reads snapshots, older messages and pictures, per visitor
     */
    record Rates(
            @DefaultValue("240") int sessions,
            @DefaultValue("120") int messages,
            @DefaultValue("600") int signals,
            @DefaultValue("20") int uploads,
            @DefaultValue("300") int reads) {}
}
