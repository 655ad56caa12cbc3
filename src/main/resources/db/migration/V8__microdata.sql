-- Rows about persons: advices, employments and pay periods. Partitioned by delivery, as headcounts are. Keys of rows are not
-- unique by constraint: of rows that share one, some are found to be duplicates only after all have been copied.

ALTER TABLE intake.rejected_row ADD COLUMN key text COLLATE "C";
COMMENT ON COLUMN intake.rejected_row.key IS 'What rows of another file refer to: of an advice the person, of an employment its own key. Empty where it could not be read, or nothing refers to rows of the file.';

CREATE TABLE intake.advice (
  delivery_id                 bigint   NOT NULL,
  file                        text     COLLATE "C" NOT NULL,
  row_number                  bigint   NOT NULL CHECK (row_number >= 2),
  person_id                   text     COLLATE "C" NOT NULL,
  advice_id                   text     COLLATE "C" NOT NULL,
  applied_on                  date     NOT NULL,
  advised_on                  date,
  outcome                     text     COLLATE "C" NOT NULL CHECK (outcome IN ('positief', 'negatief', 'ingetrokken', 'in_behandeling')),
  last_valid_on               date,
  delivered_municipality_code text     COLLATE "C" NOT NULL,
  municipality_code           text     COLLATE "C",
  birth_year                  smallint NOT NULL CHECK (birth_year >= 1900),
  sex                         text     COLLATE "C" CHECK (sex IN ('m', 'v', 'x')),
  basis                       text     COLLATE "C" CHECK (basis IN ('participatiewet', 'wajong', 'wia', 'ww', 'overig')),
  applicant                   text     COLLATE "C" CHECK (applicant IN ('gemeente', 'burger', 'uwv')),
  PRIMARY KEY (delivery_id, row_number),
  CHECK (advised_on IS NOT NULL OR outcome NOT IN ('positief', 'negatief')),
  CHECK (last_valid_on >= advised_on)
) PARTITION BY LIST (delivery_id);
COMMENT ON TABLE intake.advice IS 'Loaded advices: all that were ever given. Rows about persons, kept until the delivery is purged. Partitioned by delivery.';
COMMENT ON COLUMN intake.advice.delivery_id IS 'The delivery.';
COMMENT ON COLUMN intake.advice.file IS 'File it was in.';
COMMENT ON COLUMN intake.advice.row_number IS 'Row as a spreadsheet shows it, the header being 1.';
COMMENT ON COLUMN intake.advice.person_id IS 'Pseudonym of the person (persoon_id).';
COMMENT ON COLUMN intake.advice.advice_id IS 'Key of the advice (advies_id); once a delivery.';
COMMENT ON COLUMN intake.advice.applied_on IS 'Date of the application (datum_aanvraag).';
COMMENT ON COLUMN intake.advice.advised_on IS 'Date of the advice (datum_advies), which may be before the application; empty where none was given.';
COMMENT ON COLUMN intake.advice.outcome IS 'uitkomst: positief, negatief, ingetrokken (application withdrawn) or in_behandeling.';
COMMENT ON COLUMN intake.advice.last_valid_on IS 'Last day on which the advice holds (datum_einde_geldigheid); empty where it has no end.';
COMMENT ON COLUMN intake.advice.delivered_municipality_code IS 'Home municipality at the reference date as delivered (gemeentecode), in its four digits.';
COMMENT ON COLUMN intake.advice.municipality_code IS 'The municipality it counts in at the reference date: of a merged one, its successor. Empty only while the delivery is being loaded.';
COMMENT ON COLUMN intake.advice.birth_year IS 'Year of birth of the person (geboortejaar).';
COMMENT ON COLUMN intake.advice.sex IS 'geslacht: m, v or x; empty where not delivered.';
COMMENT ON COLUMN intake.advice.basis IS 'Law that the person is helped under (grondslag); empty where not delivered.';
COMMENT ON COLUMN intake.advice.applicant IS 'Who applied (aanvrager); empty where not delivered.';

CREATE TABLE intake.employment (
  delivery_id    bigint   NOT NULL,
  file           text     COLLATE "C" NOT NULL,
  row_number     bigint   NOT NULL CHECK (row_number >= 2),
  person_id      text     COLLATE "C" NOT NULL,
  employment_id  text     COLLATE "C" NOT NULL,
  employer_id    text     COLLATE "C",
  nature         smallint NOT NULL CHECK (nature BETWEEN 0 AND 99),
  first_day      date     NOT NULL,
  last_day       date,
  contract_hours numeric  CHECK (contract_hours BETWEEN 0 AND 60),
  form           text     COLLATE "C" CHECK (form IN ('binnen', 'buiten', 'individuele_detachering', 'groepsdetachering', 'regulier')),
  PRIMARY KEY (delivery_id, row_number),
  CHECK (last_day >= first_day)
) PARTITION BY LIST (delivery_id);
COMMENT ON TABLE intake.employment IS 'Loaded employments of persons with a loaded advice. Rows about persons, kept until the delivery is purged. Partitioned by delivery.';
COMMENT ON COLUMN intake.employment.delivery_id IS 'The delivery.';
COMMENT ON COLUMN intake.employment.file IS 'File it was in.';
COMMENT ON COLUMN intake.employment.row_number IS 'Row as a spreadsheet shows it, the header being 1.';
COMMENT ON COLUMN intake.employment.person_id IS 'Pseudonym of the person (persoon_id); has an advice in the same delivery.';
COMMENT ON COLUMN intake.employment.employment_id IS 'Key of the employment (ikv_id); once a delivery.';
COMMENT ON COLUMN intake.employment.employer_id IS 'The employer (werkgever_id), as delivered; empty where not delivered.';
COMMENT ON COLUMN intake.employment.nature IS 'Nature of the employment: code of the wage return (aard_arbeidsverhouding).';
COMMENT ON COLUMN intake.employment.first_day IS 'First day in force (datum_aanvang).';
COMMENT ON COLUMN intake.employment.last_day IS 'Last day in force (datum_einde); empty where it goes on.';
COMMENT ON COLUMN intake.employment.contract_hours IS 'Contract hours a week, 0 to 60; empty where not delivered.';
COMMENT ON COLUMN intake.employment.form IS 'Form of the work (werkvorm); empty where not delivered.';

CREATE TABLE intake.pay_period (
  delivery_id   bigint  NOT NULL,
  file          text    COLLATE "C" NOT NULL,
  row_number    bigint  NOT NULL CHECK (row_number >= 2),
  employment_id text    COLLATE "C" NOT NULL,
  first_day     date    NOT NULL,
  last_day      date    NOT NULL,
  paid_hours    integer NOT NULL,
  PRIMARY KEY (delivery_id, row_number),
  CHECK (last_day >= first_day)
) PARTITION BY LIST (delivery_id);
COMMENT ON TABLE intake.pay_period IS 'Loaded pay periods of loaded employments, corrections included. Kept until the delivery is purged. Partitioned by delivery.';
COMMENT ON COLUMN intake.pay_period.delivery_id IS 'The delivery.';
COMMENT ON COLUMN intake.pay_period.file IS 'File it was in.';
COMMENT ON COLUMN intake.pay_period.row_number IS 'Row as a spreadsheet shows it, the header being 1.';
COMMENT ON COLUMN intake.pay_period.employment_id IS 'The employment (ikv_id), in the same delivery.';
COMMENT ON COLUMN intake.pay_period.first_day IS 'First day of the period (datum_aanvang_periode).';
COMMENT ON COLUMN intake.pay_period.last_day IS 'Last day of the period (datum_einde_periode).';
COMMENT ON COLUMN intake.pay_period.paid_hours IS 'Hours paid for the period (verloonde_uren), whole; negative in a correction.';

CREATE FUNCTION intake.partitioned_tables() RETURNS text[]
  LANGUAGE sql
  IMMUTABLE
  SET search_path = pg_catalog, pg_temp
AS $$ SELECT ARRAY['headcount', 'advice', 'employment', 'pay_period', 'rejected_row'] $$;
COMMENT ON FUNCTION intake.partitioned_tables() IS 'The tables with a partition for each delivery.';

CREATE OR REPLACE FUNCTION intake.prepare_partitions(delivery bigint) RETURNS void
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
  FOREACH parent IN ARRAY intake.partitioned_tables()
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

CREATE OR REPLACE FUNCTION intake.drop_partitions(delivery bigint) RETURNS void
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
  FOREACH parent IN ARRAY intake.partitioned_tables()
  LOOP
    IF to_regclass(format('intake.%I', parent || '_' || delivery)) IS NOT NULL THEN
      EXECUTE format('DROP TABLE intake.%I', parent || '_' || delivery);
    END IF;
  END LOOP;
END
$$;

-- The planner knows nothing of rows copied a moment ago; only an owner may tell it.
CREATE FUNCTION intake.analyze_partitions(delivery bigint) RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  parent text;
BEGIN
  PERFORM FROM intake.delivery d WHERE d.delivery_id = delivery;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'there is no delivery %', delivery USING ERRCODE = 'foreign_key_violation';
  END IF;
  FOREACH parent IN ARRAY intake.partitioned_tables()
  LOOP
    IF to_regclass(format('intake.%I', parent || '_' || delivery)) IS NOT NULL THEN
      EXECUTE format('ANALYZE intake.%I', parent || '_' || delivery);
    END IF;
  END LOOP;
END
$$;
COMMENT ON FUNCTION intake.analyze_partitions(bigint) IS 'Tells the planner of the rows in the partitions of a delivery.';
