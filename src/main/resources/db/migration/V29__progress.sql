-- How far the steps are that are at work, for whoever looks on from another process. A quarter is made by one process at a time, which
-- holds its lock; the row of a process that was killed stays until the next one takes that lock.
CREATE TABLE batch.progress (
  progress_id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  quarter          text        COLLATE "C" NOT NULL UNIQUE CHECK (quarter ~ '^[1-9][0-9]{3}-Q[1-4]$'),
  version          integer     NOT NULL CHECK (version > 0),
  mode             text        COLLATE "C" NOT NULL CHECK (mode IN ('release', 'dry-run', 'restore')),
  job_execution_id bigint,
  step             text        COLLATE "C" NOT NULL CHECK (step ~ '^[a-z]+$'),
  unit             text        COLLATE "C" CHECK (unit ~ '^[a-z]+$'),
  done             bigint      NOT NULL DEFAULT 0 CHECK (done >= 0),
  total            bigint      CHECK (total > 0),
  counted_ms       bigint      NOT NULL DEFAULT 0 CHECK (counted_ms >= 0),
  began_at         timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (total IS NULL OR unit IS NOT NULL)
);

COMMENT ON TABLE batch.progress IS 'How far each step is that has been at work for some seconds. Counts of rows are of a whole delivery.';
COMMENT ON COLUMN batch.progress.progress_id IS 'The process that wrote the row changes and deletes it by this number.';
COMMENT ON COLUMN batch.progress.quarter IS 'The quarter that is being made.';
COMMENT ON COLUMN batch.progress.version IS 'The version of that quarter.';
COMMENT ON COLUMN batch.progress.mode IS 'What the run is for: release, dry-run or restore.';
COMMENT ON COLUMN batch.progress.job_execution_id IS 'The attempt in batch_job_execution; empty for a dry run or restore, which leave none.';
COMMENT ON COLUMN batch.progress.step IS 'The step that is at work.';
COMMENT ON COLUMN batch.progress.unit IS 'What it counts, such as rows; empty if it can count nothing.';
COMMENT ON COLUMN batch.progress.done IS 'How many of these are done.';
COMMENT ON COLUMN batch.progress.total IS 'How many of these there are; empty if that is not known.';
COMMENT ON COLUMN batch.progress.counted_ms IS 'The milliseconds in which these were done, up to updated_at.';
COMMENT ON COLUMN batch.progress.began_at IS 'When the step began, by the clock of the database server.';
COMMENT ON COLUMN batch.progress.updated_at IS 'The last sign of the step, by the clock of the database server.';

COMMENT ON SCHEMA batch IS 'Spring Batch''s own tables: which job ran, when, how far; how far the running steps are; what serve does next; and what is told to whom.';
