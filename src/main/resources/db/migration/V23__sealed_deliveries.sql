-- What a sealed release was made from stays as it was: its rows, its counts and its findings. The same content that is received
-- again, for a correction with another method or other reference data, gets a row and partitions of its own.

ALTER TABLE intake.delivery ADD COLUMN sealed boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN intake.delivery.sealed IS 'Whether a sealed release was made from it; it is then never received or loaded again.';
COMMENT ON TABLE intake.delivery IS 'What was delivered for a quarter: one row for each distinct content of manifest and files, and one more for each sealed release that was made from that content.';

UPDATE intake.delivery d SET sealed = true
WHERE EXISTS (SELECT FROM release.release r WHERE r.delivery_id = d.delivery_id AND r.state <> 'making');

ALTER TABLE intake.delivery DROP CONSTRAINT delivery_input_hash_key;
CREATE UNIQUE INDEX delivery_not_sealed ON intake.delivery (input_hash) WHERE NOT sealed;

CREATE FUNCTION intake.refuse_change_of_sealed() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path = pg_catalog
AS $$
BEGIN
  IF EXISTS (SELECT FROM touched t JOIN intake.delivery d ON d.delivery_id = t.delivery_id WHERE d.sealed) THEN
    RAISE EXCEPTION 'intake.% of a sealed release is never changed', TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION intake.refuse_change_of_sealed() IS 'Trigger that keeps the findings and counts behind a sealed release as they were.';
REVOKE ALL ON FUNCTION intake.refuse_change_of_sealed() FROM beschutwerk_operator;

-- The values in findings may be taken out, by a purge; the findings stay.
CREATE TRIGGER no_insert_of_sealed AFTER INSERT ON intake.finding
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change_of_sealed();
CREATE TRIGGER no_delete_of_sealed AFTER DELETE ON intake.finding
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change_of_sealed();

CREATE TRIGGER no_insert_of_sealed AFTER INSERT ON intake.delivery_file
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change_of_sealed();
CREATE TRIGGER no_update_of_sealed AFTER UPDATE ON intake.delivery_file
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change_of_sealed();
CREATE TRIGGER no_delete_of_sealed AFTER DELETE ON intake.delivery_file
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change_of_sealed();

CREATE FUNCTION intake.refuse_change_of_sealed_delivery() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path = pg_catalog
AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    -- That its rows were dropped is the one thing that may become known of it.
    NEW.purged_at := OLD.purged_at;
    IF NEW IS NOT DISTINCT FROM OLD THEN
      RETURN NULL;
    END IF;
  END IF;
  RAISE EXCEPTION 'intake.delivery of a sealed release is never changed' USING ERRCODE = 'insufficient_privilege';
END
$$;
COMMENT ON FUNCTION intake.refuse_change_of_sealed_delivery() IS 'Trigger that keeps the delivery behind a sealed release as it was.';
REVOKE ALL ON FUNCTION intake.refuse_change_of_sealed_delivery() FROM beschutwerk_operator;

CREATE TRIGGER no_change_of_sealed AFTER UPDATE OR DELETE ON intake.delivery
  FOR EACH ROW WHEN (OLD.sealed) EXECUTE FUNCTION intake.refuse_change_of_sealed_delivery();
