package org.huiying.knowledge.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Telephones store pictures as their sensor lies and note how to turn them. That note goes with the rest, so the picture is
 * turned first: JPEG, which telephones make, and PNG.
 */
final class Upright {

    private static final Logger log = LoggerFactory.getLogger(Upright.class);

    /** In pixels, held twice while a picture is turned: of a larger one every second is kept, or fewer. */
    private static final long MOST_KEPT = 12_500_000;
    /** In pixels; what is larger takes too long to read, and stays as it lies. */
    private static final long LARGEST = 120_000_000;
    private static final float QUALITY = 0.92f;

    /** A decoded picture is large: one at a time. */
    private static final ReentrantLock ONE = new ReentrantLock();

    private Upright() {
    }

    /** The same bytes when it is upright, or cannot be turned. */
    static byte[] of(PictureType type, byte[] content) {
        int orientation = type == PictureType.JPEG || type == PictureType.PNG ? orientation(content) : 1;
        if (orientation < 2 || orientation > 8) {
            return content;
        }
        ONE.lock();
        try {
            BufferedImage lying = decoded(content);
            return lying == null ? content : encoded(type, turned(lying, orientation));
        } catch (IOException | RuntimeException e) {
            log.debug("A picture cannot be turned and stays as it lies: {}", e.toString());
            return content;
        } finally {
            ONE.unlock();
        }
    }

    /** As Exif numbers it: 1 upright, 2-8 turned or mirrored; 1 when nothing is said. */
    private static int orientation(byte[] content) {
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content), content.length)
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer said = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return said == null ? 1 : said;
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return 1;
        }
    }

    private static @Nullable BufferedImage decoded(byte[] content) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width * height > LARGEST) {
                    return null;
                }
                int step = (int) Math.ceil(Math.sqrt((double) (width * height) / MOST_KEPT));
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage turned(BufferedImage lying, int orientation) {
        int width = lying.getWidth();
        int height = lying.getHeight();
        boolean onItsSide = orientation >= 5;
        boolean clear = lying.getColorModel().hasAlpha();
        BufferedImage upright = new BufferedImage(onItsSide ? height : width, onItsSide ? width : height,
                clear ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = upright.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        canvas.drawImage(lying, turn(orientation, width, height), null);
        canvas.dispose();
        return upright;
    }

    /** From where a pixel lies to where it belongs (CIPA DC-008, 4.6.4, tag 274). */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] encoded(PictureType type, BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(type == PictureType.JPEG ? "jpeg" : "png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (type == PictureType.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
