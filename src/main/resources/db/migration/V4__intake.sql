-- Deliveries, what was found wrong in them, and their rows. Rows are partitioned by delivery, so that one delivery is
-- loaded again or purged in one stroke.

CREATE TABLE intake.delivery (
  delivery_id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  input_hash               text        COLLATE "C" NOT NULL UNIQUE CHECK (input_hash ~ '^[0-9a-f]{64}$'),
  name                     text        NOT NULL,
  quarter                  text        COLLATE "C" CHECK (quarter ~ '^[1-9][0-9]{3}-Q[1-4]$'),
  kind                     text        COLLATE "C" CHECK (kind IN ('microdata', 'aantallen')),
  synthetic                boolean,
  with_manifest            boolean     NOT NULL,
  created_at               timestamptz,
  control_valid_indications bigint     CHECK (control_valid_indications >= 0),
  control_working_persons  bigint      CHECK (control_working_persons >= 0),
  status                   text        COLLATE "C" NOT NULL CHECK (status IN ('received', 'loaded', 'refused')),
  received_at              timestamptz NOT NULL DEFAULT clock_timestamp(),
  loaded_at                timestamptz,
  CHECK (status = 'refused' OR (quarter IS NOT NULL AND kind IS NOT NULL AND synthetic IS NOT NULL)),
  CHECK ((status = 'loaded') = (loaded_at IS NOT NULL))
);
COMMENT ON TABLE intake.delivery IS 'What was handed over for a quarter: one row for each distinct content of manifest and files.';
COMMENT ON COLUMN intake.delivery.delivery_id IS 'Key; also names the partitions of its rows.';
COMMENT ON COLUMN intake.delivery.input_hash IS 'SHA-256 over the manifest and the names and checksums of the files.';
COMMENT ON COLUMN intake.delivery.name IS 'As the deliverer calls it; the name of the folder where no manifest tells.';
COMMENT ON COLUMN intake.delivery.quarter IS 'Such as 2024-Q4; empty where the manifest could not be read and no quarter was asked for.';
COMMENT ON COLUMN intake.delivery.kind IS 'microdata or aantallen (headcounts); empty where the manifest could not be read.';
COMMENT ON COLUMN intake.delivery.synthetic IS 'Whether it tells of invented people; empty where the manifest could not be read.';
COMMENT ON COLUMN intake.delivery.with_manifest IS 'Whether a levering.json lay in the folder.';
COMMENT ON COLUMN intake.delivery.created_at IS 'When it was made, as the deliverer says; empty where no manifest tells.';
COMMENT ON COLUMN intake.delivery.control_valid_indications IS 'The deliverer''s own count of valid indications in the country, persons; empty where not given.';
COMMENT ON COLUMN intake.delivery.control_working_persons IS 'The deliverer''s own count of working persons in the country; empty where not given.';
COMMENT ON COLUMN intake.delivery.status IS 'received: may be loaded; loaded: its rows count; refused: nothing of it counts.';
COMMENT ON COLUMN intake.delivery.received_at IS 'When it was last received.';
COMMENT ON COLUMN intake.delivery.loaded_at IS 'When it was loaded; empty unless its status is loaded.';

CREATE INDEX delivery_by_quarter ON intake.delivery (quarter);

CREATE TABLE intake.delivery_file (
  delivery_id    bigint  NOT NULL REFERENCES intake.delivery ON DELETE CASCADE,
  position       integer NOT NULL CHECK (position >= 1),
  name           text    COLLATE "C" NOT NULL,
  content        text    COLLATE "C" NOT NULL,
  sha256         text    COLLATE "C" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  encoding       text    COLLATE "C",
  delivered_rows bigint  CHECK (delivered_rows >= 0),
  loaded_rows    bigint,
  rejected_rows  bigint,
  PRIMARY KEY (delivery_id, position),
  UNIQUE (delivery_id, name),
  CHECK (delivered_rows = loaded_rows + rejected_rows)
);
COMMENT ON TABLE intake.delivery_file IS 'The files of a delivery, as they were found.';
COMMENT ON COLUMN intake.delivery_file.delivery_id IS 'The delivery.';
COMMENT ON COLUMN intake.delivery_file.position IS 'Place in the manifest, from 1.';
COMMENT ON COLUMN intake.delivery_file.name IS 'Name within the folder of the delivery.';
COMMENT ON COLUMN intake.delivery_file.content IS 'What it holds (inhoud), such as aantallen.';
COMMENT ON COLUMN intake.delivery_file.sha256 IS 'Checksum of the file as it lay on disk when received; empty where there was none.';
COMMENT ON COLUMN intake.delivery_file.encoding IS 'How its characters are written; empty where it could not be read.';
COMMENT ON COLUMN intake.delivery_file.delivered_rows IS 'Data rows, without the header; empty where it could not be read to its end.';
COMMENT ON COLUMN intake.delivery_file.loaded_rows IS 'Rows without a fault, counted when loaded; of a refused delivery they were taken out again. Empty before.';
COMMENT ON COLUMN intake.delivery_file.rejected_rows IS 'Rows left out, counted when loaded; empty before.';

CREATE TABLE intake.finding (
  finding_id      bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  delivery_id     bigint  NOT NULL REFERENCES intake.delivery ON DELETE CASCADE,
  step            text    COLLATE "C" NOT NULL CHECK (step IN ('receive', 'load', 'measure')),
  code            text    COLLATE "C" NOT NULL,
  severity        text    COLLATE "C" NOT NULL CHECK (severity IN ('weigering', 'fout', 'waarschuwing')),
  file            text    COLLATE "C",
  row_number      bigint  CHECK (row_number >= 1),
  column_position integer CHECK (column_position >= 1),
  column_name     text    COLLATE "C",
  value           text    COLLATE "C",
  sentence        text    COLLATE "C" NOT NULL
);
COMMENT ON TABLE intake.finding IS 'Departures from the delivery contract, in words for the deliverer. Holds nothing that identifies a person.';
COMMENT ON COLUMN intake.finding.finding_id IS 'Key.';
COMMENT ON COLUMN intake.finding.delivery_id IS 'The delivery.';
COMMENT ON COLUMN intake.finding.step IS 'The step that found it; that step, done again, finds anew.';
COMMENT ON COLUMN intake.finding.code IS 'Kind of finding, as the contract names it.';
COMMENT ON COLUMN intake.finding.severity IS 'weigering refuses the delivery, fout leaves out the row, waarschuwing changes nothing.';
COMMENT ON COLUMN intake.finding.file IS 'File; empty when the delivery as a whole is meant.';
COMMENT ON COLUMN intake.finding.row_number IS 'Row as a spreadsheet shows it, the header being 1; empty when no single row is meant.';
COMMENT ON COLUMN intake.finding.column_position IS 'Place of the column in the contract, from 1: the order in which findings are told.';
COMMENT ON COLUMN intake.finding.column_name IS 'Column; empty when no single column is meant.';
COMMENT ON COLUMN intake.finding.value IS 'Value as delivered, cut; empty where none applies or it could identify a person.';
COMMENT ON COLUMN intake.finding.sentence IS 'Plain Dutch: what is wrong and what to do.';

CREATE INDEX finding_by_delivery ON intake.finding (delivery_id, step);

CREATE TABLE intake.rejected_row (
  delivery_id bigint NOT NULL,
  file        text   COLLATE "C" NOT NULL,
  row_number  bigint NOT NULL CHECK (row_number >= 1),
  raw         text   NOT NULL,
  PRIMARY KEY (delivery_id, file, row_number)
) PARTITION BY LIST (delivery_id);
COMMENT ON TABLE intake.rejected_row IS 'Rows left out, whole; kept here only, until the delivery is purged. Partitioned by delivery.';
COMMENT ON COLUMN intake.rejected_row.delivery_id IS 'The delivery.';
COMMENT ON COLUMN intake.rejected_row.file IS 'File it was in.';
COMMENT ON COLUMN intake.rejected_row.row_number IS 'Row as a spreadsheet shows it, the header being 1.';
COMMENT ON COLUMN intake.rejected_row.raw IS 'The text of the row as delivered.';

CREATE TABLE intake.headcount (
  delivery_id         bigint  NOT NULL,
  file                text    COLLATE "C" NOT NULL,
  row_number          bigint  NOT NULL CHECK (row_number >= 2),
  area_level          text    COLLATE "C" NOT NULL CHECK (area_level IN ('land', 'arbeidsmarktregio', 'gemeente')),
  delivered_area_code text    COLLATE "C" NOT NULL,
  area_code           text    COLLATE "C" NOT NULL,
  hours_class         text    COLLATE "C" NOT NULL,
  valid_indications   bigint  CHECK (valid_indications >= 0),
  working_persons     bigint  NOT NULL CHECK (working_persons >= 0),
  average_hours       numeric CHECK (average_hours BETWEEN 0 AND 60),
  PRIMARY KEY (delivery_id, file, row_number),
  UNIQUE (delivery_id, area_level, delivered_area_code, hours_class),
  CHECK (working_persons <= valid_indications),
  CHECK (valid_indications IS NULL OR hours_class = 'totaal')
) PARTITION BY LIST (delivery_id);
COMMENT ON TABLE intake.headcount IS 'Loaded rows of headcounts: one an area and class of hours. Partitioned by delivery.';
COMMENT ON COLUMN intake.headcount.delivery_id IS 'The delivery.';
COMMENT ON COLUMN intake.headcount.file IS 'File it was in.';
COMMENT ON COLUMN intake.headcount.row_number IS 'Row as a spreadsheet shows it, the header being 1.';
COMMENT ON COLUMN intake.headcount.area_level IS 'land, arbeidsmarktregio or gemeente.';
COMMENT ON COLUMN intake.headcount.delivered_area_code IS 'The area it was delivered for: NL, AM01 and the like, or a gemeentecode in its four digits.';
COMMENT ON COLUMN intake.headcount.area_code IS 'The area it counts in at the reference date: of a merged municipality, its successor.';
COMMENT ON COLUMN intake.headcount.hours_class IS 'Class of weekly hours, such as 12-20, or totaal.';
COMMENT ON COLUMN intake.headcount.valid_indications IS 'Persons with a valid indication; empty where not delivered.';
COMMENT ON COLUMN intake.headcount.working_persons IS 'Persons working.';
COMMENT ON COLUMN intake.headcount.average_hours IS 'Hours a week, of those working; empty where not delivered.';

-- The operator loads and empties, but owns no tables; these two functions make and drop partitions for it, and nothing else.
CREATE FUNCTION intake.prepare_partitions(delivery bigint) RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  parent    text;
  partition text;
BEGIN
  PERFORM FROM intake.delivery d WHERE d.delivery_id = delivery FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'there is no delivery %', delivery USING ERRCODE = 'foreign_key_violation';
  END IF;
  FOREACH parent IN ARRAY ARRAY['headcount', 'rejected_row']
  LOOP
    partition := parent || '_' || delivery;
    IF to_regclass(format('intake.%I', partition)) IS NULL THEN
      EXECUTE format('CREATE TABLE intake.%I PARTITION OF intake.%I FOR VALUES IN (%s)', partition, parent, delivery);
      EXECUTE format('COMMENT ON TABLE intake.%I IS %L', partition,
                     format('Rows of delivery %s in intake.%s.', delivery, parent));
    ELSE
      EXECUTE format('TRUNCATE intake.%I', partition);
    END IF;
  END LOOP;
END
$$;
COMMENT ON FUNCTION intake.prepare_partitions(bigint) IS 'Makes the partitions of a delivery, or empties those it has.';

CREATE FUNCTION intake.drop_partitions(delivery bigint) RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  parent text;
BEGIN
  PERFORM FROM intake.delivery d WHERE d.delivery_id = delivery FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'there is no delivery %', delivery USING ERRCODE = 'foreign_key_violation';
  END IF;
  FOREACH parent IN ARRAY ARRAY['headcount', 'rejected_row']
  LOOP
    IF to_regclass(format('intake.%I', parent || '_' || delivery)) IS NOT NULL THEN
      EXECUTE format('DROP TABLE intake.%I', parent || '_' || delivery);
    END IF;
  END LOOP;
END
$$;
COMMENT ON FUNCTION intake.drop_partitions(bigint) IS 'Drops the partitions of a delivery and all rows in them, if it has any.';
