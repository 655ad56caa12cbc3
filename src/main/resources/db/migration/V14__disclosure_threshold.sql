-- A release shows earlier ones beside it. What an earlier one left open, a release that hides more must not show again.
ALTER TABLE release.release ADD COLUMN disclosure_threshold integer NOT NULL DEFAULT 5 CHECK (disclosure_threshold >= 0);
ALTER TABLE release.release ALTER COLUMN disclosure_threshold DROP DEFAULT;
COMMENT ON COLUMN release.release.disclosure_threshold IS 'The method''s geheimhouding.drempel: the smallest count that is shown; 0 where nothing was hidden.';
