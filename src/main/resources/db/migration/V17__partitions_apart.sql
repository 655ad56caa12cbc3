-- One quarter is not to wait for another. Whoever copies into a partition or reads one holds a shared lock on the table that is
-- partitioned, to the end of the transaction: a copy of a large file, or all of measuring. To make a partition within that
-- table, or to drop one from it, takes a lock that is held against all of these; to attach one that was made apart does not.

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
      EXECUTE format('CREATE TABLE intake.%I (LIKE intake.%I INCLUDING ALL)', partition, parent);
      EXECUTE format('ALTER TABLE intake.%I ATTACH PARTITION intake.%I FOR VALUES IN (%s)', parent, partition, delivery);
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

CREATE OR REPLACE FUNCTION intake.drop_partitions(delivery bigint) RETURNS void
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
  -- The rows go whatever others do. All of them first: whoever holds the locks taken below must not wait for anything.
  FOREACH parent IN ARRAY intake.partitioned_tables()
  LOOP
    IF to_regclass(format('intake.%I', parent || '_' || delivery)) IS NOT NULL THEN
      EXECUTE format('TRUNCATE intake.%I', parent || '_' || delivery);
    END IF;
  END LOOP;
  FOREACH parent IN ARRAY intake.partitioned_tables()
  LOOP
    BEGIN
      EXECUTE format('LOCK TABLE ONLY intake.%I IN ACCESS EXCLUSIVE MODE NOWAIT', parent);
      FOR partition IN
        SELECT c.relname
        FROM pg_inherits i
        JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = format('intake.%I', parent)::regclass
          AND NOT EXISTS (SELECT FROM intake.delivery d
                          WHERE c.relname = parent || '_' || d.delivery_id
                            AND d.delivery_id <> delivery AND d.purged_at IS NULL)
      LOOP
        EXECUTE format('LOCK TABLE ONLY intake.%I IN ACCESS EXCLUSIVE MODE NOWAIT', partition);
        EXECUTE format('DROP TABLE intake.%I', partition);
      END LOOP;
    EXCEPTION
      WHEN lock_not_available THEN
        -- Somebody is reading or copying. What stays behind is empty, and goes when partitions are next dropped.
        NULL;
    END;
  END LOOP;
END
$$;
COMMENT ON FUNCTION intake.drop_partitions(bigint) IS 'Empties the partitions of a delivery, if it has any, and drops them, and those left empty of other deliveries, of every table that nobody is using.';
