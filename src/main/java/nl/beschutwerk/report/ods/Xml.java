package nl.beschutwerk.report.ods;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML into memory. */
final class Xml {

    static final String VERSION = "1.3";

    private static final String DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    Xml() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML cannot be written to memory", e);
        }
    }

    Xml open(String name) {
        return doing(() -> writer.writeStartElement(name));
    }

    Xml attribute(String name, String value) {
        return doing(() -> writer.writeAttribute(name, value));
    }

    Xml text(String content) {
        return doing(() -> writer.writeCharacters(content));
    }

    Xml close() {
        return doing(writer::writeEndElement);
    }

    /** Declares the namespace prefixes of an OpenDocument file; call it on the outermost element. */
    Xml namespaces() {
        for (String name : new String[] {"office", "table", "text", "style", "meta"}) {
            attribute("xmlns:" + name, DOCUMENT + name + ":1.0");
        }
        return attribute("xmlns:number", DOCUMENT + "datastyle:1.0")
                .attribute("xmlns:fo", DOCUMENT + "xsl-fo-compatible:1.0")
                .attribute("xmlns:xlink", "http://www.w3.org/1999/xlink")
                .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    }

    byte[] bytes() {
        doing(writer::writeEndDocument);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private interface Writing {

        void run() throws XMLStreamException;
    }

    private Xml doing(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML cannot be written to memory", e);
        }
    }
}
