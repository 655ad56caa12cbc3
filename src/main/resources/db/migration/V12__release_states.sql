-- The life of a release after it was made: approved, published, superseded or withdrawn, and what it corrects. From its
-- sealing on nothing of what it says can be changed, by nobody.
ALTER TABLE release.release
  ADD COLUMN reason          text CHECK (btrim(reason) <> ''),
  ADD COLUMN corrects_id     bigint REFERENCES release.release,
  ADD COLUMN delivery_folder text,
  ADD COLUMN approved_at     timestamptz,
  ADD COLUMN approved_by     text CHECK (btrim(approved_by) <> ''),
  ADD COLUMN publish_from    timestamptz,
  ADD COLUMN published_at    timestamptz,
  ADD COLUMN withdrawn_at    timestamptz,
  ADD CONSTRAINT release_correction_check CHECK ((corrects_id IS NULL) = (reason IS NULL)),
  ADD CONSTRAINT release_approval_check CHECK (num_nulls(approved_at, approved_by, publish_from) IN (0, 3)),
  ADD CONSTRAINT release_draft_check CHECK (state NOT IN ('making', 'draft') OR approved_at IS NULL),
  ADD CONSTRAINT release_approved_check CHECK (state <> 'approved' OR approved_at IS NOT NULL),
  ADD CONSTRAINT release_embargo_check CHECK (published_at >= publish_from),
  ADD CONSTRAINT release_publication_check CHECK (published_at IS NULL OR approved_at IS NOT NULL),
  ADD CONSTRAINT release_withdrawal_check CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL));
COMMENT ON COLUMN release.release.reason IS 'Why an earlier version was corrected, as its recipients read it; null of a first version.';
COMMENT ON COLUMN release.release.corrects_id IS 'The version of the same quarter that this one corrects; null of a first version.';
COMMENT ON COLUMN release.release.delivery_folder IS 'Where the delivery stood when the release was made.';
COMMENT ON COLUMN release.release.approved_at IS 'When it was approved; null if it never was.';
COMMENT ON COLUMN release.release.approved_by IS 'Who approved it.';
COMMENT ON COLUMN release.release.publish_from IS 'Not to be published before: the end of the embargo, or the moment of approval.';
COMMENT ON COLUMN release.release.published_at IS 'When its files and figures were published; null before.';
COMMENT ON COLUMN release.release.withdrawn_at IS 'When it was withdrawn; the trail says by whom and why.';

ALTER TABLE release.input DROP CONSTRAINT input_kind_check;
ALTER TABLE release.input ADD CONSTRAINT input_kind_check
  CHECK (kind IN ('levering', 'referentie', 'methode', 'eerdere-uitgave', 'vorige-versie'));
COMMENT ON COLUMN release.input.kind IS 'levering, referentie, methode, eerdere-uitgave (of an earlier quarter) or vorige-versie (that it corrects).';

CREATE FUNCTION release.refuse_change_of_sealed() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path = pg_catalog
AS $$
BEGIN
  IF EXISTS (SELECT FROM touched t JOIN release.release r ON r.id = t.release_id WHERE r.state <> 'making') THEN
    RAISE EXCEPTION 'release.% of a sealed release is never changed', TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION release.refuse_change_of_sealed() IS 'Trigger that keeps what a sealed release consists of as it was sealed.';
REVOKE ALL ON FUNCTION release.refuse_change_of_sealed() FROM beschutwerk_operator;

DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['input', 'figure', 'file', 'change', 'region_rank', 'region_peer']
  LOOP
    EXECUTE format('CREATE TRIGGER sealed_gets_nothing AFTER INSERT ON release.%I REFERENCING NEW TABLE AS touched'
                   ' FOR EACH STATEMENT EXECUTE FUNCTION release.refuse_change_of_sealed()', part);
    EXECUTE format('CREATE TRIGGER sealed_keeps_value AFTER UPDATE ON release.%I REFERENCING OLD TABLE AS touched'
                   ' FOR EACH STATEMENT EXECUTE FUNCTION release.refuse_change_of_sealed()', part);
    EXECUTE format('CREATE TRIGGER sealed_keeps_rows AFTER DELETE ON release.%I REFERENCING OLD TABLE AS touched'
                   ' FOR EACH STATEMENT EXECUTE FUNCTION release.refuse_change_of_sealed()', part);
  END LOOP;
END
$$;

-- Of the release itself only its state, and what belongs to that, may still change.
CREATE FUNCTION release.refuse_change_of_origin() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path = pg_catalog
AS $$
DECLARE
  of_state text[] := ARRAY['state', 'approved_at', 'approved_by', 'publish_from', 'published_at', 'withdrawn_at'];
BEGIN
  IF OLD.state <> 'making' AND (TG_OP = 'DELETE' OR to_jsonb(NEW) - of_state <> to_jsonb(OLD) - of_state) THEN
    RAISE EXCEPTION 'release % v% is sealed and is never changed', OLD.quarter, OLD.version
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
COMMENT ON FUNCTION release.refuse_change_of_origin() IS 'Trigger that lets nothing but the state of a sealed release change.';
REVOKE ALL ON FUNCTION release.refuse_change_of_origin() FROM beschutwerk_operator;
CREATE TRIGGER sealed_stays BEFORE UPDATE OR DELETE ON release.release
  FOR EACH ROW EXECUTE FUNCTION release.refuse_change_of_origin();

CREATE OR REPLACE VIEW publication.figure AS
SELECT r.quarter,
       f.level,
       f.area_code,
       f.area_name,
       f.indicator,
       f.breakdown,
       f.category,
       CASE WHEN NOT f.confidential THEN f.amount END AS amount,
       CASE WHEN f.absence IS NOT NULL THEN 'M' WHEN f.estimated THEN 'E' ELSE 'A' END AS obs_status,
       CASE WHEN f.confidential THEN 'C' ELSE 'F' END AS conf_status,
       f.absence,
       r.synthetic,
       r.version
FROM release.figure f
JOIN release.release r ON r.id = f.release_id
WHERE r.state = 'approved' AND r.published_at IS NOT NULL;
COMMENT ON VIEW publication.figure IS 'Protected figures of the published release of each quarter, from the moment its files are published: all that a reader may see.';
COMMENT ON COLUMN publication.figure.version IS 'Version of the quarter''s release.';

-- Rows about persons may be dropped once nobody needs them; figures and findings without values stay.
ALTER TABLE intake.delivery ADD COLUMN purged_at timestamptz;
COMMENT ON COLUMN intake.delivery.purged_at IS 'When its rows and the values in its findings were dropped; null while they are there.';
