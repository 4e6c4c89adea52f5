package org.huiying.gateway.wechat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.huiying.gateway.contact.Fetched;
import org.huiying.gateway.contact.HeldFile;

/** Takes over what the library has put on the disk. */
public final class WeChatFiles {

    private static final long LARGEST = 20 * 1024 * 1024;

    private WeChatFiles() {}

    /** Reads it and removes it. */
    public static Fetched taken(HeldFile held, File file) throws IOException {
        try {
            return Files.size(file.toPath()) > LARGEST ? new Fetched.Gone("larger than " + LARGEST + " bytes")
                    : new Fetched.Here(held.kind().name().toLowerCase(java.util.Locale.ROOT), Files.readAllBytes(file.toPath()));
        } finally {
            Files.deleteIfExists(file.toPath());
        }
    }
}
