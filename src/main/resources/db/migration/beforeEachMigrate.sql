-- Flyway runs this before each migration: from the second one on, they act as beschutwerk_owner, to whom all objects
-- belong. The first makes the roles and schemas, as the login user. Flyway itself sets the role back after each.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'publication') THEN
    SET ROLE beschutwerk_owner;
  END IF;
END
$$;
