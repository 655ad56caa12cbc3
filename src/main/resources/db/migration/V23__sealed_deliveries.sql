-- What a sealed release was made from stays as it was: its rows, its counts and its findings. The same content that is received
-- again, for a correction with another method or other reference data, gets a row and partitions of its own.

ALTER TABLE intake.delivery ADD COLUMN sealed boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN intake.delivery.sealed IS 'Whether a sealed release was made from it; it is then never received or loaded again.';
COMMENT ON TABLE intake.delivery IS 'What was delivered for a quarter: one row for each distinct content of manifest and files, and one more for each sealed release that was made from that content.';

UPDATE intake.delivery d SET sealed = true
WHERE EXISTS (SELECT FROM release.release r WHERE r.delivery_id = d.delivery_id AND r.state <> 'making');

ALTER TABLE intake.delivery DROP CONSTRAINT delivery_input_hash_key;
CREATE UNIQUE INDEX delivery_not_sealed ON intake.delivery (input_hash) WHERE NOT sealed;
