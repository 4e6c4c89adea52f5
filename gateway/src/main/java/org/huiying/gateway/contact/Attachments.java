package org.huiying.gateway.contact;

import java.util.Optional;

/** Where pictures and files of customers lie: outside the web root, reached only by the address they belong to. */
public interface Attachments {

    /**
     * Stores a picture for its owner, without what its camera told of place and time. It belongs to a conversation when he
     * sends it.
     *
     * @throws NotAPicture when it only begins like one
     */
    Stored store(Address owner, NewAttachment attachment);

    /** The file, if this address may see it: its own, or one that was sent in its conversation. */
    Optional<File> read(Address reader, AttachmentId id);

    /** Something to be stored, its type already proven by looking into it; width and height in pixels. */
    record NewAttachment(String name, String type, int width, int height, byte[] content) {

        public NewAttachment {
            Checks.line("file name", name, 200);
            Checks.line("type", type, 100);
        }
    }

    /** What is known about a stored file; size in bytes, width and height in pixels. */
    record Stored(AttachmentId id, String name, String type, long size, int width, int height) {}

    /** What was given begins like a picture and is none. */
    final class NotAPicture extends RuntimeException {

        public NotAPicture() {
            super("not a whole picture");
        }
    }

    /** A stored file with what is in it. */
    record File(Stored stored, byte[] bytes) {}
}
