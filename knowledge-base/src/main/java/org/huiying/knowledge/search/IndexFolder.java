package org.huiying.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the index of this node is. What is broken there is thrown away: it is a copy. */
final class IndexFolder {

    private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);

    private final Path folder;
    private final Storage storage;

    IndexFolder(Path folder) {
        this(folder, FSDirectory::open);
    }

    IndexFolder(Path folder, Storage storage) {
        this.folder = folder;
        this.storage = storage;
    }

    LuceneIndex open() {
        try {
            Files.createDirectories(folder);
            return LuceneIndex.open(storage.open(folder));
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException("knowledge index: " + folder + " is in use by another process", e);
        } catch (IOException | IllegalArgumentException e) {
            log.warn("knowledge index: {} is broken and is built anew ({})", folder, e.toString());
            return openEmptied();
        }
    }

    private LuceneIndex openEmptied() {
        try {
            for (Path file : inside()) {
                Files.delete(file);
            }
            return LuceneIndex.open(storage.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("index: " + folder, e);
        }
    }

    private List<Path> inside() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).filter(file -> !file.equals(folder)).toList();
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    /** How files are kept in a folder. */
    interface Storage {
        Directory open(Path folder) throws IOException;
    }
}
