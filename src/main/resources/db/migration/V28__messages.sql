-- What is to be told, and to whom it was told. A message is written in the transaction of what it tells, and sent later.
CREATE TABLE batch.message (
  message_id  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  kind        text        COLLATE "C" NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
  quarter     text        COLLATE "C" CHECK (quarter ~ '^[1-9][0-9]{3}-Q[1-4]$'),
  version     integer     CHECK (version > 0),
  task        text        COLLATE "C" CHECK (task ~ '^[a-z]+(-[a-z]+)*$'),
  message_key text        COLLATE "C" NOT NULL UNIQUE,
  CHECK (version IS NULL OR quarter IS NOT NULL)
);

COMMENT ON TABLE batch.message IS 'What is to be told by mail or webhook. Holds no figure, no name and no word of a deliverer or an operator.';
COMMENT ON COLUMN batch.message.message_id IS 'Order in which they are told; numbers may be skipped.';
COMMENT ON COLUMN batch.message.occurred_at IS 'When it happened, by the clock of the database server.';
COMMENT ON COLUMN batch.message.kind IS 'What happened, such as draft or late-delivery.';
COMMENT ON COLUMN batch.message.quarter IS 'The quarter it is about, such as 2024-Q4; empty if about none.';
COMMENT ON COLUMN batch.message.version IS 'The version of that quarter; empty if about none.';
COMMENT ON COLUMN batch.message.task IS 'The task that failed, such as inbox; empty if it is about a quarter.';
COMMENT ON COLUMN batch.message.message_key IS 'What makes it one message: what has the same key is told once.';

-- The operator adds messages and never changes them; time and number are the server's to fill in.
REVOKE INSERT, UPDATE, DELETE ON batch.message FROM beschutwerk_operator;
GRANT INSERT (kind, quarter, version, task, message_key) ON batch.message TO beschutwerk_operator;

CREATE TABLE batch.sending (
  message_id  bigint      NOT NULL REFERENCES batch.message,
  channel     text        COLLATE "C" NOT NULL CHECK (channel IN ('mail', 'webhook')),
  attempts    integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  next_at     timestamptz,
  sent_at     timestamptz,
  given_up_at timestamptz,
  failure     text,
  holds_up    boolean     NOT NULL DEFAULT false,
  PRIMARY KEY (message_id, channel),
  CHECK (sent_at IS NULL OR given_up_at IS NULL)
);

COMMENT ON TABLE batch.sending IS 'How the sending of each message goes, by each channel of jobs/notify.yaml.';
COMMENT ON COLUMN batch.sending.message_id IS 'The message.';
COMMENT ON COLUMN batch.sending.channel IS 'mail or webhook.';
COMMENT ON COLUMN batch.sending.attempts IS 'How often it was tried in vain.';
COMMENT ON COLUMN batch.sending.next_at IS 'When it is tried again; empty if it was never tried.';
COMMENT ON COLUMN batch.sending.sent_at IS 'When the channel took it; empty before.';
COMMENT ON COLUMN batch.sending.given_up_at IS 'When it was given up, because it could not be sent for too long; empty otherwise.';
COMMENT ON COLUMN batch.sending.failure IS 'Why it could not be sent the last time, in a sentence; empty if it was not tried in vain.';
COMMENT ON COLUMN batch.sending.holds_up IS 'Whether later messages wait for it, because the channel as a whole did not work.';

-- What was told to whom stays.
REVOKE DELETE ON batch.sending FROM beschutwerk_operator;

CREATE INDEX sending_that_waits ON batch.sending (channel, message_id) WHERE sent_at IS NULL;

COMMENT ON SCHEMA batch IS 'Spring Batch''s own tables: which job ran, when, how far; what serve does next; and what is told to whom.';
