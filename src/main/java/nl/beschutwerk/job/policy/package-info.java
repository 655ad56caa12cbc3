/**
 * The use cases of policy: they read figures of sealed releases, have them divided, and write what comes of it. Start with {@link
 * nl.beschutwerk.job.policy.AllocateRun}.
 */
@NullMarked
package nl.beschutwerk.job.policy;

import org.jspecify.annotations.NullMarked;
