-- +goose Up

-- Both extensions are "trusted": the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;

-- +goose StatementBegin
DO $$
BEGIN
  -- Roles belong to the whole cluster, so another database may have made it already.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'congvu_app') THEN
    BEGIN
      CREATE ROLE congvu_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN
        NULL; -- made by a concurrent migration of another database
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'role congvu_app is missing and % may not create it', current_user
          USING HINT = format('As an administrator: CREATE ROLE congvu_app NOLOGIN; GRANT congvu_app TO %I;', current_user);
    END;
  END IF;
  -- SET ROLE needs the membership.
  IF NOT pg_has_role(current_user, 'congvu_app', 'MEMBER') THEN
    EXECUTE format('GRANT congvu_app TO %I', current_user);
  END IF;
END
$$;
-- +goose StatementEnd

-- The key for search without diacritics: "Đông Sơn" and "dong son" meet. unaccent() is
-- only STABLE because its dictionary could be altered; naming function and dictionary
-- with their schema makes the result fixed, which an index needs. Input is NFC (the
-- server normalises); accents go first, so that lower() sees ASCII whatever the locale.
-- +goose StatementBegin
CREATE FUNCTION vn_key(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, translate(value, 'đĐ', 'dd'))) $$;
-- +goose StatementEnd

-- +goose Down
DROP FUNCTION vn_key(text);
