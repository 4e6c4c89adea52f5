package org.huiying.knowledge.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.huiying.knowledge.article.Version;
import org.huiying.knowledge.exchange.BoundedZip.Entry;
import org.huiying.knowledge.exchange.BoundedZip.TooLarge;
import org.huiying.knowledge.picture.Picture;

/** A folder of Markdown files and their pictures, as a zip. */
final class MarkdownFolder {

    private static final int LARGEST_FILE = 1 << 20;
    private static final int LARGEST_HISTORY = 20 << 20;

    private final BoundedZip zip;
    private final FoundArticles found;
    private final Map<String, Entry> files = new LinkedHashMap<>();

    private MarkdownFolder(BoundedZip zip, FoundArticles found) {
        this.zip = zip;
        this.found = found;
    }

    static void read(BoundedZip zip, FoundArticles found) throws IOException {
        MarkdownFolder folder = new MarkdownFolder(zip, found);
        folder.list();
        List<Entry> articles = folder.files.values().stream().filter(entry -> isArticle(entry.name())).toList();
        if (articles.isEmpty() && zip.entries().stream().noneMatch(Entry::tricky)) {
            throw Unfit.file("import-empty", "压缩包中没有 Markdown 文件（.md）。", "There is no Markdown file (.md) in the zip.");
        }
        for (Entry article : articles) {
            folder.article(article);
        }
    }

    private void list() {
        for (Entry entry : zip.entries()) {
            if (ignored(entry.name())) {
                continue;
            }
            if (entry.tricky()) {
                refuse(entry, new Reason("文件名指向压缩包之外，或不是普通文件", "Its name leads out of the zip, or it is not a plain file"));
            } else if (entry.encrypted()) {
                refuse(entry, new Reason("文件已加密", "It is encrypted"));
            } else if (files.putIfAbsent(entry.name(), entry) != null) {
                refuse(entry, new Reason("压缩包中有两个同名文件", "There are two files of this name in the zip"));
            }
        }
    }

    private void article(Entry entry) throws IOException {
        byte[] bytes;
        try {
            bytes = zip.read(entry, LARGEST_FILE);
        } catch (TooLarge e) {
            refuse(entry, new Reason("文件超过 1 MB", "It has more than 1 MB"));
            return;
        }
        Optional<String> text = TextFile.decode(bytes);
        if (text.isEmpty()) {
            refuse(entry, new Reason("编码不是 UTF-8 或 GB18030", "Its encoding is neither UTF-8 nor GB18030"));
            return;
        }
        switch (MarkdownFile.read(entry.name(), text.get())) {
            case Found.Unreadable unreadable -> found.take(unreadable);
            case Found.Readable article -> found.take(withPictures(article));
        }
    }

    private Found withPictures(Found.Readable article) throws IOException {
        List<Reason> notes = new ArrayList<>(article.notes());
        Map<String, String> addresses = new LinkedHashMap<>();
        String body = article.given().values().getOrDefault(Column.BODY, "");
        Set<String> links = new HashSet<>();
        PictureLinks.replace(body, link -> {
            links.add(link);
            return link;
        });
        for (String link : links) {
            picture(article.place(), link, notes).ifPresent(address -> addresses.put(link, address));
        }
        String linked = PictureLinks.replace(body, link -> addresses.getOrDefault(link, link));
        return new Found.Readable(article.place(), article.key(), article.given().with(Column.BODY, linked), notes, earlier(article.key(), notes));
    }

    /** What the article said before, when the zip is an export; with the pictures of then. */
    private List<Version> earlier(String slug, List<Reason> notes) throws IOException {
        Entry entry = files.get(EarlierTexts.place(slug));
        if (entry == null) {
            return List.of();
        }
        try {
            List<Version> earlier = EarlierTexts.read(zip.read(entry, LARGEST_HISTORY));
            for (String address : new EarlierTexts(earlier, List.of()).pictures()) {
                Entry picture = files.get("pictures" + address.substring(address.lastIndexOf('/')));
                if (picture != null) {
                    Picture.of(zip.read(picture, Picture.LARGEST)).ifPresent(found::take);
                }
            }
            return earlier;
        } catch (TooLarge | IllegalArgumentException e) {
            notes.add(new Reason("以前的版本读不出来，未导入", "What it said before cannot be read and was left out"));
            return List.of();
        }
    }

    /** The address that the picture will have here; empty when it stays as it is, with a note why. */
    private Optional<String> picture(String file, String link, List<Reason> notes) throws IOException {
        if (Picture.idIn(link).isPresent()) {
            return Optional.empty();
        }
        if (link.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
            notes.add(new Reason("外部图片未下载：" + shortened(link), "A picture elsewhere was not fetched: " + shortened(link)));
            return Optional.empty();
        }
        Entry entry = files.get(PictureLinks.resolve(file, link));
        if (entry == null) {
            notes.add(new Reason("压缩包中没有图片“" + shortened(link) + "”", "The picture “" + shortened(link) + "” is not in the zip"));
            return Optional.empty();
        }
        try {
            Optional<Picture> picture = Picture.of(zip.read(entry, Picture.LARGEST));
            picture.ifPresent(found::take);
            if (picture.isEmpty()) {
                notes.add(new Reason("“" + shortened(link) + "”不是 PNG、JPEG、GIF 或 WebP 图片，未导入",
                        "“" + shortened(link) + "” is no PNG, JPEG, GIF or WebP picture and was left out"));
            }
            return picture.map(Picture::address);
        } catch (TooLarge e) {
            notes.add(new Reason("图片“" + shortened(link) + "”超过 5 MB，未导入", "The picture “" + shortened(link) + "” has more than 5 MB and was left out"));
            return Optional.empty();
        }
    }

    private void refuse(Entry entry, Reason why) {
        found.take(new Found.Unreadable(shortened(entry.name()), shortened(MarkdownFile.fileName(entry.name())), why));
    }

    private static boolean isArticle(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    /** What systems leave in folders. */
    private static boolean ignored(String name) {
        String file = MarkdownFile.fileName(name);
        return name.startsWith("__MACOSX/") || file.startsWith(".") && !file.startsWith("..") || file.equals("Thumbs.db");
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "�");
        return plain.length() > 150 ? plain.substring(0, 150) + "…" : plain;
    }
}
