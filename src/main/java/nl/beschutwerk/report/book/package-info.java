/**
 * The contents of the books that are published: their sheets, tables and sentences, in order. Each sheet has a class of its
 * own; renderers decide how it looks.
 */
@NullMarked
package nl.beschutwerk.report.book;

import org.jspecify.annotations.NullMarked;
