package org.huiying.standin.twiml;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads documents; anything that we do not use, or that Twilio does not allow in this place, is refused. */
public final class TwimlReader {

    /** Where a document was asked for. */
    public enum Place { CALL, LINE,
        /** What one in a conference is told. */
        ANNOUNCEMENT }

    private static final Set<String> IN_LINE = Set.of("Say", "Play", "Pause", "Gather", "Redirect", "Leave", "Hangup");
    private static final Set<String> IN_ANNOUNCEMENT = Set.of("Say", "Play", "Pause", "Redirect");
    private static final Set<String> IN_GATHER = Set.of("Say", "Play", "Pause");
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "cmn-CN", "zh-HK", "zh-TW", "en-US", "en-GB");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("Say", Set.of("language", "voice", "loop")),
            Map.entry("Play", Set.of("loop", "digits")),
            Map.entry("Pause", Set.of("length")),
            Map.entry("Gather", Set.of("action", "numDigits", "timeout", "finishOnKey", "input", "language", "hints",
                    "speechTimeout", "actionOnEmptyResult")),
            Map.entry("Enqueue", Set.of("waitUrl", "action")),
            Map.entry("Leave", Set.of()),
            Map.entry("Dial", Set.of("action")),
            Map.entry("Conference", Set.of("startConferenceOnEnter", "endConferenceOnExit", "muted", "coach", "beep",
                    "waitUrl", "statusCallback", "statusCallbackEvent", "record", "recordingStatusCallback")),
            Map.entry("Record", Set.of("action", "maxLength", "finishOnKey", "timeout", "playBeep", "recordingStatusCallback")),
            Map.entry("Redirect", Set.of()),
            Map.entry("Hangup", Set.of()));

    private TwimlReader() {}

    /** @param base what relative addresses are relative to */
    public static List<Verb> read(String xml, URI base, Place place) throws NotTwiml {
        Element root = root(xml);
        if (!root.getTagName().equals("Response")) {
            throw new NotTwiml("<" + root.getTagName() + "> (expected: <Response>)");
        }
        List<Verb> verbs = new ArrayList<>();
        for (Element child : children(root)) {
            Set<String> allowed = switch (place) {
                case CALL -> ATTRIBUTES.keySet();
                case LINE -> IN_LINE;
                case ANNOUNCEMENT -> IN_ANNOUNCEMENT;
            };
            if (!allowed.contains(child.getTagName())) {
                throw new NotTwiml("<" + child.getTagName() + "> in the place of " + place + " (expected: one of " + allowed + ")");
            }
            verbs.add(verb(new Tag(child, base)));
        }
        return verbs;
    }

    private static Element root(String xml) throws NotTwiml {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new NotTwiml("no XML: " + e.getMessage(), e);
        } catch (ParserConfigurationException everyJdkHasOne) {
            throw new IllegalStateException("an XML parser (expected: in every JDK)", everyJdkHasOne);
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static Verb verb(Tag tag) throws NotTwiml {
        tag.allowsOnly(ATTRIBUTES.getOrDefault(tag.name(), Set.of()));
        return switch (tag.name()) {
            case "Say" -> {
                tag.oneOf("language", LANGUAGES);
                yield new Verb.Say(tag.text());
            }
            case "Play" -> tag.given("digits") == null ? new Verb.Play(tag.textAsUri())
                    : new Verb.Keys(tag.keys("digits", ""));
            case "Pause" -> new Verb.Pause(tag.seconds("length", 1, 0, 3600));
            case "Gather" -> gather(tag);
            case "Enqueue" -> new Verb.Enqueue(tag.requiredText(), tag.uri("waitUrl"), tag.uri("action"));
            case "Leave" -> new Verb.Leave();
            case "Dial" -> dial(tag);
            case "Record" -> new Verb.Record(tag.uri("action"), tag.seconds("maxLength", 3600, 1, 14400),
                    tag.keys("finishOnKey", "1234567890*#"), tag.seconds("timeout", 5, 1, 600),
                    tag.uri("recordingStatusCallback"));
            case "Redirect" -> new Verb.Redirect(tag.textAsUri());
            case "Hangup" -> new Verb.Hangup();
            default -> throw new NotTwiml("<" + tag.name() + "> (expected: one of " + ATTRIBUTES.keySet() + ")");
        };
    }

    private static Verb gather(Tag tag) throws NotTwiml {
        List<Verb> prompts = new ArrayList<>();
        for (Element child : children(tag.element())) {
            if (!IN_GATHER.contains(child.getTagName())) {
                throw new NotTwiml("<" + child.getTagName() + "> in <Gather> (expected: one of " + IN_GATHER + ")");
            }
            prompts.add(verb(new Tag(child, tag.base())));
        }
        String input = tag.oneOf("input", Set.of("dtmf", "speech", "dtmf speech", "speech dtmf"));
        Duration timeout = tag.seconds("timeout", 5, 0, 3600);
        return new Verb.Gather(prompts, tag.uri("action"), tag.number("numDigits", 0, 1, 100), timeout,
                tag.keys("finishOnKey", "#"), input.contains("speech"), tag.yes("actionOnEmptyResult", false));
    }

    private static Verb dial(Tag tag) throws NotTwiml {
        List<Element> nouns = children(tag.element());
        if (nouns.size() != 1 || !nouns.getFirst().getTagName().equals("Conference")) {
            throw new NotTwiml("<Dial> of something else (expected: one <Conference>)");
        }
        Tag noun = new Tag(nouns.getFirst(), tag.base());
        noun.allowsOnly(ATTRIBUTES.get("Conference"));
        noun.oneOf("beep", Set.of("true", "false", "onEnter", "onExit"));
        String record = noun.oneOf("record", Set.of("do-not-record", "record-from-start"));
        return new Verb.Dial(new Verb.Conference(noun.requiredText(), noun.yes("startConferenceOnEnter", true),
                noun.yes("endConferenceOnExit", false), noun.yes("muted", false), noun.given("coach"),
                noun.uri("waitUrl"), noun.uri("statusCallback"), noun.words("statusCallbackEvent",
                Set.of("start", "end", "join", "leave", "mute", "hold", "modify", "speaker", "announcement")),
                record.equals("record-from-start"), noun.uri("recordingStatusCallback")), tag.uri("action"));
    }
}
