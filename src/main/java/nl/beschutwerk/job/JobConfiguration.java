package nl.beschutwerk.job;

import nl.beschutwerk.database.DatabaseConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** What Spring starts for a command that works on the database: its connections, transactions and Spring Batch. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(DatabaseConfiguration.class)
class JobConfiguration {}
