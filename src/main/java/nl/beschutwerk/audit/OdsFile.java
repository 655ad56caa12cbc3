package nl.beschutwerk.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * An OpenDocument spreadsheet, read back.
 *
 * @param content its sheets and the styles of their cells
 * @param styles the styles of all cells and pages
 * @param meta the description of the document
 * @param hasSettings whether the file records where a reader left off, and opens there
 */
public record OdsFile(Document content, Document styles, Document meta, boolean hasSettings) {

    /**
     * Reads the file.
     *
     * @throws IOException when the file cannot be read, or is not an OpenDocument spreadsheet
     */
    public static OdsFile read(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            return new OdsFile(
                    document(archive, "content.xml"),
                    document(archive, "styles.xml"),
                    document(archive, "meta.xml"),
                    archive.getEntry("settings.xml") != null);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(file + " is not an OpenDocument spreadsheet", e);
        }
    }

    /** All elements of a name below another, in the order of the file. */
    public static List<Element> elements(Element below, String name) {
        NodeList found = below.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static Document document(ZipFile archive, String name)
            throws IOException, SAXException, ParserConfigurationException {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
            throw new IOException(archive.getName() + " has no " + name);
        }
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream in = archive.getInputStream(entry)) {
            return factory.newDocumentBuilder().parse(in);
        }
    }
}
