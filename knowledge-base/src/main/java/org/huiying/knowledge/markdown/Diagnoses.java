package org.huiying.knowledge.markdown;

import java.util.Optional;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.PostProcessor;

/** Writes a block of diagnosis out as questions with their answers, for those who read instead of walking through. */
final class Diagnoses implements Parser.ParserExtension, PostProcessor {

    private static final String INFO = "diagnosis";
    private static final int LEVEL = 4;

    @Override
    public void extend(Parser.Builder parser) {
        parser.postProcessor(this);
    }

    /** The first one in a document that was not written out. */
    static Optional<DecisionTree> in(Node document) {
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof FencedCodeBlock code && is(code)) {
                return Optional.of(DecisionTreeText.read(code.getLiteral()));
            }
        }
        return Optional.empty();
    }

    @Override
    public Node process(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock code) {
                if (is(code)) {
                    DecisionTree tree = DecisionTreeText.read(code.getLiteral());
                    if (tree.faults().isEmpty()) {
                        tree.questions().forEach(question -> write(question, code));
                        code.unlink();
                    }
                }
            }
        });
        return document;
    }

    private static boolean is(FencedCodeBlock code) {
        return code.getInfo() != null && code.getInfo().strip().equals(INFO);
    }

    private static void write(DecisionTree.Question question, Node before) {
        Heading heading = new Heading();
        heading.setLevel(LEVEL);
        heading.appendChild(new Text(question.name()));
        before.insertBefore(heading);
        Paragraph asked = new Paragraph();
        asked.appendChild(new Text(question.text()));
        before.insertBefore(asked);
        BulletList answers = new BulletList();
        answers.setTight(true);
        answers.setMarker("-");
        for (DecisionTree.Answer answer : question.answers()) {
            Paragraph line = new Paragraph();
            StrongEmphasis words = new StrongEmphasis();
            words.appendChild(new Text(answer.text()));
            line.appendChild(words);
            line.appendChild(new Text(" → " + where(answer)));
            ListItem item = new ListItem();
            item.appendChild(line);
            answers.appendChild(item);
        }
        before.insertBefore(answers);
    }

    private static String where(DecisionTree.Answer answer) {
        DecisionTree.Ending ending = answer.ending();
        if (ending == null) {
            return String.valueOf(answer.next());
        }
        return ending.outcome().word() + (ending.text().isEmpty() ? "" : "：" + ending.text());
    }
}
