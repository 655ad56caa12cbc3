/**
 * What {@code serve} shows at its address, to read only. Start with {@link nl.beschutwerk.operate.web.WebServer}, which answers for
 * each {@link nl.beschutwerk.operate.web.WebPage}.
 */
@NullMarked
package nl.beschutwerk.operate.web;

import org.jspecify.annotations.NullMarked;
