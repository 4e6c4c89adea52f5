package org.huiying.knowledge.markdown;

import java.util.List;
import java.util.Optional;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** Turns an article's Markdown into HTML that is safe to show, and into plain text. */
public final class ArticleMarkdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), new CheckBoxes());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).extensions(List.of(new Diagnoses())).build();
    private static final Parser AS_WRITTEN = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(EXTENSIONS)
            .attributeProviderFactory(context -> new VideoLinks()).build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder().extensions(EXTENSIONS).build();
    private static final PolicyFactory POLICY = Sanitizers.FORMATTING.and(Sanitizers.BLOCKS).and(Sanitizers.TABLES)
            .and(new HtmlPolicyBuilder()
                    .allowElements("a", "hr", "pre", "img", "input")
                    .allowUrlProtocols("http", "https", "tel", "mailto")
                    .allowAttributes("href").onElements("a")
                    .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                    .allowAttributes("src", "alt", "title").onElements("img")
                    .allowAttributes("class").matching(VideoLinks.CSS::equals).onElements("a")
                    .allowAttributes("type").matching("checkbox"::equals).onElements("input")
                    .allowAttributes("checked").matching("checked"::equals).onElements("input")
                    .allowAttributes("start").matching(number -> number.matches("\\d{1,4}")).onElements("ol")
                    .toFactory());

    private ArticleMarkdown() {
    }

    public static String html(String markdown) {
        return POLICY.sanitize(HTML.render(parse(markdown)));
    }

    public static String plain(String markdown) {
        return TEXT.render(parse(markdown));
    }

    /** The steps of the numbered list under a heading with 步骤 in it, or of the first numbered list. */
    public static List<String> steps(String markdown) {
        return Steps.of(parse(markdown), TEXT);
    }

    /** The diagnosis to be walked through step by step, if there is one. */
    public static Optional<DecisionTree> tree(String markdown) {
        return Diagnoses.in(AS_WRITTEN.parse(markdown));
    }

    private static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }
}
