-- What serve does next, and which process is doing it. The table is that of db-scheduler 16.12 for PostgreSQL (Apache License
-- 2.0), with its own names of columns; it holds one row for each task, so that it needs no index but its key.
CREATE TABLE batch.scheduled_tasks (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);

COMMENT ON SCHEMA batch IS 'Spring Batch''s own tables: which job ran, when, how far; and what serve does next.';
COMMENT ON TABLE batch.scheduled_tasks IS 'What serve does next: one row for each task that is not off.';
COMMENT ON COLUMN batch.scheduled_tasks.task_name IS 'The task, as jobs/schedule.yaml calls it.';
COMMENT ON COLUMN batch.scheduled_tasks.task_instance IS 'Always recurring.';
COMMENT ON COLUMN batch.scheduled_tasks.task_data IS 'Always empty.';
COMMENT ON COLUMN batch.scheduled_tasks.execution_time IS 'When it is due next, or was due if it is being done.';
COMMENT ON COLUMN batch.scheduled_tasks.picked IS 'Whether a process is doing it.';
COMMENT ON COLUMN batch.scheduled_tasks.picked_by IS 'The process that does it: machine and process number.';
COMMENT ON COLUMN batch.scheduled_tasks.last_success IS 'When it was last done without failing.';
COMMENT ON COLUMN batch.scheduled_tasks.last_failure IS 'When it last failed or was broken off.';
COMMENT ON COLUMN batch.scheduled_tasks.consecutive_failures IS 'How often it failed since it last did not.';
COMMENT ON COLUMN batch.scheduled_tasks.last_heartbeat IS 'When the process that does it last gave a sign of life.';
COMMENT ON COLUMN batch.scheduled_tasks.version IS 'Optimistic lock: of two processes that pick a task, one gets it.';
COMMENT ON COLUMN batch.scheduled_tasks.priority IS 'Always the same: not used.';
