package org.huiying.knowledge.picture;

import java.util.Optional;

/**
 * What cameras and programs write into pictures beside the picture: where and when it was taken, with which device, by
 * whom, a small copy of what was cut off. None of it is kept. What has no place in a picture's format, such as a second
 * file behind its end, goes as well.
 *
 * <p>Pictures are taken over byte by byte, without loss; only one that lies on its side is decoded, to be turned.
 */
public final class Metadata {

    private Metadata() {
    }

    /** The same picture, upright, without it; taken over unchanged when it has none. Empty when it is no whole picture. */
    public static Optional<byte[]> removed(byte[] content) {
        return PictureType.of(content).flatMap(type -> {
            try {
                byte[] upright = Upright.of(type, content);
                return Optional.of(switch (type) {
                    case JPEG -> JpegSegments.shown(upright);
                    case PNG -> PngChunks.shown(upright);
                    case GIF -> GifBlocks.shown(upright);
                    case WEBP -> WebpChunks.shown(upright);
                });
            } catch (IndexOutOfBoundsException cutShort) {
                return Optional.empty();
            }
        });
    }
}
