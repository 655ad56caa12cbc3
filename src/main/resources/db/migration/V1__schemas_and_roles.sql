-- Roles and schemas, with no more rights than each role needs.
--
-- Runs as the login user: a superuser, or an ordinary user with CREATEROLE who owns this database. All later migrations
-- run as beschutwerk_owner (see beforeEachMigrate.sql), so that every object belongs to that role.

-- Roles belong to the whole cluster: another database may have made them before, or may be making them right now. The
-- one that comes second waits for the first to commit, and then finds the role there.
DO $$
DECLARE
  role_name text;
  meaning   text;
BEGIN
  FOR role_name, meaning IN
    VALUES
      ('beschutwerk_owner', 'Owns all objects of the product; only migrations act under it.'),
      ('beschutwerk_operator', 'The product at work: loads, measures and seals; adds to the trail but cannot change it.'),
      ('beschutwerk_reader', 'Dashboards and BI tools: reads approved, protected figures in schema publication alone.')
  LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
        EXECUTE format('COMMENT ON ROLE %I IS %L', role_name, meaning);
      EXCEPTION
        WHEN duplicate_object OR unique_violation THEN NULL; -- made meanwhile by another database's migration
      END;
    END IF;
  END LOOP;
END
$$;

-- The login user must be able to act as owner and as operator. A superuser can. An ordinary user has only the right to
-- administer the roles it made (PostgreSQL 16 and later), or is no member at all (15), and grants itself the rest.
DO $$
DECLARE
  role_name  text;
  is_super   boolean := (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = session_user);
  has_set    boolean;
  set_option text := '';
BEGIN
  IF is_super THEN
    RETURN;
  END IF;
  FOREACH role_name IN ARRAY ARRAY['beschutwerk_owner', 'beschutwerk_operator']
  LOOP
    IF current_setting('server_version_num')::integer >= 160000 THEN
      has_set := pg_has_role(session_user, role_name, 'SET');
      set_option := 'WITH INHERIT FALSE, SET TRUE';
    ELSE
      has_set := pg_has_role(session_user, role_name, 'MEMBER');
    END IF;
    IF NOT has_set THEN
      BEGIN
        EXECUTE format('GRANT %I TO %I %s', role_name, session_user, set_option);
      EXCEPTION
        WHEN unique_violation THEN NULL; -- granted meanwhile by another database's migration
        WHEN insufficient_privilege THEN
          RAISE EXCEPTION 'user % may not act as role %, which exists already', session_user, role_name
            USING ERRCODE = 'insufficient_privilege',
                  HINT = format('Let an administrator run: GRANT beschutwerk_owner, beschutwerk_operator TO %I', session_user);
      END;
    END IF;
  END LOOP;
END
$$;

CREATE SCHEMA batch AUTHORIZATION beschutwerk_owner;
CREATE SCHEMA reference AUTHORIZATION beschutwerk_owner;
CREATE SCHEMA intake AUTHORIZATION beschutwerk_owner;
CREATE SCHEMA release AUTHORIZATION beschutwerk_owner;
CREATE SCHEMA audit AUTHORIZATION beschutwerk_owner;
CREATE SCHEMA publication AUTHORIZATION beschutwerk_owner;

-- The door: nobody enters this database but the three roles. The owner of the database keeps its own rights.
DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO beschutwerk_owner, beschutwerk_operator', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO beschutwerk_reader', current_database());
END
$$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

-- Flyway made its own schema before this migration, as the login user, to whom it belongs.
COMMENT ON SCHEMA migration IS 'Flyway''s history: which migrations this database has had.';

SET LOCAL ROLE beschutwerk_owner;

COMMENT ON SCHEMA batch IS 'Spring Batch''s own tables: which job ran, when, how far.';
COMMENT ON SCHEMA reference IS 'Regions, municipalities, mergers and targets, by date.';
COMMENT ON SCHEMA intake IS 'Deliveries, their findings, and rows about persons until they are purged.';
COMMENT ON SCHEMA release IS 'Releases of a quarter and their figures, protected and unprotected.';
COMMENT ON SCHEMA audit IS 'The trail of who did what, when and why: append only.';
COMMENT ON SCHEMA publication IS 'Views of approved, protected figures: all that a BI tool may read.';

GRANT USAGE ON SCHEMA batch, reference, intake, release, audit, publication TO beschutwerk_operator;
GRANT USAGE ON SCHEMA publication TO beschutwerk_reader;

-- What PostgreSQL would otherwise give everybody.
ALTER DEFAULT PRIVILEGES REVOKE ALL ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE ALL ON TYPES FROM PUBLIC;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO beschutwerk_operator, beschutwerk_reader;

-- What later tables, sequences and functions of the owner give.
ALTER DEFAULT PRIVILEGES IN SCHEMA batch, reference, intake, release
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO beschutwerk_operator;
-- A delivery's partition is emptied in one stroke before it is loaded again.
ALTER DEFAULT PRIVILEGES IN SCHEMA intake
  GRANT TRUNCATE ON TABLES TO beschutwerk_operator;
ALTER DEFAULT PRIVILEGES IN SCHEMA audit
  GRANT SELECT, INSERT ON TABLES TO beschutwerk_operator;
ALTER DEFAULT PRIVILEGES IN SCHEMA publication
  GRANT SELECT ON TABLES TO beschutwerk_operator, beschutwerk_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA batch, reference, intake, release, audit
  GRANT USAGE, SELECT ON SEQUENCES TO beschutwerk_operator;
ALTER DEFAULT PRIVILEGES IN SCHEMA reference, intake, release, audit, publication
  GRANT EXECUTE ON FUNCTIONS TO beschutwerk_operator;
ALTER DEFAULT PRIVILEGES IN SCHEMA publication
  GRANT EXECUTE ON FUNCTIONS TO beschutwerk_reader;
