package org.huiying.gateway.phone;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A document of TwiML. The SDK's builders look the JDK's XML factories up anew for every document, which took more than half
 * of the time of an answer.
 */
final class Twiml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    Twiml() {
        out = done(() -> FACTORY.createXMLStreamWriter(text));
        done(() -> {
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("Response");
            return out;
        });
    }

    private interface Writing<T> {

        T write() throws XMLStreamException;
    }

    /** @param attributes names and values by turns; a value that is null is left out */
    Twiml verb(String name, @Nullable Object... attributes) {
        return verb(name, inner -> { }, attributes);
    }

    Twiml verb(String name, Consumer<Twiml> inner, @Nullable Object... attributes) {
        done(() -> {
            out.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                if (attributes[i + 1] != null) {
                    out.writeAttribute(String.valueOf(attributes[i]), String.valueOf(attributes[i + 1]));
                }
            }
            inner.accept(this);
            out.writeEndElement();
            return out;
        });
        return this;
    }

    Twiml say(VoiceWords voice, String words) {
        return verb("Say", inner -> inner.words(words), "language", voice.voice());
    }

    Twiml redirect(String to) {
        return verb("Redirect", inner -> inner.words(to));
    }

    void words(String words) {
        done(() -> {
            out.writeCharacters(words);
            return out;
        });
    }

    String xml() {
        done(() -> {
            out.writeEndDocument();
            out.close();
            return out;
        });
        return text.toString();
    }

    private static <T> T done(Writing<T> writing) {
        try {
            return writing.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A document in memory could not be written", e);
        }
    }
}
