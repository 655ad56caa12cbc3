-- A share or a median over few persons is as telling as a small count; only measuring knows over how many it was taken.
ALTER TABLE release.figure ADD COLUMN base_persons bigint CHECK (base_persons >= 0);
COMMENT ON COLUMN release.figure.base_persons IS 'Of a share or a median the number of persons it rests on; null for any other figure and where absent.';
