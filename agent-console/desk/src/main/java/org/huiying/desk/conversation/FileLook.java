package org.huiying.desk.conversation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a file really is, by its bytes; what is not known is served as nothing in particular.
 *
 * @param ending  of a file name, with its dot
 * @param content what is kept of it
 */
record FileLook(NewMessage.Kind kind, String type, String ending, int width, int height, byte[] content) {

    static FileLook at(byte[] content) {
        return KeptPicture.of(content)
                .map(picture -> new FileLook(NewMessage.Kind.IMAGE, picture.look().type().mediaType(),
                        "." + picture.look().type().name().toLowerCase(Locale.ROOT), picture.look().width(), picture.look().height(), picture.content()))
                .orElseGet(() -> other(content));
    }

    private static FileLook other(byte[] content) {
        String start = new String(content, 0, Math.min(12, content.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("#!AMR")) {
            return voice("audio/amr", ".amr", content);
        }
        if (start.startsWith("OggS")) {
            return voice("audio/ogg", ".ogg", content);
        }
        if (start.startsWith("ID3") || start.startsWith("\u00ff\u00fb") || start.startsWith("\u00ff\u00f3")) {
            return voice("audio/mpeg", ".mp3", content);
        }
        if (start.startsWith("RIFF") && start.endsWith("WAVE")) {
            return voice("audio/wav", ".wav", content);
        }
        return start.startsWith("%PDF") ? new FileLook(NewMessage.Kind.FILE, "application/pdf", ".pdf", 0, 0, content)
                : new FileLook(NewMessage.Kind.FILE, "application/octet-stream", "", 0, 0, content);
    }

    private static FileLook voice(String type, String ending, byte[] content) {
        return new FileLook(NewMessage.Kind.VOICE, type, ending, 0, 0, content);
    }
}
