-- A database holds the releases of one output folder. Which one is written down when the first is made, so that a command that
-- names another does not show, or add to, the releases of this one.
CREATE TABLE release.output_folder (
    the_only_one boolean     PRIMARY KEY DEFAULT true CHECK (the_only_one),
    path         text        NOT NULL CHECK (btrim(path) <> ''),
    since        timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE release.output_folder IS 'Where the files of the releases in this database stand: one row, or none before the first is made.';
COMMENT ON COLUMN release.output_folder.the_only_one IS 'Key, always true: there is one row.';
COMMENT ON COLUMN release.output_folder.path IS 'The output folder, absolute, without links.';
COMMENT ON COLUMN release.output_folder.since IS 'When it was first found there.';
