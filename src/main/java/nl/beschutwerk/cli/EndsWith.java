package nl.beschutwerk.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The exit codes that a command can return; its help lists them with their meanings. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface EndsWith {

    ExitCode[] value();
}
