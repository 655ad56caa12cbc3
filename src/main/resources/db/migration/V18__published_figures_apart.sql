-- A reader sees published figures, and nothing lies behind them. A condition in a query may be tried on rows before the condition
-- of a view leaves them out, and tells of them by its errors, its notices, or what EXPLAIN counts. So the protected figures of
-- published releases stand in a table of their own, and the view for readers shows that table alone.
CREATE TABLE release.published_figure (
    release_id  bigint  NOT NULL REFERENCES release.release ON DELETE CASCADE,
    quarter     text    NOT NULL COLLATE "C",
    level       text    NOT NULL,
    area_code   text    NOT NULL COLLATE "C",
    area_name   text    NOT NULL,
    indicator   text    NOT NULL COLLATE "C",
    breakdown   text    NOT NULL COLLATE "C",
    category    text    NOT NULL COLLATE "C",
    amount      numeric,
    obs_status  text    NOT NULL CHECK (obs_status IN ('A', 'E', 'M')),
    conf_status text    NOT NULL CHECK (conf_status IN ('F', 'C')),
    absence     text,
    synthetic   boolean NOT NULL,
    version     integer NOT NULL,
    PRIMARY KEY (release_id, level, area_code, indicator, breakdown, category),
    CHECK (conf_status = 'F' OR (amount IS NULL AND absence IS NULL AND obs_status <> 'M'))
);
COMMENT ON TABLE release.published_figure IS 'The protected figures of published releases: copied when a release is published, removed when it is superseded or withdrawn. A trigger on release.release keeps it.';
COMMENT ON COLUMN release.published_figure.release_id IS 'The release.';
COMMENT ON COLUMN release.published_figure.quarter IS 'Such as 2024-Q4.';
COMMENT ON COLUMN release.published_figure.level IS 'gebiedsniveau.';
COMMENT ON COLUMN release.published_figure.area_code IS 'gebiedscode.';
COMMENT ON COLUMN release.published_figure.area_name IS 'gebiedsnaam.';
COMMENT ON COLUMN release.published_figure.indicator IS 'What is measured.';
COMMENT ON COLUMN release.published_figure.breakdown IS 'uitsplitsing.';
COMMENT ON COLUMN release.published_figure.category IS 'categorie.';
COMMENT ON COLUMN release.published_figure.amount IS 'Unrounded; empty where absent or confidential.';
COMMENT ON COLUMN release.published_figure.obs_status IS 'SDMX: A, E estimated or M absent.';
COMMENT ON COLUMN release.published_figure.conf_status IS 'SDMX: F free or C confidential.';
COMMENT ON COLUMN release.published_figure.absence IS 'Why a figure is absent; empty of a confidential one, of which that there is nobody is hidden too.';
COMMENT ON COLUMN release.published_figure.synthetic IS 'Whether the figures are invented.';
COMMENT ON COLUMN release.published_figure.version IS 'Version of the quarter''s release.';
-- The trigger alone writes it.
REVOKE INSERT, UPDATE, DELETE ON release.published_figure FROM beschutwerk_operator;

CREATE FUNCTION release.keep_published_figures() RETURNS trigger
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF NEW.state = 'approved' AND NEW.published_at IS NOT NULL THEN
    INSERT INTO release.published_figure
    SELECT NEW.id, NEW.quarter, f.level, f.area_code, f.area_name, f.indicator, f.breakdown, f.category,
           CASE WHEN NOT f.confidential THEN f.amount END,
           CASE WHEN f.absence IS NOT NULL AND NOT f.confidential THEN 'M' WHEN f.estimated THEN 'E' ELSE 'A' END,
           CASE WHEN f.confidential THEN 'C' ELSE 'F' END,
           CASE WHEN NOT f.confidential THEN f.absence END,
           NEW.synthetic, NEW.version
    FROM release.figure f
    WHERE f.release_id = NEW.id
    ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM release.published_figure WHERE release_id = NEW.id;
  END IF;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION release.keep_published_figures() IS 'Trigger that keeps the figures of published releases for readers, and those of no other.';
REVOKE ALL ON FUNCTION release.keep_published_figures() FROM beschutwerk_operator;
CREATE TRIGGER published_figures AFTER UPDATE OF state, published_at ON release.release
  FOR EACH ROW EXECUTE FUNCTION release.keep_published_figures();
COMMENT ON TRIGGER published_figures ON release.release IS 'Published figures appear and disappear with the state of their release, in the same transaction.';

-- Those that are published already: the trigger copies them, nothing else changes.
UPDATE release.release SET state = state WHERE state = 'approved' AND published_at IS NOT NULL;

CREATE OR REPLACE VIEW publication.figure WITH (security_barrier = true) AS
SELECT quarter, level, area_code, area_name, indicator, breakdown, category, amount, obs_status, conf_status, absence, synthetic,
       version
FROM release.published_figure;
