package org.huiying.knowledge.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.huiying.knowledge.picture.Picture;

/** Everything a reader found. */
final class Collected implements FoundArticles {

    private final List<Found> articles = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();

    static Collected from(Path file) throws IOException {
        String name = file.getFileName().toString();
        Collected collected = new Collected();
        ArticleFile.read(file, name, ArticleFile.format(file, name), collected);
        return collected;
    }

    List<Found.Readable> readable() {
        return articles.stream().filter(Found.Readable.class::isInstance).map(Found.Readable.class::cast).toList();
    }

    List<Found.Unreadable> unreadable() {
        return articles.stream().filter(Found.Unreadable.class::isInstance).map(Found.Unreadable.class::cast).toList();
    }

    List<Picture> pictures() {
        return pictures;
    }

    @Override
    public void take(Found found) {
        articles.add(found);
    }

    @Override
    public void take(Picture picture) {
        pictures.add(picture);
    }
}
