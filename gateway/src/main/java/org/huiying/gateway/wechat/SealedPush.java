package org.huiying.gateway.wechat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the envelope of a push. */
public final class SealedPush {

    private SealedPush() {}

    /** What is sealed in it; empty when there is nothing. */
    public static Optional<String> sealed(String xml) {
        return element(xml, "Encrypt");
    }

    /** The text of the first element of that name. */
    public static Optional<String> element(String xml, String name) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            NodeList found = builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).getElementsByTagName(name);
            return found.getLength() == 0 ? Optional.empty() : Optional.of(found.item(0).getTextContent());
        } catch (IOException | SAXException | ParserConfigurationException notXml) {
            return Optional.empty();
        }
    }
}
