package org.huiying.knowledge.markdown;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.PostProcessor;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;

/** Lists of steps that can be ticked off. In plain text the boxes are left out. */
final class CheckBoxes implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension,
        TextContentRenderer.TextContentRendererExtension, PostProcessor {

    private static final Pattern MARK = Pattern.compile("^\\[([ xX])]\\s+");

    @Override
    public void extend(Parser.Builder parser) {
        parser.postProcessor(this);
    }

    @Override
    public void extend(HtmlRenderer.Builder renderer) {
        renderer.nodeRendererFactory(Html::new);
    }

    @Override
    public void extend(TextContentRenderer.Builder renderer) {
        renderer.nodeRendererFactory(Plain::new);
    }

    @Override
    public Node process(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(ListItem item) {
                if (item.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text text) {
                    mark(paragraph, text);
                }
                visitChildren(item);
            }
        });
        return document;
    }

    private static void mark(Paragraph paragraph, Text text) {
        Matcher mark = MARK.matcher(text.getLiteral());
        if (mark.find()) {
            paragraph.prependChild(new CheckBox(!mark.group(1).isBlank()));
            text.setLiteral(text.getLiteral().substring(mark.end()));
        }
    }

    private record Html(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(CheckBox.class);
        }

        @Override
        public void render(Node node) {
            boolean ticked = ((CheckBox) node).ticked();
            context.getWriter().tag("input", ticked ? Map.of("type", "checkbox", "checked", "checked")
                    : Map.of("type", "checkbox"));
            context.getWriter().text(" ");
        }
    }

    private record Plain(TextContentNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(CheckBox.class);
        }

        @Override
        public void render(Node node) {
            // a box says nothing in words
        }
    }
}
