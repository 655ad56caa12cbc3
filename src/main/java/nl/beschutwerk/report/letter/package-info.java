/**
 * The letters as PDF files for everyone (PDF/UA-1): one page, on which every piece of content has a tag. Start with
 * {@link nl.beschutwerk.report.letter.LetterPdf}.
 */
@NullMarked
package nl.beschutwerk.report.letter;

import org.jspecify.annotations.NullMarked;
