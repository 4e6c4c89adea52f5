package org.huiying.knowledge.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.huiying.knowledge.article.ArticleRefused;

/**
 * A zip file of a stranger. What comes out of it is counted, over all entries, whatever their headers say, and given as
 * bytes: nothing is ever written under a name from the file.
 */
final class BoundedZip implements AutoCloseable {

    static final int MOST_ENTRIES = 20_000;
    static final long MOST_BYTES = 200L << 20;

    /** Text shrinks to a tenth, tables to a fiftieth. */
    static final int MOST_TIMES_LARGER = 200;

    /** Below this a large ratio does no harm. */
    private static final int SMALL = 1 << 20;

    /** Marks of directory entries in the whole file, those of zips inside included. */
    private static final int MOST_MARKS = 40_000;

    private final ZipFile zip;
    private final List<Entry> entries;
    private long left = MOST_BYTES;

    private BoundedZip(ZipFile zip) {
        this.zip = zip;
        this.entries = Collections.list(zip.getEntries()).stream().filter(entry -> !entry.isDirectory())
                .map(entry -> new Entry(name(entry), entry)).toList();
    }

    /** A file in the zip, its name made of slashes and in the form that keyboards type. */
    record Entry(String name, ZipArchiveEntry header) {

        /** Whether the name leads out of the folder, or the entry is not a plain file. */
        boolean tricky() {
            return name.startsWith("/") || name.indexOf(':') >= 0 || name.chars().anyMatch(c -> c < ' ')
                    || List.of(name.split("/")).contains("..") || header.isUnixSymlink();
        }

        boolean encrypted() {
            return header.getGeneralPurposeBit().usesEncryption();
        }
    }

    static BoundedZip open(Path file) throws IOException {
        checkMarks(file);
        BoundedZip opened;
        try {
            opened = new BoundedZip(ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get());
        } catch (IOException | IllegalArgumentException e) {
            throw Unfit.broken("不是完整的压缩包", "not a whole zip file");
        }
        if (opened.entries.size() > MOST_ENTRIES) {
            opened.close();
            throw Unfit.tooMuch("压缩包中的文件", "files in the zip", MOST_ENTRIES);
        }
        return opened;
    }

    List<Entry> entries() {
        return entries;
    }

    /** @throws ArticleRefused when the file is a bomb; {@link TooLarge} when only this entry is too large */
    byte[] read(Entry entry, int most) throws IOException, TooLarge {
        long packed = Math.max(1, entry.header().getCompressedSize());
        if (entry.header().getSize() > SMALL && entry.header().getSize() / packed > MOST_TIMES_LARGER) {
            throw Unfit.bomb(entry.name());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        try (InputStream in = zip.getInputStream(entry.header())) {
            if (in == null) {
                throw new IOException("compression method " + entry.header().getMethod());
            }
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes.write(buffer, 0, n);
                left -= n;
                if (left < 0 || bytes.size() > SMALL && bytes.size() / packed > MOST_TIMES_LARGER) {
                    throw Unfit.bomb(entry.name());
                }
                if (bytes.size() > most) {
                    throw new TooLarge(most);
                }
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Chinese Windows writes names in GBK and does not say so. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        String name = entry.getGeneralPurposeBit().usesUTF8ForNames() || raw == null ? entry.getName()
                : TextFile.decode(raw).orElse(entry.getName());
        return Normalizer.normalize(name.replace('\\', '/'), Normalizer.Form.NFC);
    }

    /** The directory is read into memory as a whole, so it is counted before, whatever its end record says. */
    private static void checkMarks(Path file) throws IOException {
        int marks = 0;
        int last = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                last = last << 8 | next;
                if (last == 0x504b0102 && ++marks > MOST_MARKS) {
                    throw Unfit.tooMuch("压缩包中的文件", "files in the zip", MOST_ENTRIES);
                }
            }
        }
    }

    /** One entry has more bytes than it may have. */
    static final class TooLarge extends Exception {

        private static final long serialVersionUID = 1L;
        private final int most;

        TooLarge(int most) {
            super("more than " + most + " bytes");
            this.most = most;
        }

        int most() {
            return most;
        }
    }
}
