package org.huiying.desk.conversation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.huiying.gateway.contact.PictureType;

/**
 * What a file really is, by its first bytes; what is not known is served as nothing in particular.
 *
 * @param ending  of a file name, with its dot
 */
record FileLook(NewMessage.Kind kind, String type, String ending, int width, int height) {

    static FileLook at(byte[] content) {
        return PictureType.look(content)
                .map(picture -> new FileLook(NewMessage.Kind.IMAGE, picture.type().mediaType(),
                        "." + picture.type().name().toLowerCase(Locale.ROOT), picture.width(), picture.height()))
                .orElseGet(() -> other(content));
    }

    private static FileLook other(byte[] content) {
        String start = new String(content, 0, Math.min(12, content.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("#!AMR")) {
            return voice("audio/amr", ".amr");
        }
        if (start.startsWith("OggS")) {
            return voice("audio/ogg", ".ogg");
        }
        if (start.startsWith("ID3") || start.startsWith("\u00ff\u00fb") || start.startsWith("\u00ff\u00f3")) {
            return voice("audio/mpeg", ".mp3");
        }
        if (start.startsWith("RIFF") && start.endsWith("WAVE")) {
            return voice("audio/wav", ".wav");
        }
        return start.startsWith("%PDF") ? new FileLook(NewMessage.Kind.FILE, "application/pdf", ".pdf", 0, 0)
                : new FileLook(NewMessage.Kind.FILE, "application/octet-stream", "", 0, 0);
    }

    private static FileLook voice(String type, String ending) {
        return new FileLook(NewMessage.Kind.VOICE, type, ending, 0, 0);
    }
}
