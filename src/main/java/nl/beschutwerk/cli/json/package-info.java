/**
 * The documents that commands answer with under {@code --json}: one record for each, made of what the use case returned, as the
 * words on the console are. {@code docs/json} has a schema of each, which tests hold to the records. Start at
 * {@link nl.beschutwerk.cli.json.JsonText}.
 */
@NullMarked
package nl.beschutwerk.cli.json;

import org.jspecify.annotations.NullMarked;
