/**
 * The inbox: takes deliveries that were dropped in a folder, as soon as they are whole, and makes of each what may be made without
 * a person's decision. Start with {@link nl.beschutwerk.operate.inbox.InboxPass}. What is dropped there is not trusted: names,
 * links and contents may be hostile, and every folder may change or disappear at any moment.
 */
@NullMarked
package nl.beschutwerk.operate.inbox;

import org.jspecify.annotations.NullMarked;
