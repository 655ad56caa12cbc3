package nl.beschutwerk.intake.format.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of a workbook, read element by element with the JDK's parser. Only the five predefined entities of XML are
 * supported.
 */
final class XmlPart implements Closeable {

    private final Reader text;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    private XmlPart(Reader text, XMLStreamReader xml) {
        this.text = text;
        this.xml = xml;
    }

    /**
     * Creates a factory for each part, because parts are read by several threads and a factory is not guaranteed to be
     * thread-safe.
     */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Opens a part whose root element must have this name. */
    static XmlPart open(InputStream part, String root) throws IOException {
        Reader text = XmlText.open(part);
        try {
            XmlPart opened = new XmlPart(text, factory().createXMLStreamReader(text));
            if (!opened.nextChild(0) || !opened.is(root)) {
                throw WorkbookFault.damaged();
            }
            return opened;
        } catch (XMLStreamException | RuntimeException e) {
            text.close();
            throw fault(e);
        } catch (IOException e) {
            text.close();
            throw e;
        }
    }

    int depth() {
        return depth;
    }

    boolean is(String name) {
        return xml.getLocalName().equals(name);
    }

    /**
     * Moves to the next child of the element at a depth, and skips all deeper elements. Returns false at the end of that
     * element.
     */
    boolean nextChild(int within) throws IOException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && depth == within + 1) {
                return true;
            }
            if ((event == XMLStreamConstants.END_ELEMENT && depth < within)
                    || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /** Reads to the end of the stream, so that the rest of the part is checked for completeness and its CRC is verified. */
    void finish() throws IOException {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            // Only whether the rest can be read matters.
        }
    }

    /** Returns the value of an attribute of the current element, in any namespace; null if it has none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    String require(String name) throws IOException {
        return Optional.ofNullable(attribute(name)).orElseThrow(WorkbookFault::damaged);
    }

    /** Appends all text in the current element, and moves to its end. */
    void readText(StringBuilder into) throws IOException {
        int within = depth;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                into.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                if (into.length() > WorkbookLimits.MAX_TOKEN) {
                    throw WorkbookFault.unsafe();
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                throw WorkbookFault.damaged();
            } else if (event == XMLStreamConstants.END_ELEMENT && depth < within) {
                return;
            }
        }
    }

    /** Moves to the end of the current element. */
    void skip() throws IOException {
        int within = depth;
        while (next() != XMLStreamConstants.END_ELEMENT || depth >= within) {
            // Ignore its content.
        }
    }

    private int next() throws IOException {
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException | RuntimeException e) {
            // The parser throws a runtime exception for some broken files.
            throw fault(e);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw WorkbookFault.unsafe();
            default -> {
                // Text is read by readText.
            }
        }
        return event;
    }

    private void begin() throws IOException {
        depth++;
        names.add(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            names.add(String.valueOf(xml.getNamespaceURI(i)));
            names.add(String.valueOf(xml.getNamespacePrefix(i)));
        }
        if (depth > WorkbookLimits.MAX_DEPTH || names.size() > WorkbookLimits.MAX_NAMES) {
            throw WorkbookFault.unsafe();
        }
    }

    /** Returns the reason why the parser stopped: a refusal by this application, a failing disk, or a part that is not XML. */
    private static IOException fault(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = nested(cause)) {
            if (cause instanceof IOException io) {
                return io;
            }
        }
        return WorkbookFault.damaged(failure);
    }

    private static @Nullable Throwable nested(Throwable failure) {
        return failure instanceof XMLStreamException xml && xml.getNestedException() != null
                ? xml.getNestedException()
                : failure.getCause();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            text.close();
        }
    }
}
