package nl.beschutwerk.report.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.beschutwerk.report.table.Book;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What a document tells of itself to programs: its title, its language, its date, and that it is a PDF/UA-1. */
final class Description {

    private static final String LANGUAGE = "nl-NL";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private Description() {}

    static void write(PDDocument document, Book book) throws IOException {
        document.getDocument().setVersion(1.7f);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(LANGUAGE);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        Calendar moment = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        moment.setTimeInMillis(book.quarter().referenceDate().toEpochDay() * 24 * 60 * 60 * 1000);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(book.title());
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        document.setDocumentInformation(information);
        catalog.setMetadata(new PDMetadata(document, new ByteArrayInputStream(packet(book))));
    }

    /** The same in the form of XMP. */
    private static byte[] packet(Book book) {
        String moment = book.quarter().referenceDate() + "T00:00:00Z";
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeProcessingInstruction("xpacket", "begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"");
            xml.writeStartElement("x:xmpmeta");
            xml.writeAttribute("xmlns:x", "adobe:ns:meta/");
            xml.writeStartElement("rdf:RDF");
            xml.writeAttribute("xmlns:rdf", RDF);
            xml.writeStartElement("rdf:Description");
            xml.writeAttribute("rdf:about", "");
            xml.writeAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
            xml.writeAttribute("xmlns:xmp", "http://ns.adobe.com/xap/1.0/");
            xml.writeAttribute("xmlns:pdfuaid", "http://www.aiim.org/pdfua/ns/id/");
            element(xml, "pdfuaid:part", "1");
            element(xml, "xmp:CreateDate", moment);
            element(xml, "xmp:ModifyDate", moment);
            xml.writeStartElement("dc:title");
            xml.writeStartElement("rdf:Alt");
            xml.writeStartElement("rdf:li");
            xml.writeAttribute("xml:lang", "x-default");
            xml.writeCharacters(book.title());
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("dc:language");
            xml.writeStartElement("rdf:Bag");
            element(xml, "rdf:li", LANGUAGE);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeProcessingInstruction("xpacket", "end=\"w\"");
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML cannot be written to memory", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
