package org.huiying.knowledge.exchange;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huiying.knowledge.article.ReviewComment;
import org.huiying.knowledge.article.Version;
import org.huiying.knowledge.picture.Picture;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an article said before and what was said of it, in an export beside the article: {@code history/<slug>.json}.
 *
 * @param versions oldest first, without the newest, which is the article's own file
 * @param reviews  what was done and said, oldest first: told, and not taken over
 */
record EarlierTexts(List<Version> versions, List<ReviewComment> reviews) {

    private static final String FOLDER = "history/";
    private static final String ENDING = ".json";
    private static final int MOST = 1_000;
    private static final int LONGEST_NAME = 100;

    EarlierTexts {
        versions = List.copyOf(versions);
        reviews = List.copyOf(reviews);
    }

    /** Where it stands in the zip. */
    static String place(String slug) {
        return FOLDER + slug + ENDING;
    }

    boolean isEmpty() {
        return versions.isEmpty() && reviews.isEmpty();
    }

    /** The addresses of our pictures in them. */
    Set<String> pictures() {
        Set<String> addresses = versions.stream().flatMap(version -> PictureLinks.in(version.text().markdown()))
                .filter(link -> Picture.idIn(link).isPresent()).collect(Collectors.toSet());
        return Set.copyOf(addresses);
    }

    byte[] written(JsonMapper json) {
        return json.writeValueAsBytes(this);
    }

    /**
     * The texts of a stranger's file, with a mark that says so. That they were published is a word in their note: here they
     * were not, and restoring one needs a review.
     *
     * @throws IllegalArgumentException when they are no such texts
     */
    static List<Version> read(byte[] file) {
        try {
            List<Version> versions = JsonMapper.shared().readValue(file, EarlierTexts.class).versions();
            if (versions.size() > MOST) {
                throw new IllegalArgumentException(versions.size() + " versions (expected: up to " + MOST + ")");
            }
            return versions.stream().map(EarlierTexts::taken).toList();
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException("no versions of an article", e);
        }
    }

    private static Version taken(Version old) {
        String published = old.publishedAt() == null ? "" : LocalDate.ofInstant(old.publishedAt(), ZoneOffset.UTC).toString();
        String note = Stream.of("↧", published, old.note()).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
        return new Version(old.version(), old.text(), shortened(old.savedBy()), old.savedAt(), shortened(note), null, null);
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }
}
