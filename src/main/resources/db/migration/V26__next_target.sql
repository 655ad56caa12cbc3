-- Readers ask what will be required next year; it is known as soon as the reference files have the targets of that year.
ALTER TABLE reference.area ADD COLUMN target_next numeric;
COMMENT ON COLUMN reference.area.target_next IS 'Jobs of 31 hours at the end of next year (doelstelling_volgend_jaar), for the area as composed at the date; null where none is known.';
