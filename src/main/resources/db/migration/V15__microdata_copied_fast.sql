-- Rows about persons are copied in by the million. Whatever a row carries with it, or an index is given while rows arrive, costs
-- as much as the row itself: so a row does not repeat which file it was in, and a partition gets its key after its rows.

-- A delivery has one file of each content, so that the table and the delivery tell the file (intake.delivery_file).
ALTER TABLE intake.advice DROP COLUMN file;
ALTER TABLE intake.employment DROP COLUMN file;
ALTER TABLE intake.pay_period DROP COLUMN file;

-- Each partition has a primary key of its own, on the row number.
ALTER TABLE intake.advice DROP CONSTRAINT advice_pkey;
ALTER TABLE intake.employment DROP CONSTRAINT employment_pkey;
ALTER TABLE intake.pay_period DROP CONSTRAINT pay_period_pkey;

DO $$
DECLARE
  partition regclass;
BEGIN
  FOR partition IN
    SELECT inhrelid FROM pg_inherits
    WHERE inhparent IN ('intake.advice'::regclass, 'intake.employment'::regclass, 'intake.pay_period'::regclass)
  LOOP
    EXECUTE format('ALTER TABLE %s ADD PRIMARY KEY (row_number)', partition);
  END LOOP;
END
$$;

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
    -- What is the same in every row need not be sent with it.
    EXECUTE format('ALTER TABLE intake.%I ALTER COLUMN delivery_id SET DEFAULT %s', partition, delivery);
    IF parent IN ('advice', 'employment', 'pay_period') THEN
      EXECUTE format('ALTER TABLE intake.%I DROP CONSTRAINT IF EXISTS %I', partition, partition || '_pkey');
    END IF;
  END LOOP;
END
$$;

DROP FUNCTION intake.analyze_partitions(bigint);

-- The planner knows nothing of rows copied a moment ago; only an owner may tell it, or make an index. Whether a key is held by
-- some rows or by all shows in a few thousand of them as well as in the usual thirty thousand.
CREATE FUNCTION intake.finish_partition(delivery bigint, parent text) RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
  SET default_statistics_target = 10
AS $$
DECLARE
  partition text := parent || '_' || delivery;
BEGIN
  IF parent <> ALL (intake.partitioned_tables()) OR to_regclass(format('intake.%I', partition)) IS NULL THEN
    RAISE EXCEPTION 'delivery % has no rows in a table %', delivery, parent USING ERRCODE = 'undefined_table';
  END IF;
  IF parent IN ('advice', 'employment', 'pay_period') THEN
    EXECUTE format('ALTER TABLE intake.%I ADD PRIMARY KEY (row_number)', partition);
  END IF;
  EXECUTE format('ANALYZE intake.%I', partition);
END
$$;
COMMENT ON FUNCTION intake.finish_partition(bigint, text) IS 'Gives the rows copied into a partition their key, and tells the planner of them.';
