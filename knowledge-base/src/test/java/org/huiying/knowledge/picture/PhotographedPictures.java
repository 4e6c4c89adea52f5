package org.huiying.knowledge.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Pictures as telephones make them: with the place where they were taken, and lying on their side. */
final class PhotographedPictures {

    static final String PLACE = "Exif\0\0";
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    private PhotographedPictures() {
    }

    /** 64 × 40 pixels, white with a red upper edge. */
    static byte[] drawn(String format) {
        return written(image(), format);
    }

    private static BufferedImage image() {
        BufferedImage image = new BufferedImage(64, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 64, 40);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, 64, 8);
        canvas.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] jpeg(int orientation) {
        return taken(drawn("jpg"), orientation);
    }

    /** Black, as a telephone takes it that is held upright. */
    static byte[] jpeg(int width, int height) {
        return taken(written(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "jpg"), 6);
    }

    private static byte[] taken(byte[] plain, int orientation) {
        byte[] exif = joined(latin(PLACE), exif(orientation));
        byte[] xmp = latin("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Wang Li</x:xmpmeta>");
        return joined(Arrays.copyOf(plain, 2), segment(0xe1, exif), segment(0xe1, xmp), segment(0xfe, latin("Wang Li")),
                Arrays.copyOfRange(plain, 2, plain.length));
    }

    static byte[] png() {
        byte[] plain = drawn("png");
        int afterHeader = 33;
        return joined(Arrays.copyOf(plain, afterHeader), chunk("eXIf", exif(1)), chunk("tEXt", latin("Author\0Wang Li")),
                Arrays.copyOfRange(plain, afterHeader, plain.length));
    }

    static byte[] gif() {
        byte[] plain = drawn("gif");
        byte[] comment = joined(new byte[] {0x21, (byte) 0xfe, 7}, latin("Wang Li"), new byte[1]);
        return joined(Arrays.copyOf(plain, plain.length - 1), comment, new byte[] {0x3b});
    }

    /** In the extended format, with the place behind the picture. */
    static byte[] webp() {
        byte[] plain = Base64.getDecoder().decode(WEBP);
        byte[] exif = exif(1);
        byte[] body = joined(latin("WEBP"), latin("VP8X"), little(10), new byte[] {0x08, 0, 0, 0, 0, 0, 0, 0, 0, 0},
                Arrays.copyOfRange(plain, 12, plain.length), latin("EXIF"), little(exif.length), exif);
        return joined(latin("RIFF"), little(body.length), body);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A small Exif: how it lies, and 30° 15' 10" north. */
    private static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(92).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(latin("II*\0")).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0);
        tiff.putShort((short) 2).putShort((short) 1).putShort((short) 2).putInt(2).put(latin("N\0\0\0"));
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(68).putInt(0);
        return tiff.putInt(30).putInt(1).putInt(15).putInt(1).putInt(10).putInt(1).array();
    }

    private static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return joined(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] typed = joined(latin(type), content);
        CRC32 sum = new CRC32();
        sum.update(typed);
        return joined(ByteBuffer.allocate(4).putInt(content.length).array(), typed, ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    }
}
