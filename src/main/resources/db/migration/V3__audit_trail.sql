-- The trail: who did what to which release, when and why. Rows are added, never changed.

CREATE TABLE audit.trail (
  trail_id    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  login       text        NOT NULL DEFAULT session_user,
  performed_by text       NOT NULL CHECK (btrim(performed_by) <> ''),
  action      text        NOT NULL CHECK (action ~ '^[a-z][a-z0-9-]*$'),
  quarter     text        CHECK (quarter ~ '^[1-9][0-9]{3}-Q[1-4]$'),
  version     integer     CHECK (version > 0),
  reason      text        CHECK (btrim(reason) <> ''),
  details     jsonb       NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(details) = 'object'),
  CHECK (version IS NULL OR quarter IS NOT NULL)
);

COMMENT ON TABLE audit.trail IS 'Who did what to which release, when and why. Append only; holds nothing about a person served.';
COMMENT ON COLUMN audit.trail.trail_id IS 'Order in which the rows were added; numbers may be skipped.';
COMMENT ON COLUMN audit.trail.recorded_at IS 'When, by the clock of the database server; cannot be chosen.';
COMMENT ON COLUMN audit.trail.login IS 'The database user that was logged in; cannot be chosen.';
COMMENT ON COLUMN audit.trail.performed_by IS 'Who: the operator as the command was told, or the account it ran under.';
COMMENT ON COLUMN audit.trail.action IS 'What was done, one word in lower case, such as seal or approve.';
COMMENT ON COLUMN audit.trail.quarter IS 'The quarter it was done to, such as 2024-Q4; empty if to none.';
COMMENT ON COLUMN audit.trail.version IS 'The version of that quarter, from 1; empty if to none.';
COMMENT ON COLUMN audit.trail.reason IS 'Why, in the operator''s words; empty if none was asked.';
COMMENT ON COLUMN audit.trail.details IS 'What else belongs to it, such as hashes of the inputs; a JSON object.';

CREATE INDEX trail_by_release ON audit.trail (quarter, version);

-- Time and login are the server's to fill in, so the operator may insert the other columns only.
REVOKE INSERT ON audit.trail FROM beschutwerk_operator;
GRANT INSERT (performed_by, action, quarter, version, reason, details) ON audit.trail TO beschutwerk_operator;

-- The operator has no right to change a row; this keeps the owner, and a superuser, from doing so unawares.
CREATE FUNCTION audit.refuse_change() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path = pg_catalog
AS $$
BEGIN
  RAISE EXCEPTION 'audit.% is append only: its rows are never changed or removed', TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END
$$;
COMMENT ON FUNCTION audit.refuse_change() IS 'Trigger that keeps a table append only.';
REVOKE ALL ON FUNCTION audit.refuse_change() FROM beschutwerk_operator;

CREATE TRIGGER trail_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.trail
  FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
COMMENT ON TRIGGER trail_is_append_only ON audit.trail IS 'No row of the trail is changed or removed.';
