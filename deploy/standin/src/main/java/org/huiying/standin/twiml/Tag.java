package org.huiying.standin.twiml;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** An element with its attributes. */
record Tag(Element element, URI base) {

    String name() {
        return element.getTagName();
    }

    String text() {
        return element.getTextContent().strip();
    }

    String requiredText() throws NotTwiml {
        if (text().isEmpty()) {
            throw new NotTwiml("<" + name() + "> is empty");
        }
        return text();
    }

    void allowsOnly(Set<String> attributes) throws NotTwiml {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String attribute = element.getAttributes().item(i).getNodeName();
            if (!attributes.contains(attribute)) {
                throw new NotTwiml(attribute + " of <" + name() + "> (expected: one of " + attributes + ")");
            }
        }
    }

    @Nullable String given(String attribute) {
        return element.hasAttribute(attribute) ? element.getAttribute(attribute) : null;
    }

    /** Empty when it is not given. */
    String oneOf(String attribute, Set<String> allowed) throws NotTwiml {
        String value = given(attribute);
        if (value != null && !allowed.contains(value)) {
            throw wrong(attribute, "one of " + allowed);
        }
        return value == null ? "" : value;
    }

    Set<String> words(String attribute, Set<String> allowed) throws NotTwiml {
        String value = given(attribute);
        Set<String> words = value == null || value.isBlank() ? Set.of() : Set.of(value.strip().split("\\s+"));
        if (!allowed.containsAll(words)) {
            throw wrong(attribute, "some of " + allowed);
        }
        return words;
    }

    boolean yes(String attribute, boolean otherwise) throws NotTwiml {
        String value = oneOf(attribute, Set.of("true", "false"));
        return value.isEmpty() ? otherwise : value.equals("true");
    }

    Duration seconds(String attribute, int otherwise, int least, int most) throws NotTwiml {
        return Duration.ofSeconds(number(attribute, otherwise, least, most));
    }

    int number(String attribute, int otherwise, int least, int most) throws NotTwiml {
        String value = given(attribute);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw wrong(attribute, least + "-" + most);
        }
        return Integer.parseInt(value);
    }

    String keys(String attribute, String otherwise) throws NotTwiml {
        String value = given(attribute);
        if (value != null && !value.matches("[0-9*#]*")) {
            throw wrong(attribute, "keys");
        }
        return value == null ? otherwise : value;
    }

    @Nullable URI uri(String attribute) throws NotTwiml {
        String value = given(attribute);
        return value == null ? null : absolute(value);
    }

    URI textAsUri() throws NotTwiml {
        return absolute(requiredText());
    }

    private URI absolute(String address) throws NotTwiml {
        try {
            URI uri = base.resolve(address);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new NotTwiml("address " + address + " in <" + name() + ">", e);
        }
        throw new NotTwiml("address " + address + " in <" + name() + "> (expected: with a host name)");
    }

    private NotTwiml wrong(String attribute, String expected) {
        return new NotTwiml(attribute + " of <" + name() + ">: " + given(attribute) + " (expected: " + expected + ")");
    }
}
