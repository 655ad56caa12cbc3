/**
 * What stands in the books that go out: which sheets, which tables, which sentences, in which order. A sheet is one file
 * beside its siblings; how it looks is left to the renderers.
 */
@NullMarked
package nl.beschutwerk.report.book;

import org.jspecify.annotations.NullMarked;
