SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA public;
COMMENT ON SCHEMA public IS 'standard public schema';
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';
CREATE FUNCTION public.keep_audit() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin raise exception 'The audit is never changed.' using errcode = '42501'; end $$;
CREATE FUNCTION public.local_date(day text) RETURNS date
    LANGUAGE sql IMMUTABLE
    AS $$ select make_date(left(day, 4)::int, substr(day, 6, 2)::int, substr(day, 9, 2)::int) $$;
CREATE FUNCTION public.next_revision() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin new.revision := old.revision + 1; return new; end $$;
CREATE FUNCTION public.scope_digibank() RETURNS text
    LANGUAGE sql STABLE
    AS $$ select nullif(current_setting('digirooster.digibank', true), '') $$;
CREATE FUNCTION public.scope_is_all() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ select scope_role() = 'admin' and scope_digibank() is null $$;
CREATE FUNCTION public.scope_role() RETURNS text
    LANGUAGE sql STABLE
    AS $$ select coalesce(current_setting('digirooster.role', true), '') $$;
CREATE FUNCTION public.scope_sees(digibank_id text) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ select digibank_id = scope_digibank() or scope_is_all() $$;
CREATE FUNCTION public.scope_user() RETURNS text
    LANGUAGE sql STABLE
    AS $$ select nullif(current_setting('digirooster.user', true), '') $$;
CREATE FUNCTION public.scope_writes_place(quarter text, place text) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
     select exists (select from digipunt p where p.quarter_id = quarter and p.id = place and scope_sees(p.digibank_id)) $$;
CREATE FUNCTION public.scope_writes_room(quarter text, room_id text) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
     select exists (select from room r where r.quarter_id = quarter and r.id = room_id and scope_writes_place(quarter, r.digipunt_id)) $$;
CREATE FUNCTION public.sees_quarter(quarter text) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
     select scope_is_all() or exists (select from quarter_digibank q where q.quarter_id = quarter and q.id = scope_digibank()) $$;
CREATE FUNCTION public.texts(list jsonb) RETURNS text[]
    LANGUAGE sql IMMUTABLE
    AS $$ select coalesce(array_agg(each), '{}') from jsonb_array_elements_text(list) as each $$;
CREATE FUNCTION public.write_audit() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
     declare
       old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - coalesce(tg_argv, '{}') end;
       new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - coalesce(tg_argv, '{}') end;
       one jsonb := coalesce(new_row, old_row);
     begin
       insert into audit (user_id, on_behalf_of, role, digibank_id, quarter_id, subject_kind, subject_id, action, before, after)
       values (scope_user(), nullif(current_setting('digirooster.behalf', true), ''), scope_role(),
         case when tg_table_name = 'digibank' then one ->> 'id' else one ->> 'digibank_id' end,
         case when tg_table_name = 'quarter' then one ->> 'id' else one ->> 'quarter_id' end,
         tg_table_name, one ->> 'id', lower(tg_op), old_row, new_row);
       return null;
     end $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.account (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    language text DEFAULT 'nl'::text NOT NULL,
    password_hash text,
    totp_secret text,
    totp_last_step bigint DEFAULT 0 NOT NULL,
    recovery_asked_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT account_email_check CHECK ((email = lower(email))),
    CONSTRAINT account_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text])))
);
ALTER TABLE ONLY public.account FORCE ROW LEVEL SECURITY;
CREATE TABLE public.activity (
    quarter_id text NOT NULL,
    id text NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    name text GENERATED ALWAYS AS (
CASE jsonb_typeof((document -> 'name'::text))
    WHEN 'string'::text THEN (document ->> 'name'::text)
    ELSE ((document -> 'name'::text) ->> 'nl'::text)
END) STORED,
    document jsonb NOT NULL,
    digibank_id text GENERATED ALWAYS AS ((document ->> 'digibankId'::text)) STORED,
    budget_line_id text GENERATED ALWAYS AS (((document -> 'cost'::text) ->> 'budgetLineId'::text)) STORED
);
ALTER TABLE ONLY public.activity FORCE ROW LEVEL SECURITY;
CREATE TABLE public.answered_write (
    user_id text DEFAULT COALESCE(public.scope_user(), ''::text) NOT NULL,
    key text NOT NULL,
    answer jsonb,
    at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT answered_write_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200)))
);
ALTER TABLE ONLY public.answered_write FORCE ROW LEVEL SECURITY;
CREATE TABLE public.app_login (
    password text NOT NULL
);
CREATE TABLE public.audit (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    user_id text,
    on_behalf_of text,
    role text NOT NULL,
    by_digibank_id text DEFAULT public.scope_digibank(),
    digibank_id text,
    quarter_id text,
    subject_kind text NOT NULL,
    subject_id text NOT NULL,
    action text NOT NULL,
    before jsonb,
    after jsonb,
    CONSTRAINT audit_action_check CHECK ((action = ANY (ARRAY['insert'::text, 'update'::text, 'delete'::text])))
);
ALTER TABLE ONLY public.audit FORCE ROW LEVEL SECURITY;
ALTER TABLE public.audit ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.audit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.availability (
    quarter_id text NOT NULL,
    id text NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    name text GENERATED ALWAYS AS (
CASE jsonb_typeof((document -> 'name'::text))
    WHEN 'string'::text THEN (document ->> 'name'::text)
    ELSE ((document -> 'name'::text) ->> 'nl'::text)
END) STORED,
    document jsonb NOT NULL,
    state text GENERATED ALWAYS AS ((document ->> 'state'::text)) STORED,
    by_organisation_id text GENERATED ALWAYS AS ((document ->> 'byOrganisationId'::text)) STORED,
    said_on date GENERATED ALWAYS AS (public.local_date((document ->> 'saidOn'::text))) STORED,
    remind_on date GENERATED ALWAYS AS (public.local_date((document ->> 'remindOn'::text))) STORED,
    digipunt_id text GENERATED ALWAYS AS (
CASE
    WHEN (((document -> 'subject'::text) ->> 'kind'::text) = 'digipunt'::text) THEN ((document -> 'subject'::text) ->> 'id'::text)
    ELSE NULL::text
END) STORED,
    room_id text GENERATED ALWAYS AS (
CASE
    WHEN (((document -> 'subject'::text) ->> 'kind'::text) = 'room'::text) THEN ((document -> 'subject'::text) ->> 'id'::text)
    ELSE NULL::text
END) STORED,
    laptop_class_id text GENERATED ALWAYS AS (
CASE
    WHEN (((document -> 'subject'::text) ->> 'kind'::text) = 'laptop-class'::text) THEN ((document -> 'subject'::text) ->> 'id'::text)
    ELSE NULL::text
END) STORED,
    person_id text GENERATED ALWAYS AS (
CASE
    WHEN (((document -> 'subject'::text) ->> 'kind'::text) = 'person'::text) THEN ((document -> 'subject'::text) ->> 'id'::text)
    ELSE NULL::text
END) STORED
);
ALTER TABLE ONLY public.availability FORCE ROW LEVEL SECURITY;
CREATE TABLE public.booking (
    id bigint NOT NULL,
    network_id text NOT NULL,
    quarter_id text NOT NULL,
    version_id text NOT NULL,
    digibank_id text NOT NULL,
    session_ids text[] NOT NULL,
    resource_kind text NOT NULL,
    resource_id text NOT NULL,
    digipunt_id text,
    during tstzrange NOT NULL,
    CONSTRAINT booking_during_check CHECK (((NOT isempty(during)) AND lower_inc(during) AND (NOT upper_inc(during)))),
    CONSTRAINT booking_resource_kind_check CHECK ((resource_kind = ANY (ARRAY['room'::text, 'laptop-class'::text, 'person'::text])))
);
ALTER TABLE ONLY public.booking FORCE ROW LEVEL SECURITY;
ALTER TABLE public.booking ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.booking_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.budget_line (
    quarter_id text NOT NULL,
    id text NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    name text GENERATED ALWAYS AS (
CASE jsonb_typeof((document -> 'name'::text))
    WHEN 'string'::text THEN (document ->> 'name'::text)
    ELSE ((document -> 'name'::text) ->> 'nl'::text)
END) STORED,
    document jsonb NOT NULL,
    digibank_id text GENERATED ALWAYS AS ((document ->> 'digibankId'::text)) STORED,
    contract_id text GENERATED ALWAYS AS ((document ->> 'contractId'::text)) STORED,
    quarter_cents bigint GENERATED ALWAYS AS ((((document -> 'quarter'::text) ->> 'cents'::text))::bigint) STORED,
    year_cents bigint GENERATED ALWAYS AS ((((document -> 'projectYear'::text) ->> 'cents'::text))::bigint) STORED
);
ALTER TABLE ONLY public.budget_line FORCE ROW LEVEL SECURITY;
CREATE TABLE public.contract (
    quarter_id text NOT NULL,
    id text NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    name text GENERATED ALWAYS AS (
CASE jsonb_typeof((document -> 'name'::text))
    WHEN 'string'::text THEN (document ->> 'name'::text)
    ELSE ((document -> 'name'::text) ->> 'nl'::text)
END) STORED,
    document jsonb NOT NULL,
    provider_id text GENERATED ALWAYS AS ((document ->> 'providerId'::text)) STORED
);
ALTER TABLE ONLY public.contract FORCE ROW LEVEL SECURITY;
CREATE TABLE public.counters (
    quarter_id text NOT NULL,
    id text NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    name text GENERATED ALWAYS AS (
CASE jsonb_typeof((document -> 'name'::text))
    WHEN 'string'::text THEN (document ->> 'name'::text)
    ELSE ((document -> 'name'::text) ->> 'nl'::text)
END) STORED,
    document jsonb NOT NULL,
    digibank_id text GENERATED ALWAYS AS ((document ->> 'digibankId'::text)) STORED
);
ALTER TABLE ONLY public.counters FORCE ROW LEVEL SECURITY;
CREATE TABLE public.course (
    quarter_id text NOT NULL,
    id text NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    name text GENERATED ALWAYS AS (
CASE jsonb_typeof((document -> 'name'::text))
    WHEN 'string'::text THEN (document ->> 'name'::text)
    ELSE ((document -> 'name'::text) ->> 'nl'::text)
END) STORED,
    document jsonb NOT NULL,
    topic_id text GENERATED ALWAYS AS ((document ->> 'topicId'::text)) STORED,
    contract_id text GENERATED ALWAYS AS ((document ->> 'contractId'::text)) STORED
);
ALTER TABLE ONLY public.course FORCE ROW LEVEL SECURITY;
CREATE TABLE public.demand (
    quarter_id text NOT NULL,
    id text NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    name text GENERATED ALWAYS AS (
CASE jsonb_typeof((document -> 'name'::text))
    WHEN 'string'::text THEN (document ->> 'name'::text)
    ELSE ((document -> 'name'::text) ->> 'nl'::text)
END) STORED,
    document jsonb NOT NULL,
    digibank_id text GENERATED ALWAYS AS ((document ->> 'digibankId'::text)) STORED,
    topic_id text GENERATED ALWAYS AS ((document ->> 'topicId'::text)) STORED,
    asked_on date GENERATED ALWAYS AS (public.local_date((document ->> 'date'::text))) STORED
);
ALTER TABLE ONLY public.demand FORCE ROW LEVEL SECURITY;
CREATE TABLE public.digibank (
    id text NOT NULL,
    network_id text NOT NULL,
    name text NOT NULL,
    revision integer DEFAULT 1 NOT NULL
);
ALTER TABLE ONLY public.digibank FORCE ROW LEVEL SECURITY;
CREATE TABLE public.digipunt (
    quarter_id text NOT NULL,
    id text NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    name text GENERATED ALWAYS AS (
CASE jsonb_typeof((document -> 'name'::text))
    WHEN 'string'::text THEN (document ->> 'name'::text)
    ELSE ((document -> 'name'::text) ->> 'nl'::text)
END) STORED,
    document jsonb NOT NULL,
    digibank_id text GENERATED ALWAYS AS ((document ->> 'digibankId'::text)) STORED,
    owner_id text GENERATED ALWAYS AS ((document ->> 'ownerId'::text)) STORED,
    usable_by text[] GENERATED ALWAYS AS (public.texts((document -> 'usableBy'::text))) STORED
);
ALTER TABLE ONLY public.digipunt FORCE ROW LEVEL SECURITY;
CREATE TABLE public.draft (
    quarter_id text NOT NULL,
    id text DEFAULT (gen_random_uuid())::text NOT NULL,
    digibank_id text,
    name text NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    quarter_revision integer NOT NULL,
    run_id text,
    plan json NOT NULL
);
ALTER TABLE ONLY public.draft FORCE ROW LEVEL SECURITY;
CREATE TABLE public.edit (
    id bigint NOT NULL,
    quarter_id text NOT NULL,
    digibank_id text,
    user_id text DEFAULT public.scope_user(),
    at timestamp with time zone DEFAULT now() NOT NULL,
    title text NOT NULL,
    steps jsonb NOT NULL,
    state text DEFAULT 'done'::text NOT NULL,
    CONSTRAINT edit_state_check CHECK ((state = ANY (ARRAY['done'::text, 'undone'::text, 'dropped'::text])))
);
ALTER TABLE ONLY public.edit FORCE ROW LEVEL SECURITY;
ALTER TABLE public.edit ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.edit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.fixed_offering (
    quarter_id text NOT NULL,
    id text NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    name text GENERATED ALWAYS AS (
CASE jsonb_typeof((document -> 'name'::text))
    WHEN 'string'::text THEN (document ->> 'name'::text)
    ELSE ((document -> 'name'::text) ->> 'nl'::text)
END) STORED,
    document jsonb NOT NULL,
    digibank_id text GENERATED ALWAYS AS ((document ->> 'digibankId'::text)) STORED
);
ALTER TABLE ONLY public.fixed_offering FORCE ROW LEVEL SECURITY;
CREATE TABLE public.fixed_session (
    quarter_id text NOT NULL,
    id text NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    name text GENERATED ALWAYS AS (
CASE jsonb_typeof((document -> 'name'::text))
    WHEN 'string'::text THEN (document ->> 'name'::text)
    ELSE ((document -> 'name'::text) ->> 'nl'::text)
END) STORED,
    document jsonb NOT NULL,
    digibank_id text GENERATED ALWAYS AS (((document -> 'session'::text) ->> 'digibankId'::text)) STORED
);
ALTER TABLE ONLY public.fixed_session FORCE ROW LEVEL SECURITY;
CREATE TABLE public.known_device (
    token_hash text NOT NULL,
    account_id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE ONLY public.known_device FORCE ROW LEVEL SECURITY;
CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.laptop_class (
    quarter_id text NOT NULL,
    id text NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    name text GENERATED ALWAYS AS (
CASE jsonb_typeof((document -> 'name'::text))
    WHEN 'string'::text THEN (document ->> 'name'::text)
    ELSE ((document -> 'name'::text) ->> 'nl'::text)
END) STORED,
    document jsonb NOT NULL,
    owner_id text GENERATED ALWAYS AS ((document ->> 'ownerId'::text)) STORED,
    usable_by text[] GENERATED ALWAYS AS (public.texts((document -> 'usableBy'::text))) STORED
);
ALTER TABLE ONLY public.laptop_class FORCE ROW LEVEL SECURITY;
CREATE TABLE public.login_limit (
    key text NOT NULL,
    failures integer NOT NULL,
    since timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.login_limit FORCE ROW LEVEL SECURITY;
CREATE TABLE public.login_session (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    token_hash text NOT NULL,
    account_id uuid NOT NULL,
    membership_id uuid,
    device text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE ONLY public.login_session FORCE ROW LEVEL SECURITY;
CREATE TABLE public.membership (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    account_id uuid NOT NULL,
    digibank_id text,
    role text NOT NULL,
    subject_id text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT membership_check CHECK (((role = 'admin'::text) = (digibank_id IS NULL))),
    CONSTRAINT membership_role_check CHECK ((role = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'provider'::text, 'person'::text, 'partner'::text, 'referrer'::text, 'steering'::text, 'admin'::text])))
);
ALTER TABLE ONLY public.membership FORCE ROW LEVEL SECURITY;
CREATE TABLE public.network (
    id text NOT NULL,
    name text NOT NULL
);
ALTER TABLE ONLY public.network FORCE ROW LEVEL SECURITY;
CREATE TABLE public.organisation (
    quarter_id text NOT NULL,
    id text NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    name text GENERATED ALWAYS AS (
CASE jsonb_typeof((document -> 'name'::text))
    WHEN 'string'::text THEN (document ->> 'name'::text)
    ELSE ((document -> 'name'::text) ->> 'nl'::text)
END) STORED,
    document jsonb NOT NULL,
    usable_by text[] GENERATED ALWAYS AS (public.texts((document -> 'digibankIds'::text))) STORED
);
ALTER TABLE ONLY public.organisation FORCE ROW LEVEL SECURITY;
CREATE TABLE public.person (
    quarter_id text NOT NULL,
    id text NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    name text GENERATED ALWAYS AS (
CASE jsonb_typeof((document -> 'name'::text))
    WHEN 'string'::text THEN (document ->> 'name'::text)
    ELSE ((document -> 'name'::text) ->> 'nl'::text)
END) STORED,
    document jsonb NOT NULL,
    employer_id text GENERATED ALWAYS AS ((document ->> 'employerId'::text)) STORED,
    contract_id text GENERATED ALWAYS AS ((document ->> 'contractId'::text)) STORED,
    usable_by text[] GENERATED ALWAYS AS (public.texts((document -> 'usableBy'::text))) STORED
);
ALTER TABLE ONLY public.person FORCE ROW LEVEL SECURITY;
CREATE TABLE public.quarter (
    id text DEFAULT (gen_random_uuid())::text NOT NULL,
    network_id text NOT NULL,
    name text NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    document jsonb NOT NULL,
    title text GENERATED ALWAYS AS ((document ->> 'title'::text)) STORED NOT NULL,
    starts date GENERATED ALWAYS AS (public.local_date(((document -> 'horizon'::text) ->> 'start'::text))) STORED NOT NULL,
    ends date GENERATED ALWAYS AS (public.local_date(((document -> 'horizon'::text) ->> 'end'::text))) STORED NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE ONLY public.quarter FORCE ROW LEVEL SECURITY;
CREATE TABLE public.quarter_digibank (
    quarter_id text NOT NULL,
    id text NOT NULL,
    digibank_id text GENERATED ALWAYS AS (id) STORED NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    name text GENERATED ALWAYS AS ((document ->> 'name'::text)) STORED,
    document jsonb NOT NULL
);
ALTER TABLE ONLY public.quarter_digibank FORCE ROW LEVEL SECURITY;
CREATE TABLE public.room (
    quarter_id text NOT NULL,
    id text NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    name text GENERATED ALWAYS AS (
CASE jsonb_typeof((document -> 'name'::text))
    WHEN 'string'::text THEN (document ->> 'name'::text)
    ELSE ((document -> 'name'::text) ->> 'nl'::text)
END) STORED,
    document jsonb NOT NULL,
    digipunt_id text GENERATED ALWAYS AS ((document ->> 'digipuntId'::text)) STORED,
    seats integer GENERATED ALWAYS AS (((document ->> 'seats'::text))::integer) STORED
);
ALTER TABLE ONLY public.room FORCE ROW LEVEL SECURITY;
CREATE TABLE public.run (
    id text DEFAULT (gen_random_uuid())::text NOT NULL,
    quarter_id text NOT NULL,
    digibank_id text,
    name text NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    quarter_revision integer NOT NULL,
    problem_hash text NOT NULL,
    settings jsonb NOT NULL,
    problem json NOT NULL,
    plan json,
    asked_by text DEFAULT public.scope_user(),
    asked_at timestamp with time zone DEFAULT now() NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT run_check CHECK (((state = 'finished'::text) <= (plan IS NOT NULL))),
    CONSTRAINT run_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'finished'::text, 'cancelled'::text, 'failed'::text])))
);
ALTER TABLE ONLY public.run FORCE ROW LEVEL SECURITY;
CREATE TABLE public.run_progress (
    run_id text NOT NULL,
    number integer NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    told jsonb NOT NULL
);
ALTER TABLE ONLY public.run_progress FORCE ROW LEVEL SECURITY;
CREATE TABLE public.run_work (
    run_id text NOT NULL,
    worker integer,
    attempt integer DEFAULT 0 NOT NULL,
    spent_seconds real DEFAULT 0 NOT NULL,
    best json,
    stop text,
    steps integer DEFAULT 0 NOT NULL,
    CONSTRAINT run_work_stop_check CHECK ((stop = 'keep'::text))
);
ALTER TABLE ONLY public.run_work FORCE ROW LEVEL SECURITY;
CREATE TABLE public.single_use_link (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    token_hash text NOT NULL,
    purpose text NOT NULL,
    account_id uuid,
    email text,
    digibank_id text,
    role text,
    subject_id text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT single_use_link_check CHECK (((purpose = 'invitation'::text) = ((email IS NOT NULL) AND (role IS NOT NULL)))),
    CONSTRAINT single_use_link_check1 CHECK (((purpose = 'invitation'::text) = (account_id IS NULL))),
    CONSTRAINT single_use_link_purpose_check CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'invitation'::text, 'recovery'::text, 'second-step'::text])))
);
ALTER TABLE ONLY public.single_use_link FORCE ROW LEVEL SECURITY;
CREATE TABLE public.supply (
    quarter_id text NOT NULL,
    id text NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    name text GENERATED ALWAYS AS (
CASE jsonb_typeof((document -> 'name'::text))
    WHEN 'string'::text THEN (document ->> 'name'::text)
    ELSE ((document -> 'name'::text) ->> 'nl'::text)
END) STORED,
    document jsonb NOT NULL,
    owner_id text GENERATED ALWAYS AS ((document ->> 'ownerId'::text)) STORED,
    topic_id text GENERATED ALWAYS AS ((document ->> 'topicId'::text)) STORED,
    usable_by text[] GENERATED ALWAYS AS (public.texts((document -> 'digibankIds'::text))) STORED
);
ALTER TABLE ONLY public.supply FORCE ROW LEVEL SECURITY;
CREATE TABLE public.topic (
    quarter_id text NOT NULL,
    id text NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    name text GENERATED ALWAYS AS (
CASE jsonb_typeof((document -> 'name'::text))
    WHEN 'string'::text THEN (document ->> 'name'::text)
    ELSE ((document -> 'name'::text) ->> 'nl'::text)
END) STORED,
    document jsonb NOT NULL
);
ALTER TABLE ONLY public.topic FORCE ROW LEVEL SECURITY;
CREATE TABLE public.version (
    id text DEFAULT (gen_random_uuid())::text NOT NULL,
    quarter_id text NOT NULL,
    digibank_id text,
    number integer NOT NULL,
    covers_until date NOT NULL,
    quarter_revision integer NOT NULL,
    problem json NOT NULL,
    plan json NOT NULL,
    published_by text DEFAULT public.scope_user(),
    published_at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE ONLY public.version FORCE ROW LEVEL SECURITY;
CREATE TABLE public.walk_in (
    quarter_id text NOT NULL,
    id text NOT NULL,
    "position" integer NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    name text GENERATED ALWAYS AS (
CASE jsonb_typeof((document -> 'name'::text))
    WHEN 'string'::text THEN (document ->> 'name'::text)
    ELSE ((document -> 'name'::text) ->> 'nl'::text)
END) STORED,
    document jsonb NOT NULL,
    digibank_id text GENERATED ALWAYS AS ((document ->> 'digibankId'::text)) STORED,
    digipunt_id text GENERATED ALWAYS AS ((document ->> 'digipuntId'::text)) STORED,
    room_id text GENERATED ALWAYS AS ((document ->> 'roomId'::text)) STORED
);
ALTER TABLE ONLY public.walk_in FORCE ROW LEVEL SECURITY;
INSERT INTO public.account VALUES
	('8a5eea7f-e542-4910-9256-456d321921e1', 'an@digibank.example', 'An', 'nl', 'not a hash', NULL, 0, NULL, '2026-11-22 14:21:24.051822+00');
INSERT INTO public.answered_write VALUES
	('user-digibank', 'write 7', '{"wishes": 7}', '2026-11-22 14:21:24.065793+00'),
	('user-digibank', 'write 5', '{"wishes": 5}', '2026-11-22 14:21:24.090996+00');
INSERT INTO public.audit OVERRIDING SYSTEM VALUE VALUES
	(1, '2026-11-22 14:21:24.014592+00', 'app', NULL, 'admin', NULL, 'digibank', NULL, 'digibank', 'digibank', 'insert', NULL, '{"id": "digibank", "name": "Digibank", "revision": 1, "network_id": "digibank"}'),
	(2, '2026-11-22 14:21:24.01906+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'quarter', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'insert', NULL, '{"id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "ends": "2027-02-07", "name": "small-quarter", "title": "Klein kwartaal", "starts": "2027-01-04", "document": {"title": "Klein kwartaal", "travel": {"kmPerHour": {"car": 32, "bike": 14, "foot": 4.5, "transit": 18}, "overrides": [], "detourFactor": 1.3, "fixedMinutes": {"car": 6, "bike": 2, "foot": 0, "transit": 8}}, "horizon": {"end": "2027-02-07", "asOf": "2026-11-23T09:00", "start": "2027-01-04", "quarter": "2027-Q1", "publications": []}, "exampleData": true}, "revision": 1, "created_at": "2026-11-22T14:21:24.000846+00:00", "network_id": "digibank"}'),
	(3, '2026-11-22 14:21:24.02039+00', 'app', NULL, 'admin', NULL, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'quarter_digibank', 'digibank', 'insert', NULL, '{"id": "digibank", "name": "Digibank", "document": {"id": "digibank", "name": "Digibank", "policy": {"reach": {"mode": "transit", "maxMinutes": 30, "limitedMobilityMaxMinutes": 20}, "floors": [{"id": "starter", "scope": "level", "minShare": 0.5}], "reserve": {"timeShare": 0, "moneyShare": 0.1}, "weights": {}, "priorWeight": 0.25, "planOnUnconfirmed": true, "demandHalfLifeDays": 365, "limitedMobilityFactor": 1.25, "movePublishedCostsPeople": 5}, "wijken": [{"id": "noord", "name": "Noord", "people": {}, "latitude": 50.84, "longitude": 3.25, "municipality": "Stad"}, {"id": "zuid", "name": "Zuid", "people": {}, "latitude": 50.822, "longitude": 3.25, "municipality": "Stad"}], "targets": [{"id": "deelnemers", "name": {"en": "Participants", "nl": "Deelnemers"}, "steps": [], "period": {"to": "2027-12-31", "from": "2027-01-01", "value": 120}, "measure": "participants", "quarter": 30, "realised": 0}], "targetGroups": [{"id": "ouderen", "name": {"en": "Elderly", "nl": "Ouderen"}, "equityWeight": 1.2}]}, "position": 0, "revision": 1, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(4, '2026-11-22 14:21:24.02224+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'organisation', 'stad', 'insert', NULL, '{"id": "stad", "name": "Stad", "document": {"id": "stad", "kind": "city", "name": "Stad", "digibankIds": []}, "position": 0, "revision": 1, "usable_by": [], "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde"}'),
	(5, '2026-11-22 14:21:24.022394+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'organisation', 'cvo', 'insert', NULL, '{"id": "cvo", "name": "CVO", "document": {"id": "cvo", "kind": "cvo", "name": "CVO", "digibankIds": []}, "position": 1, "revision": 1, "usable_by": [], "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde"}'),
	(6, '2026-11-22 14:21:24.022502+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'organisation', 'aanbieder', 'insert', NULL, '{"id": "aanbieder", "name": "Aanbieder", "document": {"id": "aanbieder", "kind": "training-provider", "name": "Aanbieder", "digibankIds": []}, "position": 2, "revision": 1, "usable_by": [], "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde"}'),
	(7, '2026-11-22 14:21:24.025089+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'contract', 'basis', 'insert', NULL, '{"id": "basis", "name": "Opdracht basis", "document": {"id": "basis", "vat": {"percent": 21, "included": true}, "kind": "tender", "name": {"nl": "Opdracht basis"}, "price": {"unit": "session", "cents": 15000, "sessionMinutes": 90}, "topicIds": [], "providerId": "aanbieder", "cancellation": [], "travelIncluded": true, "orderWorkingDays": 15, "programmeObjective": 2, "freeMoveWorkingDays": 10}, "position": 0, "revision": 1, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "provider_id": "aanbieder"}'),
	(8, '2026-11-22 14:21:24.025247+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'contract', 'dienst', 'insert', NULL, '{"id": "dienst", "name": "Opdracht dienst", "document": {"id": "dienst", "vat": {"percent": 21, "included": true}, "kind": "tender", "name": {"nl": "Opdracht dienst"}, "price": {"unit": "session", "cents": 15000, "sessionMinutes": 90}, "topicIds": [], "providerId": "aanbieder", "cancellation": [], "travelIncluded": true, "orderWorkingDays": 15, "programmeObjective": 3, "freeMoveWorkingDays": 10}, "position": 1, "revision": 1, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "provider_id": "aanbieder"}'),
	(9, '2026-11-22 14:21:24.028403+00', 'app', NULL, 'admin', NULL, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'budget_line', 'basis', 'insert', NULL, '{"id": "basis", "name": "Opdracht basis", "document": {"id": "basis", "kind": "contract", "name": {"nl": "Opdracht basis"}, "quarter": {"used": {"plannedCents": 0, "invoicedCents": 0, "realisedCents": 0, "reservedCents": 0, "confirmedCents": 0}, "cents": 300000}, "contractId": "basis", "digibankId": "digibank", "projectYear": {"to": "2027-12-31", "from": "2027-01-01", "used": {"plannedCents": 0, "invoicedCents": 0, "realisedCents": 0, "reservedCents": 0, "confirmedCents": 0}, "cents": 1200000}}, "position": 0, "revision": 1, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "year_cents": 1200000, "contract_id": "basis", "digibank_id": "digibank", "quarter_cents": 300000}'),
	(10, '2026-11-22 14:21:24.02856+00', 'app', NULL, 'admin', NULL, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'budget_line', 'dienst', 'insert', NULL, '{"id": "dienst", "name": "Opdracht dienst", "document": {"id": "dienst", "kind": "contract", "name": {"nl": "Opdracht dienst"}, "quarter": {"used": {"plannedCents": 0, "invoicedCents": 0, "realisedCents": 0, "reservedCents": 0, "confirmedCents": 0}, "cents": 300000}, "contractId": "dienst", "digibankId": "digibank", "projectYear": {"to": "2027-12-31", "from": "2027-01-01", "used": {"plannedCents": 0, "invoicedCents": 0, "realisedCents": 0, "reservedCents": 0, "confirmedCents": 0}, "cents": 1200000}}, "position": 1, "revision": 1, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "year_cents": 1200000, "contract_id": "dienst", "digibank_id": "digibank", "quarter_cents": 300000}'),
	(11, '2026-11-22 14:21:24.030003+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'topic', 'smartphone', 'insert', NULL, '{"id": "smartphone", "name": "Smartphone, eerste stappen", "document": {"id": "smartphone", "name": {"nl": "Smartphone, eerste stappen"}, "category": "solve-problems", "programmeObjective": 2}, "position": 0, "revision": 1, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde"}'),
	(12, '2026-11-22 14:21:24.03015+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'topic', 'email', 'insert', NULL, '{"id": "email", "name": "E-mail", "document": {"id": "email", "name": {"nl": "E-mail"}, "category": "inform", "programmeObjective": 2}, "position": 1, "revision": 1, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde"}'),
	(13, '2026-11-22 14:21:24.030353+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'topic', 'itsme', 'insert', NULL, '{"id": "itsme", "name": "itsme", "document": {"id": "itsme", "name": {"nl": "itsme"}, "category": "essential-services", "programmeObjective": 3}, "position": 2, "revision": 1, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde"}'),
	(14, '2026-11-22 14:21:24.03199+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'course', 'smartphone', 'insert', NULL, '{"id": "smartphone", "name": null, "document": {"id": "smartphone", "mode": "on-site", "title": {"en": "Smartphone, first steps", "nl": "Smartphone, eerste stappen"}, "levels": ["starter"], "formats": [{"id": "reeks", "kind": "extended", "group": {"max": 8, "min": 4}, "levels": ["starter"], "minutes": 90, "practice": true, "sessions": 2, "noShowRate": 0.15, "maxDaysBetween": 16, "minDaysBetween": 5}], "topicId": "smartphone", "features": [], "language": "nl", "contractId": "basis", "publicText": {"status": "draft"}, "digibankIds": [], "followUpCourseIds": []}, "position": 0, "revision": 1, "topic_id": "smartphone", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "contract_id": "basis"}'),
	(15, '2026-11-22 14:21:24.032138+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'course', 'email', 'insert', NULL, '{"id": "email", "name": null, "document": {"id": "email", "mode": "on-site", "title": {"en": "E-mail", "nl": "E-mail"}, "device": {"type": "pc", "substitutes": ["laptop"], "bringOwnShare": 0}, "levels": ["confident"], "formats": [{"id": "les", "kind": "short", "group": {"max": 12, "min": 4}, "levels": ["confident"], "minutes": 90, "practice": false, "sessions": 1, "noShowRate": 0.25, "maxDaysBetween": 16, "minDaysBetween": 5}], "topicId": "email", "features": [], "language": "nl", "contractId": "basis", "publicText": {"status": "draft"}, "digibankIds": [], "followUpCourseIds": []}, "position": 1, "revision": 1, "topic_id": "email", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "contract_id": "basis"}'),
	(16, '2026-11-22 14:21:24.032248+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'course', 'itsme', 'insert', NULL, '{"id": "itsme", "name": null, "document": {"id": "itsme", "mode": "on-site", "title": {"en": "itsme", "nl": "itsme"}, "levels": ["confident"], "formats": [{"id": "les", "kind": "short", "group": {"max": 12, "min": 4}, "levels": ["confident"], "minutes": 90, "practice": false, "sessions": 1, "noShowRate": 0.25, "maxDaysBetween": 16, "minDaysBetween": 5}], "topicId": "itsme", "features": ["internet"], "language": "nl", "contractId": "dienst", "publicText": {"status": "draft"}, "digibankIds": [], "followUpCourseIds": []}, "position": 2, "revision": 1, "topic_id": "itsme", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "contract_id": "dienst"}'),
	(17, '2026-11-22 14:21:24.033847+00', 'app', NULL, 'admin', NULL, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'digipunt', 'bib', 'insert', NULL, '{"id": "bib", "name": "Bibliotheek", "document": {"id": "bib", "kind": "digipunt", "name": "Bibliotheek", "wijkId": "noord", "address": {}, "ownerId": "stad", "holidays": {"flemishDay": "closed", "publicHolidays": "closed", "schoolHolidays": "avoid"}, "latitude": 50.84, "usableBy": [], "itinerary": [], "longitude": 3.25, "digibankId": "digibank", "allowedStarts": [0, 30]}, "owner_id": "stad", "position": 0, "revision": 1, "usable_by": [], "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(18, '2026-11-22 14:21:24.034001+00', 'app', NULL, 'admin', NULL, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'digipunt', 'hal', 'insert', NULL, '{"id": "hal", "name": "Buurthal", "document": {"id": "hal", "kind": "digipunt", "name": "Buurthal", "wijkId": "zuid", "address": {}, "ownerId": "stad", "holidays": {"flemishDay": "closed", "publicHolidays": "closed", "schoolHolidays": "avoid"}, "latitude": 50.822, "usableBy": [], "itinerary": [], "longitude": 3.25, "digibankId": "digibank", "allowedStarts": [0, 30]}, "owner_id": "stad", "position": 1, "revision": 1, "usable_by": [], "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(19, '2026-11-22 14:21:24.035823+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'room', 'bib-1', 'insert', NULL, '{"id": "bib-1", "name": "Lokaal", "seats": 12, "document": {"id": "bib-1", "name": "Lokaal", "kinds": [], "seats": 12, "devices": {"pc": 6}, "features": ["internet"], "digipuntId": "bib"}, "position": 0, "revision": 1, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digipunt_id": "bib"}'),
	(20, '2026-11-22 14:21:24.035977+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'room', 'hal-1', 'insert', NULL, '{"id": "hal-1", "name": "Zaal", "seats": 16, "document": {"id": "hal-1", "name": "Zaal", "kinds": [], "seats": 16, "devices": {}, "features": ["internet"], "digipuntId": "hal"}, "position": 1, "revision": 1, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digipunt_id": "hal"}'),
	(21, '2026-11-22 14:21:24.037425+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'laptop_class', 'laptops', 'insert', NULL, '{"id": "laptops", "name": "Laptopklas", "document": {"id": "laptops", "name": "Laptopklas", "devices": {"laptop": 12}, "ownerId": "cvo", "holidays": {"flemishDay": "closed", "publicHolidays": "closed", "schoolHolidays": "closed"}, "latitude": 50.83, "usableBy": [], "longitude": 3.25, "packMinutes": 15, "setupMinutes": 20, "maxMovesPerWeek": 2, "transportMinutes": 30}, "owner_id": "cvo", "position": 0, "revision": 1, "usable_by": [], "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde"}'),
	(22, '2026-11-22 14:21:24.038995+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'person', 'T1', 'insert', NULL, '{"id": "T1", "name": null, "document": {"id": "T1", "named": false, "roles": ["trainer"], "skills": [{"levels": ["starter", "confident"], "topicId": "smartphone"}, {"levels": ["starter", "confident"], "topicId": "email"}], "holidays": {"flemishDay": "closed", "publicHolidays": "closed", "schoolHolidays": "open"}, "usableBy": [], "languages": ["nl"], "volunteer": false, "contractId": "basis", "employerId": "aanbieder", "travelMode": "car", "digipuntIds": [], "maxMinutesPerDay": 240, "maxMinutesPerWeek": 720}, "position": 0, "revision": 1, "usable_by": [], "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "contract_id": "basis", "employer_id": "aanbieder"}'),
	(23, '2026-11-22 14:21:24.039222+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'person', 'T2', 'insert', NULL, '{"id": "T2", "name": null, "document": {"id": "T2", "named": false, "roles": ["trainer"], "skills": [{"levels": ["starter", "confident"], "topicId": "itsme"}], "holidays": {"flemishDay": "closed", "publicHolidays": "closed", "schoolHolidays": "open"}, "usableBy": [], "languages": ["nl"], "volunteer": false, "contractId": "dienst", "employerId": "aanbieder", "travelMode": "car", "digipuntIds": [], "maxMinutesPerDay": 240, "maxMinutesPerWeek": 720}, "position": 1, "revision": 1, "usable_by": [], "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "contract_id": "dienst", "employer_id": "aanbieder"}'),
	(24, '2026-11-22 14:21:24.040946+00', 'app', NULL, 'admin', NULL, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'demand', 'd1', 'insert', NULL, '{"id": "d1", "name": null, "asked_on": "2026-10-14", "document": {"id": "d1", "date": "2026-10-14", "mode": "on-site", "level": "starter", "prior": false, "people": 6, "source": "it-cafe", "wijkId": "noord", "wishes": 6, "topicId": "smartphone", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": ["ouderen"]}, "position": 0, "revision": 1, "topic_id": "smartphone", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(25, '2026-11-22 14:21:24.041122+00', 'app', NULL, 'admin', NULL, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'demand', 'd2', 'insert', NULL, '{"id": "d2", "name": null, "asked_on": "2026-10-14", "document": {"id": "d2", "date": "2026-10-14", "mode": "on-site", "level": "starter", "prior": false, "people": 2, "source": "it-cafe", "wijkId": "noord", "wishes": 2, "topicId": "smartphone", "dayparts": [], "language": "nl", "mobility": "limited", "digibankId": "digibank", "targetGroupIds": []}, "position": 1, "revision": 1, "topic_id": "smartphone", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(26, '2026-11-22 14:21:24.041232+00', 'app', NULL, 'admin', NULL, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'demand', 'd3', 'insert', NULL, '{"id": "d3", "name": null, "asked_on": "2026-10-14", "document": {"id": "d3", "date": "2026-10-14", "mode": "on-site", "level": "starter", "prior": false, "people": 5, "source": "it-cafe", "wijkId": "zuid", "wishes": 5, "topicId": "smartphone", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": ["ouderen"]}, "position": 2, "revision": 1, "topic_id": "smartphone", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(27, '2026-11-22 14:21:24.041334+00', 'app', NULL, 'admin', NULL, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'demand', 'd4', 'insert', NULL, '{"id": "d4", "name": null, "asked_on": "2026-11-04", "document": {"id": "d4", "date": "2026-11-04", "mode": "on-site", "level": "starter", "prior": false, "people": 3, "source": "walk-in", "wijkId": "zuid", "wishes": 3, "topicId": "smartphone", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": []}, "position": 3, "revision": 1, "topic_id": "smartphone", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(28, '2026-11-22 14:21:24.041433+00', 'app', NULL, 'admin', NULL, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'demand', 'd5', 'insert', NULL, '{"id": "d5", "name": null, "asked_on": "2026-10-14", "document": {"id": "d5", "date": "2026-10-14", "mode": "on-site", "level": "confident", "prior": false, "people": 6, "source": "it-cafe", "wijkId": "noord", "wishes": 6, "topicId": "email", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": []}, "position": 4, "revision": 1, "topic_id": "email", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(29, '2026-11-22 14:21:24.041544+00', 'app', NULL, 'admin', NULL, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'demand', 'd6', 'insert', NULL, '{"id": "d6", "name": null, "asked_on": "2026-10-14", "document": {"id": "d6", "date": "2026-10-14", "mode": "on-site", "level": "confident", "prior": false, "people": 4, "source": "referrer", "wijkId": "zuid", "wishes": 4, "topicId": "email", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": []}, "position": 5, "revision": 1, "topic_id": "email", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(30, '2026-11-22 14:21:24.041582+00', 'app', NULL, 'admin', NULL, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'demand', 'd7', 'insert', NULL, '{"id": "d7", "name": null, "asked_on": "2026-06-08", "document": {"id": "d7", "date": "2026-06-08", "mode": "on-site", "level": "confident", "prior": false, "people": 4, "source": "carried-over", "wijkId": "zuid", "wishes": 4, "topicId": "email", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": []}, "position": 6, "revision": 1, "topic_id": "email", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(31, '2026-11-22 14:21:24.041612+00', 'app', NULL, 'admin', NULL, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'demand', 'd8', 'insert', NULL, '{"id": "d8", "name": null, "asked_on": "2026-10-14", "document": {"id": "d8", "date": "2026-10-14", "mode": "on-site", "level": "confident", "prior": false, "people": 8, "source": "it-cafe", "wijkId": "noord", "wishes": 8, "topicId": "itsme", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": []}, "position": 7, "revision": 1, "topic_id": "itsme", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(32, '2026-11-22 14:21:24.041639+00', 'app', NULL, 'admin', NULL, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'demand', 'd9', 'insert', NULL, '{"id": "d9", "name": null, "asked_on": "2026-10-14", "document": {"id": "d9", "date": "2026-10-14", "mode": "on-site", "level": "confident", "prior": false, "people": 6, "source": "it-cafe", "wijkId": "zuid", "wishes": 6, "topicId": "itsme", "dayparts": ["tue-evening", "thu-evening"], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": []}, "position": 8, "revision": 1, "topic_id": "itsme", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(33, '2026-11-22 14:21:24.041664+00', 'app', NULL, 'admin', NULL, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'demand', 'd10', 'insert', NULL, '{"id": "d10", "name": null, "asked_on": "2026-10-14", "document": {"id": "d10", "date": "2026-10-14", "mode": "on-site", "level": "confident", "prior": false, "people": 6, "source": "it-cafe", "wijkId": "zuid", "wishes": 6, "topicId": "itsme", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": ["ouderen"]}, "position": 9, "revision": 1, "topic_id": "itsme", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(49, '2026-11-22 14:21:24.772573+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'draft', '66b87cb6-dac8-4e59-95f8-ba2bc1ea6904', 'insert', NULL, '{"id": "66b87cb6-dac8-4e59-95f8-ba2bc1ea6904", "name": "draft", "run_id": "418baf5f-084b-4b88-82bb-a56a655c0934", "revision": 1, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank", "quarter_revision": 4}'),
	(34, '2026-11-22 14:21:24.046109+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'availability', 'open-bib-1', 'insert', NULL, '{"id": "open-bib-1", "name": null, "state": "confirmed", "room_id": null, "said_on": null, "document": {"id": "open-bib-1", "when": {"rrule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270207T235959", "start": "2027-01-04T09:00", "minutes": 480}, "state": "confirmed", "effect": "open", "subject": {"id": "bib", "kind": "digipunt"}}, "position": 0, "revision": 1, "person_id": null, "remind_on": null, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digipunt_id": "bib", "laptop_class_id": null, "by_organisation_id": null}'),
	(35, '2026-11-22 14:21:24.046298+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'availability', 'open-hal-1', 'insert', NULL, '{"id": "open-hal-1", "name": null, "state": "confirmed", "room_id": null, "said_on": null, "document": {"id": "open-hal-1", "when": {"rrule": "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270207T235959", "start": "2027-01-04T09:00", "minutes": 720}, "state": "confirmed", "effect": "open", "subject": {"id": "hal", "kind": "digipunt"}}, "position": 1, "revision": 1, "person_id": null, "remind_on": null, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digipunt_id": "hal", "laptop_class_id": null, "by_organisation_id": null}'),
	(36, '2026-11-22 14:21:24.046408+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'availability', 'open-T1-1', 'insert', NULL, '{"id": "open-T1-1", "name": null, "state": "confirmed", "room_id": null, "said_on": null, "document": {"id": "open-T1-1", "when": {"rrule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270207T235959", "start": "2027-01-04T09:00", "minutes": 480}, "state": "confirmed", "effect": "open", "subject": {"id": "T1", "kind": "person"}}, "position": 2, "revision": 1, "person_id": "T1", "remind_on": null, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digipunt_id": null, "laptop_class_id": null, "by_organisation_id": null}'),
	(37, '2026-11-22 14:21:24.046512+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'availability', 'open-T2-1', 'insert', NULL, '{"id": "open-T2-1", "name": null, "state": "confirmed", "room_id": null, "said_on": null, "document": {"id": "open-T2-1", "when": {"rrule": "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270207T235959", "start": "2027-01-04T09:00", "minutes": 720}, "state": "confirmed", "effect": "open", "subject": {"id": "T2", "kind": "person"}}, "position": 3, "revision": 1, "person_id": "T2", "remind_on": null, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digipunt_id": null, "laptop_class_id": null, "by_organisation_id": null}'),
	(38, '2026-11-22 14:21:24.046608+00', 'app', NULL, 'admin', NULL, NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'availability', 'open-laptops-1', 'insert', NULL, '{"id": "open-laptops-1", "name": null, "state": "confirmed", "room_id": null, "said_on": null, "document": {"id": "open-laptops-1", "when": {"rrule": "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270207T235959", "start": "2027-01-04T09:00", "minutes": 480}, "state": "confirmed", "effect": "open", "subject": {"id": "laptops", "kind": "laptop-class"}}, "position": 4, "revision": 1, "person_id": null, "remind_on": null, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digipunt_id": null, "laptop_class_id": "laptops", "by_organisation_id": null}'),
	(39, '2026-11-22 14:21:24.060453+00', NULL, NULL, 'person', NULL, NULL, NULL, 'account', '8a5eea7f-e542-4910-9256-456d321921e1', 'insert', NULL, '{"id": "8a5eea7f-e542-4910-9256-456d321921e1", "language": "nl", "created_at": "2026-11-22T14:21:24.051822+00:00", "recovery_asked_at": null}'),
	(40, '2026-11-22 14:21:24.062165+00', NULL, NULL, 'person', NULL, 'digibank', NULL, 'membership', '13890ce2-c88e-407d-acb9-460441ef5c31', 'insert', NULL, '{"id": "13890ce2-c88e-407d-acb9-460441ef5c31", "role": "coordinator", "account_id": "8a5eea7f-e542-4910-9256-456d321921e1", "created_at": "2026-11-22T14:21:24.051822+00:00", "subject_id": null, "digibank_id": "digibank"}'),
	(41, '2026-11-22 14:21:24.072208+00', 'user-digibank', NULL, 'coordinator', 'digibank', NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'quarter', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'update', '{"id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "ends": "2027-02-07", "name": "small-quarter", "title": "Klein kwartaal", "starts": "2027-01-04", "document": {"title": "Klein kwartaal", "travel": {"kmPerHour": {"car": 32, "bike": 14, "foot": 4.5, "transit": 18}, "overrides": [], "detourFactor": 1.3, "fixedMinutes": {"car": 6, "bike": 2, "foot": 0, "transit": 8}}, "horizon": {"end": "2027-02-07", "asOf": "2026-11-23T09:00", "start": "2027-01-04", "quarter": "2027-Q1", "publications": []}, "exampleData": true}, "revision": 1, "created_at": "2026-11-22T14:21:24.000846+00:00", "network_id": "digibank"}', '{"id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "ends": "2027-02-07", "name": "small-quarter", "title": "Klein kwartaal", "starts": "2027-01-04", "document": {"title": "Klein kwartaal", "travel": {"kmPerHour": {"car": 32, "bike": 14, "foot": 4.5, "transit": 18}, "overrides": [], "detourFactor": 1.3, "fixedMinutes": {"car": 6, "bike": 2, "foot": 0, "transit": 8}}, "horizon": {"end": "2027-02-07", "asOf": "2026-11-23T09:00", "start": "2027-01-04", "quarter": "2027-Q1", "publications": []}, "exampleData": true}, "revision": 2, "created_at": "2026-11-22T14:21:24.000846+00:00", "network_id": "digibank"}'),
	(42, '2026-11-22 14:21:24.087098+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'demand', 'd1', 'update', '{"id": "d1", "name": null, "asked_on": "2026-10-14", "document": {"id": "d1", "date": "2026-10-14", "mode": "on-site", "level": "starter", "prior": false, "people": 6, "source": "it-cafe", "wijkId": "noord", "wishes": 6, "topicId": "smartphone", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": ["ouderen"]}, "position": 0, "revision": 1, "topic_id": "smartphone", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}', '{"id": "d1", "name": null, "asked_on": "2026-10-14", "document": {"id": "d1", "date": "2026-10-14", "mode": "on-site", "level": "starter", "prior": false, "people": 6, "source": "it-cafe", "wijkId": "noord", "wishes": 7, "topicId": "smartphone", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": ["ouderen"]}, "position": 0, "revision": 2, "topic_id": "smartphone", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(59, '2026-11-22 14:21:24.906801+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'fixed_session', 'email.les.noord.1/1', 'insert', NULL, '{"id": "email.les.noord.1/1", "name": null, "document": {"holds": ["time", "place", "people"], "because": "published", "session": {"id": "email.les.noord.1/1", "of": 1, "kind": "course", "start": "2027-01-07T13:30", "number": 1, "people": [{"role": "trainer", "personId": "T1"}], "pinned": false, "roomId": "hal-1", "status": "confirmed", "invited": 8, "minutes": 90, "missing": [], "waiting": 0, "courseId": "email", "enrolled": 0, "expected": 6, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "hal", "offeringId": "email.les.noord.1", "decisionDate": "2026-12-22", "laptopClassIds": ["laptops"]}}, "position": 0, "revision": 5, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(43, '2026-11-22 14:21:24.093114+00', 'user-digibank', NULL, 'coordinator', 'digibank', NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'quarter', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'update', '{"id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "ends": "2027-02-07", "name": "small-quarter", "title": "Klein kwartaal", "starts": "2027-01-04", "document": {"title": "Klein kwartaal", "travel": {"kmPerHour": {"car": 32, "bike": 14, "foot": 4.5, "transit": 18}, "overrides": [], "detourFactor": 1.3, "fixedMinutes": {"car": 6, "bike": 2, "foot": 0, "transit": 8}}, "horizon": {"end": "2027-02-07", "asOf": "2026-11-23T09:00", "start": "2027-01-04", "quarter": "2027-Q1", "publications": []}, "exampleData": true}, "revision": 2, "created_at": "2026-11-22T14:21:24.000846+00:00", "network_id": "digibank"}', '{"id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "ends": "2027-02-07", "name": "small-quarter", "title": "Klein kwartaal", "starts": "2027-01-04", "document": {"title": "Klein kwartaal", "travel": {"kmPerHour": {"car": 32, "bike": 14, "foot": 4.5, "transit": 18}, "overrides": [], "detourFactor": 1.3, "fixedMinutes": {"car": 6, "bike": 2, "foot": 0, "transit": 8}}, "horizon": {"end": "2027-02-07", "asOf": "2026-11-23T09:00", "start": "2027-01-04", "quarter": "2027-Q1", "publications": []}, "exampleData": true}, "revision": 3, "created_at": "2026-11-22T14:21:24.000846+00:00", "network_id": "digibank"}'),
	(44, '2026-11-22 14:21:24.102538+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'demand', 'd1', 'update', '{"id": "d1", "name": null, "asked_on": "2026-10-14", "document": {"id": "d1", "date": "2026-10-14", "mode": "on-site", "level": "starter", "prior": false, "people": 6, "source": "it-cafe", "wijkId": "noord", "wishes": 7, "topicId": "smartphone", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": ["ouderen"]}, "position": 0, "revision": 2, "topic_id": "smartphone", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}', '{"id": "d1", "name": null, "asked_on": "2026-10-14", "document": {"id": "d1", "date": "2026-10-14", "mode": "on-site", "level": "starter", "prior": false, "people": 5, "source": "it-cafe", "wijkId": "noord", "wishes": 5, "topicId": "smartphone", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": ["ouderen"]}, "position": 0, "revision": 3, "topic_id": "smartphone", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(45, '2026-11-22 14:21:24.112253+00', 'user-digibank', NULL, 'coordinator', 'digibank', NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'quarter', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'update', '{"id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "ends": "2027-02-07", "name": "small-quarter", "title": "Klein kwartaal", "starts": "2027-01-04", "document": {"title": "Klein kwartaal", "travel": {"kmPerHour": {"car": 32, "bike": 14, "foot": 4.5, "transit": 18}, "overrides": [], "detourFactor": 1.3, "fixedMinutes": {"car": 6, "bike": 2, "foot": 0, "transit": 8}}, "horizon": {"end": "2027-02-07", "asOf": "2026-11-23T09:00", "start": "2027-01-04", "quarter": "2027-Q1", "publications": []}, "exampleData": true}, "revision": 3, "created_at": "2026-11-22T14:21:24.000846+00:00", "network_id": "digibank"}', '{"id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "ends": "2027-02-07", "name": "small-quarter", "title": "Klein kwartaal", "starts": "2027-01-04", "document": {"title": "Klein kwartaal", "travel": {"kmPerHour": {"car": 32, "bike": 14, "foot": 4.5, "transit": 18}, "overrides": [], "detourFactor": 1.3, "fixedMinutes": {"car": 6, "bike": 2, "foot": 0, "transit": 8}}, "horizon": {"end": "2027-02-07", "asOf": "2026-11-23T09:00", "start": "2027-01-04", "quarter": "2027-Q1", "publications": []}, "exampleData": true}, "revision": 4, "created_at": "2026-11-22T14:21:24.000846+00:00", "network_id": "digibank"}'),
	(46, '2026-11-22 14:21:24.143295+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'demand', 'd1', 'update', '{"id": "d1", "name": null, "asked_on": "2026-10-14", "document": {"id": "d1", "date": "2026-10-14", "mode": "on-site", "level": "starter", "prior": false, "people": 5, "source": "it-cafe", "wijkId": "noord", "wishes": 5, "topicId": "smartphone", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": ["ouderen"]}, "position": 0, "revision": 3, "topic_id": "smartphone", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}', '{"id": "d1", "name": null, "asked_on": "2026-10-14", "document": {"id": "d1", "date": "2026-10-14", "mode": "on-site", "level": "starter", "prior": false, "people": 6, "source": "it-cafe", "wijkId": "noord", "wishes": 7, "topicId": "smartphone", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": ["ouderen"]}, "position": 0, "revision": 4, "topic_id": "smartphone", "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(47, '2026-11-22 14:21:24.19285+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'run', '418baf5f-084b-4b88-82bb-a56a655c0934', 'insert', NULL, '{"id": "418baf5f-084b-4b88-82bb-a56a655c0934", "name": "zoals-nu", "state": "waiting", "asked_at": "2026-11-22T14:21:24.151533+00:00", "asked_by": "user-digibank", "ended_at": null, "revision": 1, "settings": {"wish": "zoals-nu", "seconds": 1}, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank", "problem_hash": "7597d6e977dbf7fcdbe42c2abac025592cac538e9119c3d8aad338c4150f7b29", "quarter_revision": 4}'),
	(48, '2026-11-22 14:21:24.741119+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'run', '418baf5f-084b-4b88-82bb-a56a655c0934', 'update', '{"id": "418baf5f-084b-4b88-82bb-a56a655c0934", "name": "zoals-nu", "state": "waiting", "asked_at": "2026-11-22T14:21:24.151533+00:00", "asked_by": "user-digibank", "ended_at": null, "revision": 1, "settings": {"wish": "zoals-nu", "seconds": 1}, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank", "problem_hash": "7597d6e977dbf7fcdbe42c2abac025592cac538e9119c3d8aad338c4150f7b29", "quarter_revision": 4}', '{"id": "418baf5f-084b-4b88-82bb-a56a655c0934", "name": "zoals-nu", "state": "finished", "asked_at": "2026-11-22T14:21:24.151533+00:00", "asked_by": "user-digibank", "ended_at": "2026-11-22T14:21:24.708258+00:00", "revision": 2, "settings": {"wish": "zoals-nu", "seconds": 1}, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank", "problem_hash": "7597d6e977dbf7fcdbe42c2abac025592cac538e9119c3d8aad338c4150f7b29", "quarter_revision": 4}'),
	(50, '2026-11-22 14:21:24.782372+00', 'user-digibank', NULL, 'coordinator', 'digibank', NULL, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'quarter', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'update', '{"id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "ends": "2027-02-07", "name": "small-quarter", "title": "Klein kwartaal", "starts": "2027-01-04", "document": {"title": "Klein kwartaal", "travel": {"kmPerHour": {"car": 32, "bike": 14, "foot": 4.5, "transit": 18}, "overrides": [], "detourFactor": 1.3, "fixedMinutes": {"car": 6, "bike": 2, "foot": 0, "transit": 8}}, "horizon": {"end": "2027-02-07", "asOf": "2026-11-23T09:00", "start": "2027-01-04", "quarter": "2027-Q1", "publications": []}, "exampleData": true}, "revision": 4, "created_at": "2026-11-22T14:21:24.000846+00:00", "network_id": "digibank"}', '{"id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "ends": "2027-02-07", "name": "small-quarter", "title": "Klein kwartaal", "starts": "2027-01-04", "document": {"title": "Klein kwartaal", "travel": {"kmPerHour": {"car": 32, "bike": 14, "foot": 4.5, "transit": 18}, "overrides": [], "detourFactor": 1.3, "fixedMinutes": {"car": 6, "bike": 2, "foot": 0, "transit": 8}}, "horizon": {"end": "2027-02-07", "asOf": "2026-11-23T09:00", "start": "2027-01-04", "quarter": "2027-Q1", "publications": []}, "exampleData": true}, "revision": 5, "created_at": "2026-11-22T14:21:24.000846+00:00", "network_id": "digibank"}'),
	(51, '2026-11-22 14:21:24.866897+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'version', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'insert', NULL, '{"id": "763b6a19-37f1-47cf-b01c-e04befc28eb8", "number": 1, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank", "covers_until": "2027-02-07", "published_at": "2026-11-22T14:21:24.776412+00:00", "published_by": "user-digibank", "quarter_revision": 5}'),
	(52, '2026-11-22 14:21:24.891356+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'fixed_offering', 'smartphone.reeks.noord.1', 'insert', NULL, '{"id": "smartphone.reeks.noord.1", "name": null, "document": {"id": "smartphone.reeks.noord.1", "mode": "on-site", "level": "starter", "served": [{"wishes": 2, "demandId": "d1"}, {"wishes": 2, "demandId": "d2"}], "status": "confirmed", "wijkId": "noord", "invited": 4, "courseId": "smartphone", "formatId": "reeks", "language": "nl", "costCents": 30000, "digibankId": "digibank", "sessionIds": ["smartphone.reeks.noord.1/1", "smartphone.reeks.noord.1/2"], "budgetLineId": "basis"}, "position": 0, "revision": 5, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(53, '2026-11-22 14:21:24.894315+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'fixed_offering', 'smartphone.reeks.noord.2', 'insert', NULL, '{"id": "smartphone.reeks.noord.2", "name": null, "document": {"id": "smartphone.reeks.noord.2", "mode": "on-site", "level": "starter", "served": [{"wishes": 5, "demandId": "d3"}, {"wishes": 3, "demandId": "d4"}], "status": "confirmed", "wijkId": "zuid", "invited": 8, "courseId": "smartphone", "formatId": "reeks", "language": "nl", "costCents": 30000, "digibankId": "digibank", "sessionIds": ["smartphone.reeks.noord.2/1", "smartphone.reeks.noord.2/2"], "budgetLineId": "basis"}, "position": 1, "revision": 5, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(54, '2026-11-22 14:21:24.899605+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'fixed_offering', 'smartphone.reeks.noord.3', 'insert', NULL, '{"id": "smartphone.reeks.noord.3", "name": null, "document": {"id": "smartphone.reeks.noord.3", "mode": "on-site", "level": "starter", "served": [{"wishes": 5, "demandId": "d1"}], "status": "confirmed", "wijkId": "noord", "invited": 5, "courseId": "smartphone", "formatId": "reeks", "language": "nl", "costCents": 30000, "digibankId": "digibank", "sessionIds": ["smartphone.reeks.noord.3/1", "smartphone.reeks.noord.3/2"], "budgetLineId": "basis"}, "position": 2, "revision": 5, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(55, '2026-11-22 14:21:24.901163+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'fixed_offering', 'email.les.noord.1', 'insert', NULL, '{"id": "email.les.noord.1", "name": null, "document": {"id": "email.les.noord.1", "mode": "on-site", "level": "confident", "served": [{"wishes": 4, "demandId": "d6"}, {"wishes": 4, "demandId": "d7"}], "status": "confirmed", "wijkId": "zuid", "invited": 8, "courseId": "email", "formatId": "les", "language": "nl", "costCents": 15000, "digibankId": "digibank", "sessionIds": ["email.les.noord.1/1"], "budgetLineId": "basis"}, "position": 3, "revision": 5, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(56, '2026-11-22 14:21:24.901975+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'fixed_offering', 'email.les.noord.2', 'insert', NULL, '{"id": "email.les.noord.2", "name": null, "document": {"id": "email.les.noord.2", "mode": "on-site", "level": "confident", "served": [{"wishes": 6, "demandId": "d5"}], "status": "confirmed", "wijkId": "noord", "invited": 6, "courseId": "email", "formatId": "les", "language": "nl", "costCents": 15000, "digibankId": "digibank", "sessionIds": ["email.les.noord.2/1"], "budgetLineId": "basis"}, "position": 4, "revision": 5, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(57, '2026-11-22 14:21:24.902665+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'fixed_offering', 'itsme.les.zuid.1', 'insert', NULL, '{"id": "itsme.les.zuid.1", "name": null, "document": {"id": "itsme.les.zuid.1", "mode": "on-site", "level": "confident", "served": [{"wishes": 2, "demandId": "d9"}, {"wishes": 6, "demandId": "d10"}], "status": "confirmed", "wijkId": "zuid", "invited": 8, "courseId": "itsme", "formatId": "les", "language": "nl", "costCents": 15000, "digibankId": "digibank", "sessionIds": ["itsme.les.zuid.1/1"], "budgetLineId": "dienst"}, "position": 5, "revision": 5, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(58, '2026-11-22 14:21:24.904406+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'fixed_offering', 'itsme.les.zuid.2', 'insert', NULL, '{"id": "itsme.les.zuid.2", "name": null, "document": {"id": "itsme.les.zuid.2", "mode": "on-site", "level": "confident", "served": [{"wishes": 8, "demandId": "d8"}, {"wishes": 4, "demandId": "d9"}], "status": "confirmed", "wijkId": "zuid", "invited": 12, "courseId": "itsme", "formatId": "les", "language": "nl", "costCents": 15000, "digibankId": "digibank", "sessionIds": ["itsme.les.zuid.2/1"], "budgetLineId": "dienst"}, "position": 6, "revision": 5, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(60, '2026-11-22 14:21:24.908148+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'fixed_session', 'itsme.les.zuid.2/1', 'insert', NULL, '{"id": "itsme.les.zuid.2/1", "name": null, "document": {"holds": ["time", "place", "people"], "because": "published", "session": {"id": "itsme.les.zuid.2/1", "of": 1, "kind": "course", "start": "2027-01-07T19:30", "number": 1, "people": [{"role": "trainer", "personId": "T2"}], "pinned": false, "roomId": "hal-1", "status": "confirmed", "invited": 12, "minutes": 90, "missing": [], "waiting": 0, "courseId": "itsme", "enrolled": 0, "expected": 9, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "hal", "offeringId": "itsme.les.zuid.2", "decisionDate": "2026-12-22", "laptopClassIds": []}}, "position": 1, "revision": 5, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(61, '2026-11-22 14:21:24.908872+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'fixed_session', 'smartphone.reeks.noord.1/1', 'insert', NULL, '{"id": "smartphone.reeks.noord.1/1", "name": null, "document": {"holds": ["time", "place", "people"], "because": "published", "session": {"id": "smartphone.reeks.noord.1/1", "of": 2, "kind": "course", "start": "2027-01-12T09:30", "number": 1, "people": [{"role": "trainer", "personId": "T1"}], "pinned": false, "roomId": "bib-1", "status": "confirmed", "invited": 4, "minutes": 90, "missing": [], "waiting": 0, "courseId": "smartphone", "enrolled": 0, "expected": 3, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "bib", "offeringId": "smartphone.reeks.noord.1", "decisionDate": "2026-12-28", "laptopClassIds": []}}, "position": 2, "revision": 5, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(62, '2026-11-22 14:21:24.909791+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'fixed_session', 'smartphone.reeks.noord.2/1', 'insert', NULL, '{"id": "smartphone.reeks.noord.2/1", "name": null, "document": {"holds": ["time", "place", "people"], "because": "published", "session": {"id": "smartphone.reeks.noord.2/1", "of": 2, "kind": "course", "start": "2027-01-14T09:30", "number": 1, "people": [{"role": "trainer", "personId": "T1"}], "pinned": false, "roomId": "hal-1", "status": "confirmed", "invited": 8, "minutes": 90, "missing": [], "waiting": 0, "courseId": "smartphone", "enrolled": 0, "expected": 7, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "hal", "offeringId": "smartphone.reeks.noord.2", "decisionDate": "2026-12-30", "laptopClassIds": []}}, "position": 3, "revision": 5, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(63, '2026-11-22 14:21:24.91118+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'fixed_session', 'itsme.les.zuid.1/1', 'insert', NULL, '{"id": "itsme.les.zuid.1/1", "name": null, "document": {"holds": ["time", "place", "people"], "because": "published", "session": {"id": "itsme.les.zuid.1/1", "of": 1, "kind": "course", "start": "2027-01-14T18:30", "number": 1, "people": [{"role": "trainer", "personId": "T2"}], "pinned": false, "roomId": "hal-1", "status": "confirmed", "invited": 8, "minutes": 90, "missing": [], "waiting": 0, "courseId": "itsme", "enrolled": 0, "expected": 6, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "hal", "offeringId": "itsme.les.zuid.1", "decisionDate": "2026-12-30", "laptopClassIds": []}}, "position": 4, "revision": 5, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(64, '2026-11-22 14:21:24.912297+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'fixed_session', 'smartphone.reeks.noord.1/2', 'insert', NULL, '{"id": "smartphone.reeks.noord.1/2", "name": null, "document": {"holds": ["time", "place", "people"], "because": "published", "session": {"id": "smartphone.reeks.noord.1/2", "of": 2, "kind": "course", "start": "2027-01-19T09:30", "number": 2, "people": [{"role": "trainer", "personId": "T1"}], "pinned": false, "roomId": "bib-1", "status": "confirmed", "invited": 4, "minutes": 90, "missing": [], "waiting": 0, "courseId": "smartphone", "enrolled": 0, "expected": 3, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "bib", "offeringId": "smartphone.reeks.noord.1", "decisionDate": "2027-01-05", "laptopClassIds": []}}, "position": 5, "revision": 5, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(65, '2026-11-22 14:21:24.913328+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'fixed_session', 'email.les.noord.2/1', 'insert', NULL, '{"id": "email.les.noord.2/1", "name": null, "document": {"holds": ["time", "place", "people"], "because": "published", "session": {"id": "email.les.noord.2/1", "of": 1, "kind": "course", "start": "2027-01-19T11:00", "number": 1, "people": [{"role": "trainer", "personId": "T1"}], "pinned": false, "roomId": "bib-1", "status": "confirmed", "invited": 6, "minutes": 90, "missing": [], "waiting": 0, "courseId": "email", "enrolled": 0, "expected": 5, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "bib", "offeringId": "email.les.noord.2", "decisionDate": "2027-01-05", "laptopClassIds": []}}, "position": 6, "revision": 5, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(66, '2026-11-22 14:21:24.913977+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'fixed_session', 'smartphone.reeks.noord.2/2', 'insert', NULL, '{"id": "smartphone.reeks.noord.2/2", "name": null, "document": {"holds": ["time", "place", "people"], "because": "published", "session": {"id": "smartphone.reeks.noord.2/2", "of": 2, "kind": "course", "start": "2027-01-21T09:30", "number": 2, "people": [{"role": "trainer", "personId": "T1"}], "pinned": false, "roomId": "hal-1", "status": "confirmed", "invited": 8, "minutes": 90, "missing": [], "waiting": 0, "courseId": "smartphone", "enrolled": 0, "expected": 7, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "hal", "offeringId": "smartphone.reeks.noord.2", "decisionDate": "2027-01-07", "laptopClassIds": []}}, "position": 7, "revision": 5, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(67, '2026-11-22 14:21:24.915594+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'fixed_session', 'smartphone.reeks.noord.3/1', 'insert', NULL, '{"id": "smartphone.reeks.noord.3/1", "name": null, "document": {"holds": ["time", "place", "people"], "because": "published", "session": {"id": "smartphone.reeks.noord.3/1", "of": 2, "kind": "course", "start": "2027-01-29T09:00", "number": 1, "people": [{"role": "trainer", "personId": "T1"}], "pinned": false, "roomId": "bib-1", "status": "confirmed", "invited": 5, "minutes": 90, "missing": [], "waiting": 0, "courseId": "smartphone", "enrolled": 0, "expected": 4, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "bib", "offeringId": "smartphone.reeks.noord.3", "decisionDate": "2027-01-15", "laptopClassIds": []}}, "position": 8, "revision": 5, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}'),
	(68, '2026-11-22 14:21:24.916184+00', 'user-digibank', NULL, 'coordinator', 'digibank', 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'fixed_session', 'smartphone.reeks.noord.3/2', 'insert', NULL, '{"id": "smartphone.reeks.noord.3/2", "name": null, "document": {"holds": ["time", "place", "people"], "because": "published", "session": {"id": "smartphone.reeks.noord.3/2", "of": 2, "kind": "course", "start": "2027-02-05T09:00", "number": 2, "people": [{"role": "trainer", "personId": "T1"}], "pinned": false, "roomId": "bib-1", "status": "confirmed", "invited": 5, "minutes": 90, "missing": [], "waiting": 0, "courseId": "smartphone", "enrolled": 0, "expected": 4, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "bib", "offeringId": "smartphone.reeks.noord.3", "decisionDate": "2027-01-22", "laptopClassIds": []}}, "position": 9, "revision": 5, "quarter_id": "6afe54c1-7989-4e4b-884d-cf0507e4edde", "digibank_id": "digibank"}');
INSERT INTO public.availability VALUES
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'open-bib-1', 0, 1, DEFAULT, '{"id": "open-bib-1", "when": {"rrule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270207T235959", "start": "2027-01-04T09:00", "minutes": 480}, "state": "confirmed", "effect": "open", "subject": {"id": "bib", "kind": "digipunt"}}', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'open-hal-1', 1, 1, DEFAULT, '{"id": "open-hal-1", "when": {"rrule": "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270207T235959", "start": "2027-01-04T09:00", "minutes": 720}, "state": "confirmed", "effect": "open", "subject": {"id": "hal", "kind": "digipunt"}}', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'open-T1-1', 2, 1, DEFAULT, '{"id": "open-T1-1", "when": {"rrule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270207T235959", "start": "2027-01-04T09:00", "minutes": 480}, "state": "confirmed", "effect": "open", "subject": {"id": "T1", "kind": "person"}}', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'open-T2-1', 3, 1, DEFAULT, '{"id": "open-T2-1", "when": {"rrule": "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270207T235959", "start": "2027-01-04T09:00", "minutes": 720}, "state": "confirmed", "effect": "open", "subject": {"id": "T2", "kind": "person"}}', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'open-laptops-1', 4, 1, DEFAULT, '{"id": "open-laptops-1", "when": {"rrule": "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270207T235959", "start": "2027-01-04T09:00", "minutes": 480}, "state": "confirmed", "effect": "open", "subject": {"id": "laptops", "kind": "laptop-class"}}', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT);
INSERT INTO public.booking OVERRIDING SYSTEM VALUE VALUES
	(1, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{email.les.noord.1/1}', 'laptop-class', 'laptops', 'hal', '["2027-01-07 11:40:00+00","2027-01-07 14:15:00+00")'),
	(2, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{email.les.noord.1/1}', 'person', 'T1', 'hal', '["2027-01-07 12:30:00+00","2027-01-07 14:00:00+00")'),
	(3, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{smartphone.reeks.noord.1/1}', 'person', 'T1', 'bib', '["2027-01-12 08:30:00+00","2027-01-12 10:00:00+00")'),
	(4, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{smartphone.reeks.noord.2/1}', 'person', 'T1', 'hal', '["2027-01-14 08:30:00+00","2027-01-14 10:00:00+00")'),
	(5, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{smartphone.reeks.noord.1/2}', 'person', 'T1', 'bib', '["2027-01-19 08:30:00+00","2027-01-19 10:00:00+00")'),
	(6, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{email.les.noord.2/1}', 'person', 'T1', 'bib', '["2027-01-19 10:00:00+00","2027-01-19 11:30:00+00")'),
	(7, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{smartphone.reeks.noord.2/2}', 'person', 'T1', 'hal', '["2027-01-21 08:30:00+00","2027-01-21 10:00:00+00")'),
	(8, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{smartphone.reeks.noord.3/1}', 'person', 'T1', 'bib', '["2027-01-29 08:00:00+00","2027-01-29 09:30:00+00")'),
	(9, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{smartphone.reeks.noord.3/2}', 'person', 'T1', 'bib', '["2027-02-05 08:00:00+00","2027-02-05 09:30:00+00")'),
	(10, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{itsme.les.zuid.2/1}', 'person', 'T2', 'hal', '["2027-01-07 18:30:00+00","2027-01-07 20:00:00+00")'),
	(11, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{itsme.les.zuid.1/1}', 'person', 'T2', 'hal', '["2027-01-14 17:30:00+00","2027-01-14 19:00:00+00")'),
	(12, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{smartphone.reeks.noord.1/1}', 'room', 'bib-1', 'bib', '["2027-01-12 08:30:00+00","2027-01-12 10:00:00+00")'),
	(13, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{smartphone.reeks.noord.1/2}', 'room', 'bib-1', 'bib', '["2027-01-19 08:30:00+00","2027-01-19 10:00:00+00")'),
	(14, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{email.les.noord.2/1}', 'room', 'bib-1', 'bib', '["2027-01-19 10:00:00+00","2027-01-19 11:30:00+00")'),
	(15, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{smartphone.reeks.noord.3/1}', 'room', 'bib-1', 'bib', '["2027-01-29 08:00:00+00","2027-01-29 09:30:00+00")'),
	(16, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{smartphone.reeks.noord.3/2}', 'room', 'bib-1', 'bib', '["2027-02-05 08:00:00+00","2027-02-05 09:30:00+00")'),
	(17, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{email.les.noord.1/1}', 'room', 'hal-1', 'hal', '["2027-01-07 12:30:00+00","2027-01-07 14:00:00+00")'),
	(18, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{itsme.les.zuid.2/1}', 'room', 'hal-1', 'hal', '["2027-01-07 18:30:00+00","2027-01-07 20:00:00+00")'),
	(19, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{smartphone.reeks.noord.2/1}', 'room', 'hal-1', 'hal', '["2027-01-14 08:30:00+00","2027-01-14 10:00:00+00")'),
	(20, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{itsme.les.zuid.1/1}', 'room', 'hal-1', 'hal', '["2027-01-14 17:30:00+00","2027-01-14 19:00:00+00")'),
	(21, 'digibank', '6afe54c1-7989-4e4b-884d-cf0507e4edde', '763b6a19-37f1-47cf-b01c-e04befc28eb8', 'digibank', '{smartphone.reeks.noord.2/2}', 'room', 'hal-1', 'hal', '["2027-01-21 08:30:00+00","2027-01-21 10:00:00+00")');
INSERT INTO public.budget_line VALUES
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'basis', 0, 1, DEFAULT, '{"id": "basis", "kind": "contract", "name": {"nl": "Opdracht basis"}, "quarter": {"used": {"plannedCents": 0, "invoicedCents": 0, "realisedCents": 0, "reservedCents": 0, "confirmedCents": 0}, "cents": 300000}, "contractId": "basis", "digibankId": "digibank", "projectYear": {"to": "2027-12-31", "from": "2027-01-01", "used": {"plannedCents": 0, "invoicedCents": 0, "realisedCents": 0, "reservedCents": 0, "confirmedCents": 0}, "cents": 1200000}}', DEFAULT, DEFAULT, DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'dienst', 1, 1, DEFAULT, '{"id": "dienst", "kind": "contract", "name": {"nl": "Opdracht dienst"}, "quarter": {"used": {"plannedCents": 0, "invoicedCents": 0, "realisedCents": 0, "reservedCents": 0, "confirmedCents": 0}, "cents": 300000}, "contractId": "dienst", "digibankId": "digibank", "projectYear": {"to": "2027-12-31", "from": "2027-01-01", "used": {"plannedCents": 0, "invoicedCents": 0, "realisedCents": 0, "reservedCents": 0, "confirmedCents": 0}, "cents": 1200000}}', DEFAULT, DEFAULT, DEFAULT, DEFAULT);
INSERT INTO public.contract VALUES
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'basis', 0, 1, DEFAULT, '{"id": "basis", "vat": {"percent": 21, "included": true}, "kind": "tender", "name": {"nl": "Opdracht basis"}, "price": {"unit": "session", "cents": 15000, "sessionMinutes": 90}, "topicIds": [], "providerId": "aanbieder", "cancellation": [], "travelIncluded": true, "orderWorkingDays": 15, "programmeObjective": 2, "freeMoveWorkingDays": 10}', DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'dienst', 1, 1, DEFAULT, '{"id": "dienst", "vat": {"percent": 21, "included": true}, "kind": "tender", "name": {"nl": "Opdracht dienst"}, "price": {"unit": "session", "cents": 15000, "sessionMinutes": 90}, "topicIds": [], "providerId": "aanbieder", "cancellation": [], "travelIncluded": true, "orderWorkingDays": 15, "programmeObjective": 3, "freeMoveWorkingDays": 10}', DEFAULT);
INSERT INTO public.course VALUES
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'smartphone', 0, 1, DEFAULT, '{"id": "smartphone", "mode": "on-site", "title": {"en": "Smartphone, first steps", "nl": "Smartphone, eerste stappen"}, "levels": ["starter"], "formats": [{"id": "reeks", "kind": "extended", "group": {"max": 8, "min": 4}, "levels": ["starter"], "minutes": 90, "practice": true, "sessions": 2, "noShowRate": 0.15, "maxDaysBetween": 16, "minDaysBetween": 5}], "topicId": "smartphone", "features": [], "language": "nl", "contractId": "basis", "publicText": {"status": "draft"}, "digibankIds": [], "followUpCourseIds": []}', DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'email', 1, 1, DEFAULT, '{"id": "email", "mode": "on-site", "title": {"en": "E-mail", "nl": "E-mail"}, "device": {"type": "pc", "substitutes": ["laptop"], "bringOwnShare": 0}, "levels": ["confident"], "formats": [{"id": "les", "kind": "short", "group": {"max": 12, "min": 4}, "levels": ["confident"], "minutes": 90, "practice": false, "sessions": 1, "noShowRate": 0.25, "maxDaysBetween": 16, "minDaysBetween": 5}], "topicId": "email", "features": [], "language": "nl", "contractId": "basis", "publicText": {"status": "draft"}, "digibankIds": [], "followUpCourseIds": []}', DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'itsme', 2, 1, DEFAULT, '{"id": "itsme", "mode": "on-site", "title": {"en": "itsme", "nl": "itsme"}, "levels": ["confident"], "formats": [{"id": "les", "kind": "short", "group": {"max": 12, "min": 4}, "levels": ["confident"], "minutes": 90, "practice": false, "sessions": 1, "noShowRate": 0.25, "maxDaysBetween": 16, "minDaysBetween": 5}], "topicId": "itsme", "features": ["internet"], "language": "nl", "contractId": "dienst", "publicText": {"status": "draft"}, "digibankIds": [], "followUpCourseIds": []}', DEFAULT, DEFAULT);
INSERT INTO public.demand VALUES
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'd2', 1, 1, DEFAULT, '{"id": "d2", "date": "2026-10-14", "mode": "on-site", "level": "starter", "prior": false, "people": 2, "source": "it-cafe", "wijkId": "noord", "wishes": 2, "topicId": "smartphone", "dayparts": [], "language": "nl", "mobility": "limited", "digibankId": "digibank", "targetGroupIds": []}', DEFAULT, DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'd3', 2, 1, DEFAULT, '{"id": "d3", "date": "2026-10-14", "mode": "on-site", "level": "starter", "prior": false, "people": 5, "source": "it-cafe", "wijkId": "zuid", "wishes": 5, "topicId": "smartphone", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": ["ouderen"]}', DEFAULT, DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'd4', 3, 1, DEFAULT, '{"id": "d4", "date": "2026-11-04", "mode": "on-site", "level": "starter", "prior": false, "people": 3, "source": "walk-in", "wijkId": "zuid", "wishes": 3, "topicId": "smartphone", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": []}', DEFAULT, DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'd5', 4, 1, DEFAULT, '{"id": "d5", "date": "2026-10-14", "mode": "on-site", "level": "confident", "prior": false, "people": 6, "source": "it-cafe", "wijkId": "noord", "wishes": 6, "topicId": "email", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": []}', DEFAULT, DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'd6', 5, 1, DEFAULT, '{"id": "d6", "date": "2026-10-14", "mode": "on-site", "level": "confident", "prior": false, "people": 4, "source": "referrer", "wijkId": "zuid", "wishes": 4, "topicId": "email", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": []}', DEFAULT, DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'd7', 6, 1, DEFAULT, '{"id": "d7", "date": "2026-06-08", "mode": "on-site", "level": "confident", "prior": false, "people": 4, "source": "carried-over", "wijkId": "zuid", "wishes": 4, "topicId": "email", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": []}', DEFAULT, DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'd8', 7, 1, DEFAULT, '{"id": "d8", "date": "2026-10-14", "mode": "on-site", "level": "confident", "prior": false, "people": 8, "source": "it-cafe", "wijkId": "noord", "wishes": 8, "topicId": "itsme", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": []}', DEFAULT, DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'd9', 8, 1, DEFAULT, '{"id": "d9", "date": "2026-10-14", "mode": "on-site", "level": "confident", "prior": false, "people": 6, "source": "it-cafe", "wijkId": "zuid", "wishes": 6, "topicId": "itsme", "dayparts": ["tue-evening", "thu-evening"], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": []}', DEFAULT, DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'd10', 9, 1, DEFAULT, '{"id": "d10", "date": "2026-10-14", "mode": "on-site", "level": "confident", "prior": false, "people": 6, "source": "it-cafe", "wijkId": "zuid", "wishes": 6, "topicId": "itsme", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": ["ouderen"]}', DEFAULT, DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'd1', 0, 4, DEFAULT, '{"id": "d1", "date": "2026-10-14", "mode": "on-site", "level": "starter", "prior": false, "people": 6, "source": "it-cafe", "wijkId": "noord", "wishes": 7, "topicId": "smartphone", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": ["ouderen"]}', DEFAULT, DEFAULT, DEFAULT);
INSERT INTO public.digibank VALUES
	('digibank', 'digibank', 'Digibank', 1);
INSERT INTO public.digipunt VALUES
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'bib', 0, 1, DEFAULT, '{"id": "bib", "kind": "digipunt", "name": "Bibliotheek", "wijkId": "noord", "address": {}, "ownerId": "stad", "holidays": {"flemishDay": "closed", "publicHolidays": "closed", "schoolHolidays": "avoid"}, "latitude": 50.84, "usableBy": [], "itinerary": [], "longitude": 3.25, "digibankId": "digibank", "allowedStarts": [0, 30]}', DEFAULT, DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'hal', 1, 1, DEFAULT, '{"id": "hal", "kind": "digipunt", "name": "Buurthal", "wijkId": "zuid", "address": {}, "ownerId": "stad", "holidays": {"flemishDay": "closed", "publicHolidays": "closed", "schoolHolidays": "avoid"}, "latitude": 50.822, "usableBy": [], "itinerary": [], "longitude": 3.25, "digibankId": "digibank", "allowedStarts": [0, 30]}', DEFAULT, DEFAULT, DEFAULT);
INSERT INTO public.draft VALUES
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', '66b87cb6-dac8-4e59-95f8-ba2bc1ea6904', 'digibank', 'draft', 1, 4, '418baf5f-084b-4b88-82bb-a56a655c0934', '{"version":1,"problemId":"small-quarter","provenance":{"problemHash":"7597d6e977dbf7fcdbe42c2abac025592cac538e9119c3d8aad338c4150f7b29","engine":"@digirooster/planner 0.1.0","seed":1,"iterations":2000,"stopped":"finished"},"offerings":[{"id":"smartphone.reeks.noord.1","digibankId":"digibank","courseId":"smartphone","formatId":"reeks","level":"starter","language":"nl","mode":"on-site","wijkId":"noord","sessionIds":["smartphone.reeks.noord.1/1","smartphone.reeks.noord.1/2"],"served":[{"demandId":"d1","wishes":2},{"demandId":"d2","wishes":2}],"invited":4,"costCents":30000,"budgetLineId":"basis","status":"confirmed"},{"id":"smartphone.reeks.noord.2","digibankId":"digibank","courseId":"smartphone","formatId":"reeks","level":"starter","language":"nl","mode":"on-site","wijkId":"zuid","sessionIds":["smartphone.reeks.noord.2/1","smartphone.reeks.noord.2/2"],"served":[{"demandId":"d3","wishes":5},{"demandId":"d4","wishes":3}],"invited":8,"costCents":30000,"budgetLineId":"basis","status":"confirmed"},{"id":"smartphone.reeks.noord.3","digibankId":"digibank","courseId":"smartphone","formatId":"reeks","level":"starter","language":"nl","mode":"on-site","wijkId":"noord","sessionIds":["smartphone.reeks.noord.3/1","smartphone.reeks.noord.3/2"],"served":[{"demandId":"d1","wishes":5}],"invited":5,"costCents":30000,"budgetLineId":"basis","status":"confirmed"},{"id":"email.les.noord.1","digibankId":"digibank","courseId":"email","formatId":"les","level":"confident","language":"nl","mode":"on-site","wijkId":"zuid","sessionIds":["email.les.noord.1/1"],"served":[{"demandId":"d6","wishes":4},{"demandId":"d7","wishes":4}],"invited":8,"costCents":15000,"budgetLineId":"basis","status":"confirmed"},{"id":"email.les.noord.2","digibankId":"digibank","courseId":"email","formatId":"les","level":"confident","language":"nl","mode":"on-site","wijkId":"noord","sessionIds":["email.les.noord.2/1"],"served":[{"demandId":"d5","wishes":6}],"invited":6,"costCents":15000,"budgetLineId":"basis","status":"confirmed"},{"id":"itsme.les.zuid.1","digibankId":"digibank","courseId":"itsme","formatId":"les","level":"confident","language":"nl","mode":"on-site","wijkId":"zuid","sessionIds":["itsme.les.zuid.1/1"],"served":[{"demandId":"d9","wishes":2},{"demandId":"d10","wishes":6}],"invited":8,"costCents":15000,"budgetLineId":"dienst","status":"confirmed"},{"id":"itsme.les.zuid.2","digibankId":"digibank","courseId":"itsme","formatId":"les","level":"confident","language":"nl","mode":"on-site","wijkId":"zuid","sessionIds":["itsme.les.zuid.2/1"],"served":[{"demandId":"d8","wishes":8},{"demandId":"d9","wishes":4}],"invited":12,"costCents":15000,"budgetLineId":"dienst","status":"confirmed"}],"sessions":[{"id":"email.les.noord.1/1","kind":"course","digibankId":"digibank","courseId":"email","offeringId":"email.les.noord.1","activityId":null,"walkInId":null,"number":1,"of":1,"start":"2027-01-07T13:30","minutes":90,"digipuntId":"hal","roomId":"hal-1","laptopClassIds":["laptops"],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":8,"expected":6,"enrolled":0,"waiting":0,"decisionDate":"2026-12-22","pinned":false,"status":"confirmed"},{"id":"itsme.les.zuid.2/1","kind":"course","digibankId":"digibank","courseId":"itsme","offeringId":"itsme.les.zuid.2","activityId":null,"walkInId":null,"number":1,"of":1,"start":"2027-01-07T19:30","minutes":90,"digipuntId":"hal","roomId":"hal-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T2"}],"missing":[],"invited":12,"expected":9,"enrolled":0,"waiting":0,"decisionDate":"2026-12-22","pinned":false,"status":"confirmed"},{"id":"smartphone.reeks.noord.1/1","kind":"course","digibankId":"digibank","courseId":"smartphone","offeringId":"smartphone.reeks.noord.1","activityId":null,"walkInId":null,"number":1,"of":2,"start":"2027-01-12T09:30","minutes":90,"digipuntId":"bib","roomId":"bib-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":4,"expected":3,"enrolled":0,"waiting":0,"decisionDate":"2026-12-28","pinned":false,"status":"confirmed"},{"id":"smartphone.reeks.noord.2/1","kind":"course","digibankId":"digibank","courseId":"smartphone","offeringId":"smartphone.reeks.noord.2","activityId":null,"walkInId":null,"number":1,"of":2,"start":"2027-01-14T09:30","minutes":90,"digipuntId":"hal","roomId":"hal-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":8,"expected":7,"enrolled":0,"waiting":0,"decisionDate":"2026-12-30","pinned":false,"status":"confirmed"},{"id":"itsme.les.zuid.1/1","kind":"course","digibankId":"digibank","courseId":"itsme","offeringId":"itsme.les.zuid.1","activityId":null,"walkInId":null,"number":1,"of":1,"start":"2027-01-14T18:30","minutes":90,"digipuntId":"hal","roomId":"hal-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T2"}],"missing":[],"invited":8,"expected":6,"enrolled":0,"waiting":0,"decisionDate":"2026-12-30","pinned":false,"status":"confirmed"},{"id":"smartphone.reeks.noord.1/2","kind":"course","digibankId":"digibank","courseId":"smartphone","offeringId":"smartphone.reeks.noord.1","activityId":null,"walkInId":null,"number":2,"of":2,"start":"2027-01-19T09:30","minutes":90,"digipuntId":"bib","roomId":"bib-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":4,"expected":3,"enrolled":0,"waiting":0,"decisionDate":"2027-01-05","pinned":false,"status":"confirmed"},{"id":"email.les.noord.2/1","kind":"course","digibankId":"digibank","courseId":"email","offeringId":"email.les.noord.2","activityId":null,"walkInId":null,"number":1,"of":1,"start":"2027-01-19T11:00","minutes":90,"digipuntId":"bib","roomId":"bib-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":6,"expected":5,"enrolled":0,"waiting":0,"decisionDate":"2027-01-05","pinned":false,"status":"confirmed"},{"id":"smartphone.reeks.noord.2/2","kind":"course","digibankId":"digibank","courseId":"smartphone","offeringId":"smartphone.reeks.noord.2","activityId":null,"walkInId":null,"number":2,"of":2,"start":"2027-01-21T09:30","minutes":90,"digipuntId":"hal","roomId":"hal-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":8,"expected":7,"enrolled":0,"waiting":0,"decisionDate":"2027-01-07","pinned":false,"status":"confirmed"},{"id":"smartphone.reeks.noord.3/1","kind":"course","digibankId":"digibank","courseId":"smartphone","offeringId":"smartphone.reeks.noord.3","activityId":null,"walkInId":null,"number":1,"of":2,"start":"2027-01-29T09:00","minutes":90,"digipuntId":"bib","roomId":"bib-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":5,"expected":4,"enrolled":0,"waiting":0,"decisionDate":"2027-01-15","pinned":false,"status":"confirmed"},{"id":"smartphone.reeks.noord.3/2","kind":"course","digibankId":"digibank","courseId":"smartphone","offeringId":"smartphone.reeks.noord.3","activityId":null,"walkInId":null,"number":2,"of":2,"start":"2027-02-05T09:00","minutes":90,"digipuntId":"bib","roomId":"bib-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":5,"expected":4,"enrolled":0,"waiting":0,"decisionDate":"2027-01-22","pinned":false,"status":"confirmed"}],"referrals":[],"unmet":[],"leftOut":[],"orders":[{"contractId":"basis","offeringId":"email.les.noord.1","sessionIds":["email.les.noord.1/1"],"orderBy":"2026-12-15","late":false,"costCents":15000},{"contractId":"dienst","offeringId":"itsme.les.zuid.2","sessionIds":["itsme.les.zuid.2/1"],"orderBy":"2026-12-15","late":false,"costCents":15000},{"contractId":"basis","offeringId":"smartphone.reeks.noord.1","sessionIds":["smartphone.reeks.noord.1/1","smartphone.reeks.noord.1/2"],"orderBy":"2026-12-18","late":false,"costCents":30000},{"contractId":"dienst","offeringId":"itsme.les.zuid.1","sessionIds":["itsme.les.zuid.1/1"],"orderBy":"2026-12-22","late":false,"costCents":15000},{"contractId":"basis","offeringId":"smartphone.reeks.noord.2","sessionIds":["smartphone.reeks.noord.2/1","smartphone.reeks.noord.2/2"],"orderBy":"2026-12-22","late":false,"costCents":30000},{"contractId":"basis","offeringId":"email.les.noord.2","sessionIds":["email.les.noord.2/1"],"orderBy":"2026-12-28","late":false,"costCents":15000},{"contractId":"basis","offeringId":"smartphone.reeks.noord.3","sessionIds":["smartphone.reeks.noord.3/1","smartphone.reeks.noord.3/2"],"orderBy":"2027-01-08","late":false,"costCents":30000}],"asks":[],"targets":[{"digibankId":"digibank","targetId":"deelnemers","quarter":30,"planned":51,"expected":39,"shortfall":0}],"budget":[{"budgetLineId":"basis","quarterCents":300000,"usedCents":0,"reserveCents":30000,"plannedCents":120000,"freeCents":150000},{"budgetLineId":"dienst","quarterCents":300000,"usedCents":0,"reserveCents":30000,"plannedCents":30000,"freeCents":240000}],"demandServed":{"asked":51,"served":51,"weightedAsked":51.49,"weightedServed":51.49},"worth":[],"floors":[],"score":{"hard":0,"owed":0,"demand":0,"soft":50,"rules":[{"id":"room-conflict","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"person-conflict","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"laptop-class-conflict","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"laptop-class-moves","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"cohort-conflict","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"opening-hours","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"holiday-closed","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"allowed-start","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"notice","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"season","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"audience","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"activity-window","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"activity-place","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"seats","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"devices","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"room-features","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"room-kind","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"laptop-class-available","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"staffing","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"skills","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"person-available","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"person-place","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"person-day-hours","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"person-week-hours","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"permission","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"group-size","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"series-order","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"spacing","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"budget","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"activities-held","level":"owed","penalty":0,"weight":50,"weighted":0},{"id":"walk-in-helpers","level":"owed","penalty":0,"weight":5,"weighted":0},{"id":"floors","level":"owed","penalty":0,"weight":20,"weighted":0},{"id":"targets","level":"owed","penalty":0,"weight":20,"weighted":0},{"id":"demand","level":"demand","penalty":0,"weight":0.01,"weighted":0},{"id":"nearness","level":"soft","penalty":14,"weight":1,"weighted":14},{"id":"dayparts","level":"soft","penalty":0,"weight":1,"weighted":0},{"id":"series-stability","level":"soft","penalty":0,"weight":3,"weighted":0},{"id":"spread-weeks","level":"soft","penalty":2,"weight":2,"weighted":4},{"id":"spread-wijken","level":"soft","penalty":0,"weight":2,"weighted":0},{"id":"same-topic-nearby","level":"soft","penalty":0,"weight":4,"weighted":0},{"id":"compact-days","level":"soft","penalty":16,"weight":1,"weighted":16},{"id":"people-travel","level":"soft","penalty":0,"weight":1,"weighted":0},{"id":"laptop-transports","level":"soft","penalty":1,"weight":10,"weighted":10},{"id":"school-holiday-avoid","level":"soft","penalty":0,"weight":20,"weighted":0},{"id":"even-workload","level":"soft","penalty":0,"weight":1,"weighted":0},{"id":"room-fit","level":"soft","penalty":4,"weight":1,"weighted":4},{"id":"follow-up","level":"soft","penalty":0,"weight":3,"weighted":0},{"id":"lead-time","level":"soft","penalty":2,"weight":1,"weighted":2},{"id":"published-closeness","level":"soft","penalty":0,"weight":500,"weighted":0}]},"bound":51.49,"gap":0,"inherited":[]}');
INSERT INTO public.edit OVERRIDING SYSTEM VALUE VALUES
	(1, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'digibank', 'user-digibank', '2026-11-22 14:21:24.065793+00', 'a wish', '{"steps": [{"id": "d1", "kind": "demand", "after": {"id": "d1", "date": "2026-10-14", "mode": "on-site", "level": "starter", "prior": false, "people": 6, "source": "it-cafe", "wijkId": "noord", "wishes": 7, "topicId": "smartphone", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": ["ouderen"]}, "before": {"id": "d1", "date": "2026-10-14", "mode": "on-site", "level": "starter", "prior": false, "people": 6, "source": "it-cafe", "wijkId": "noord", "wishes": 6, "topicId": "smartphone", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": ["ouderen"]}, "position": 0}]}', 'done'),
	(2, '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'digibank', 'user-digibank', '2026-11-22 14:21:24.090996+00', 'a wish', '{"steps": [{"id": "d1", "kind": "demand", "after": {"id": "d1", "date": "2026-10-14", "mode": "on-site", "level": "starter", "prior": false, "people": 5, "source": "it-cafe", "wijkId": "noord", "wishes": 5, "topicId": "smartphone", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": ["ouderen"]}, "before": {"id": "d1", "date": "2026-10-14", "mode": "on-site", "level": "starter", "prior": false, "people": 6, "source": "it-cafe", "wijkId": "noord", "wishes": 7, "topicId": "smartphone", "dayparts": [], "language": "nl", "mobility": "good", "digibankId": "digibank", "targetGroupIds": ["ouderen"]}, "position": 0}]}', 'undone');
INSERT INTO public.fixed_offering VALUES
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'smartphone.reeks.noord.1', 0, 5, DEFAULT, '{"id": "smartphone.reeks.noord.1", "mode": "on-site", "level": "starter", "served": [{"wishes": 2, "demandId": "d1"}, {"wishes": 2, "demandId": "d2"}], "status": "confirmed", "wijkId": "noord", "invited": 4, "courseId": "smartphone", "formatId": "reeks", "language": "nl", "costCents": 30000, "digibankId": "digibank", "sessionIds": ["smartphone.reeks.noord.1/1", "smartphone.reeks.noord.1/2"], "budgetLineId": "basis"}', DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'smartphone.reeks.noord.2', 1, 5, DEFAULT, '{"id": "smartphone.reeks.noord.2", "mode": "on-site", "level": "starter", "served": [{"wishes": 5, "demandId": "d3"}, {"wishes": 3, "demandId": "d4"}], "status": "confirmed", "wijkId": "zuid", "invited": 8, "courseId": "smartphone", "formatId": "reeks", "language": "nl", "costCents": 30000, "digibankId": "digibank", "sessionIds": ["smartphone.reeks.noord.2/1", "smartphone.reeks.noord.2/2"], "budgetLineId": "basis"}', DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'smartphone.reeks.noord.3', 2, 5, DEFAULT, '{"id": "smartphone.reeks.noord.3", "mode": "on-site", "level": "starter", "served": [{"wishes": 5, "demandId": "d1"}], "status": "confirmed", "wijkId": "noord", "invited": 5, "courseId": "smartphone", "formatId": "reeks", "language": "nl", "costCents": 30000, "digibankId": "digibank", "sessionIds": ["smartphone.reeks.noord.3/1", "smartphone.reeks.noord.3/2"], "budgetLineId": "basis"}', DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'email.les.noord.1', 3, 5, DEFAULT, '{"id": "email.les.noord.1", "mode": "on-site", "level": "confident", "served": [{"wishes": 4, "demandId": "d6"}, {"wishes": 4, "demandId": "d7"}], "status": "confirmed", "wijkId": "zuid", "invited": 8, "courseId": "email", "formatId": "les", "language": "nl", "costCents": 15000, "digibankId": "digibank", "sessionIds": ["email.les.noord.1/1"], "budgetLineId": "basis"}', DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'email.les.noord.2', 4, 5, DEFAULT, '{"id": "email.les.noord.2", "mode": "on-site", "level": "confident", "served": [{"wishes": 6, "demandId": "d5"}], "status": "confirmed", "wijkId": "noord", "invited": 6, "courseId": "email", "formatId": "les", "language": "nl", "costCents": 15000, "digibankId": "digibank", "sessionIds": ["email.les.noord.2/1"], "budgetLineId": "basis"}', DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'itsme.les.zuid.1', 5, 5, DEFAULT, '{"id": "itsme.les.zuid.1", "mode": "on-site", "level": "confident", "served": [{"wishes": 2, "demandId": "d9"}, {"wishes": 6, "demandId": "d10"}], "status": "confirmed", "wijkId": "zuid", "invited": 8, "courseId": "itsme", "formatId": "les", "language": "nl", "costCents": 15000, "digibankId": "digibank", "sessionIds": ["itsme.les.zuid.1/1"], "budgetLineId": "dienst"}', DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'itsme.les.zuid.2', 6, 5, DEFAULT, '{"id": "itsme.les.zuid.2", "mode": "on-site", "level": "confident", "served": [{"wishes": 8, "demandId": "d8"}, {"wishes": 4, "demandId": "d9"}], "status": "confirmed", "wijkId": "zuid", "invited": 12, "courseId": "itsme", "formatId": "les", "language": "nl", "costCents": 15000, "digibankId": "digibank", "sessionIds": ["itsme.les.zuid.2/1"], "budgetLineId": "dienst"}', DEFAULT);
INSERT INTO public.fixed_session VALUES
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'email.les.noord.1/1', 0, 5, DEFAULT, '{"holds": ["time", "place", "people"], "because": "published", "session": {"id": "email.les.noord.1/1", "of": 1, "kind": "course", "start": "2027-01-07T13:30", "number": 1, "people": [{"role": "trainer", "personId": "T1"}], "pinned": false, "roomId": "hal-1", "status": "confirmed", "invited": 8, "minutes": 90, "missing": [], "waiting": 0, "courseId": "email", "enrolled": 0, "expected": 6, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "hal", "offeringId": "email.les.noord.1", "decisionDate": "2026-12-22", "laptopClassIds": ["laptops"]}}', DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'itsme.les.zuid.2/1', 1, 5, DEFAULT, '{"holds": ["time", "place", "people"], "because": "published", "session": {"id": "itsme.les.zuid.2/1", "of": 1, "kind": "course", "start": "2027-01-07T19:30", "number": 1, "people": [{"role": "trainer", "personId": "T2"}], "pinned": false, "roomId": "hal-1", "status": "confirmed", "invited": 12, "minutes": 90, "missing": [], "waiting": 0, "courseId": "itsme", "enrolled": 0, "expected": 9, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "hal", "offeringId": "itsme.les.zuid.2", "decisionDate": "2026-12-22", "laptopClassIds": []}}', DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'smartphone.reeks.noord.1/1', 2, 5, DEFAULT, '{"holds": ["time", "place", "people"], "because": "published", "session": {"id": "smartphone.reeks.noord.1/1", "of": 2, "kind": "course", "start": "2027-01-12T09:30", "number": 1, "people": [{"role": "trainer", "personId": "T1"}], "pinned": false, "roomId": "bib-1", "status": "confirmed", "invited": 4, "minutes": 90, "missing": [], "waiting": 0, "courseId": "smartphone", "enrolled": 0, "expected": 3, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "bib", "offeringId": "smartphone.reeks.noord.1", "decisionDate": "2026-12-28", "laptopClassIds": []}}', DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'smartphone.reeks.noord.2/1', 3, 5, DEFAULT, '{"holds": ["time", "place", "people"], "because": "published", "session": {"id": "smartphone.reeks.noord.2/1", "of": 2, "kind": "course", "start": "2027-01-14T09:30", "number": 1, "people": [{"role": "trainer", "personId": "T1"}], "pinned": false, "roomId": "hal-1", "status": "confirmed", "invited": 8, "minutes": 90, "missing": [], "waiting": 0, "courseId": "smartphone", "enrolled": 0, "expected": 7, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "hal", "offeringId": "smartphone.reeks.noord.2", "decisionDate": "2026-12-30", "laptopClassIds": []}}', DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'itsme.les.zuid.1/1', 4, 5, DEFAULT, '{"holds": ["time", "place", "people"], "because": "published", "session": {"id": "itsme.les.zuid.1/1", "of": 1, "kind": "course", "start": "2027-01-14T18:30", "number": 1, "people": [{"role": "trainer", "personId": "T2"}], "pinned": false, "roomId": "hal-1", "status": "confirmed", "invited": 8, "minutes": 90, "missing": [], "waiting": 0, "courseId": "itsme", "enrolled": 0, "expected": 6, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "hal", "offeringId": "itsme.les.zuid.1", "decisionDate": "2026-12-30", "laptopClassIds": []}}', DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'smartphone.reeks.noord.1/2', 5, 5, DEFAULT, '{"holds": ["time", "place", "people"], "because": "published", "session": {"id": "smartphone.reeks.noord.1/2", "of": 2, "kind": "course", "start": "2027-01-19T09:30", "number": 2, "people": [{"role": "trainer", "personId": "T1"}], "pinned": false, "roomId": "bib-1", "status": "confirmed", "invited": 4, "minutes": 90, "missing": [], "waiting": 0, "courseId": "smartphone", "enrolled": 0, "expected": 3, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "bib", "offeringId": "smartphone.reeks.noord.1", "decisionDate": "2027-01-05", "laptopClassIds": []}}', DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'email.les.noord.2/1', 6, 5, DEFAULT, '{"holds": ["time", "place", "people"], "because": "published", "session": {"id": "email.les.noord.2/1", "of": 1, "kind": "course", "start": "2027-01-19T11:00", "number": 1, "people": [{"role": "trainer", "personId": "T1"}], "pinned": false, "roomId": "bib-1", "status": "confirmed", "invited": 6, "minutes": 90, "missing": [], "waiting": 0, "courseId": "email", "enrolled": 0, "expected": 5, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "bib", "offeringId": "email.les.noord.2", "decisionDate": "2027-01-05", "laptopClassIds": []}}', DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'smartphone.reeks.noord.2/2', 7, 5, DEFAULT, '{"holds": ["time", "place", "people"], "because": "published", "session": {"id": "smartphone.reeks.noord.2/2", "of": 2, "kind": "course", "start": "2027-01-21T09:30", "number": 2, "people": [{"role": "trainer", "personId": "T1"}], "pinned": false, "roomId": "hal-1", "status": "confirmed", "invited": 8, "minutes": 90, "missing": [], "waiting": 0, "courseId": "smartphone", "enrolled": 0, "expected": 7, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "hal", "offeringId": "smartphone.reeks.noord.2", "decisionDate": "2027-01-07", "laptopClassIds": []}}', DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'smartphone.reeks.noord.3/1', 8, 5, DEFAULT, '{"holds": ["time", "place", "people"], "because": "published", "session": {"id": "smartphone.reeks.noord.3/1", "of": 2, "kind": "course", "start": "2027-01-29T09:00", "number": 1, "people": [{"role": "trainer", "personId": "T1"}], "pinned": false, "roomId": "bib-1", "status": "confirmed", "invited": 5, "minutes": 90, "missing": [], "waiting": 0, "courseId": "smartphone", "enrolled": 0, "expected": 4, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "bib", "offeringId": "smartphone.reeks.noord.3", "decisionDate": "2027-01-15", "laptopClassIds": []}}', DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'smartphone.reeks.noord.3/2', 9, 5, DEFAULT, '{"holds": ["time", "place", "people"], "because": "published", "session": {"id": "smartphone.reeks.noord.3/2", "of": 2, "kind": "course", "start": "2027-02-05T09:00", "number": 2, "people": [{"role": "trainer", "personId": "T1"}], "pinned": false, "roomId": "bib-1", "status": "confirmed", "invited": 5, "minutes": 90, "missing": [], "waiting": 0, "courseId": "smartphone", "enrolled": 0, "expected": 4, "walkInId": null, "activityId": null, "digibankId": "digibank", "digipuntId": "bib", "offeringId": "smartphone.reeks.noord.3", "decisionDate": "2027-01-22", "laptopClassIds": []}}', DEFAULT);
INSERT INTO public.kysely_migration VALUES
	('0001-quarters', '2026-11-22T14:21:23.742Z'),
	('0002-accounts', '2026-11-22T14:21:23.813Z'),
	('0003-run-work', '2026-11-22T14:21:23.875Z');
INSERT INTO public.kysely_migration_lock VALUES
	('migration_lock', 0);
INSERT INTO public.laptop_class VALUES
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'laptops', 0, 1, DEFAULT, '{"id": "laptops", "name": "Laptopklas", "devices": {"laptop": 12}, "ownerId": "cvo", "holidays": {"flemishDay": "closed", "publicHolidays": "closed", "schoolHolidays": "closed"}, "latitude": 50.83, "usableBy": [], "longitude": 3.25, "packMinutes": 15, "setupMinutes": 20, "maxMovesPerWeek": 2, "transportMinutes": 30}', DEFAULT, DEFAULT);
INSERT INTO public.membership VALUES
	('13890ce2-c88e-407d-acb9-460441ef5c31', '8a5eea7f-e542-4910-9256-456d321921e1', 'digibank', 'coordinator', NULL, '2026-11-22 14:21:24.051822+00');
INSERT INTO public.network VALUES
	('digibank', 'Digibank');
INSERT INTO public.organisation VALUES
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'stad', 0, 1, DEFAULT, '{"id": "stad", "kind": "city", "name": "Stad", "digibankIds": []}', DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'cvo', 1, 1, DEFAULT, '{"id": "cvo", "kind": "cvo", "name": "CVO", "digibankIds": []}', DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'aanbieder', 2, 1, DEFAULT, '{"id": "aanbieder", "kind": "training-provider", "name": "Aanbieder", "digibankIds": []}', DEFAULT);
INSERT INTO public.person VALUES
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'T1', 0, 1, DEFAULT, '{"id": "T1", "named": false, "roles": ["trainer"], "skills": [{"levels": ["starter", "confident"], "topicId": "smartphone"}, {"levels": ["starter", "confident"], "topicId": "email"}], "holidays": {"flemishDay": "closed", "publicHolidays": "closed", "schoolHolidays": "open"}, "usableBy": [], "languages": ["nl"], "volunteer": false, "contractId": "basis", "employerId": "aanbieder", "travelMode": "car", "digipuntIds": [], "maxMinutesPerDay": 240, "maxMinutesPerWeek": 720}', DEFAULT, DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'T2', 1, 1, DEFAULT, '{"id": "T2", "named": false, "roles": ["trainer"], "skills": [{"levels": ["starter", "confident"], "topicId": "itsme"}], "holidays": {"flemishDay": "closed", "publicHolidays": "closed", "schoolHolidays": "open"}, "usableBy": [], "languages": ["nl"], "volunteer": false, "contractId": "dienst", "employerId": "aanbieder", "travelMode": "car", "digipuntIds": [], "maxMinutesPerDay": 240, "maxMinutesPerWeek": 720}', DEFAULT, DEFAULT, DEFAULT);
INSERT INTO public.quarter VALUES
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'digibank', 'small-quarter', 5, '{"title": "Klein kwartaal", "travel": {"kmPerHour": {"car": 32, "bike": 14, "foot": 4.5, "transit": 18}, "overrides": [], "detourFactor": 1.3, "fixedMinutes": {"car": 6, "bike": 2, "foot": 0, "transit": 8}}, "horizon": {"end": "2027-02-07", "asOf": "2026-11-23T09:00", "start": "2027-01-04", "quarter": "2027-Q1", "publications": []}, "exampleData": true}', DEFAULT, DEFAULT, DEFAULT, '2026-11-22 14:21:24.000846+00');
INSERT INTO public.quarter_digibank VALUES
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'digibank', DEFAULT, 0, 1, DEFAULT, '{"id": "digibank", "name": "Digibank", "policy": {"reach": {"mode": "transit", "maxMinutes": 30, "limitedMobilityMaxMinutes": 20}, "floors": [{"id": "starter", "scope": "level", "minShare": 0.5}], "reserve": {"timeShare": 0, "moneyShare": 0.1}, "weights": {}, "priorWeight": 0.25, "planOnUnconfirmed": true, "demandHalfLifeDays": 365, "limitedMobilityFactor": 1.25, "movePublishedCostsPeople": 5}, "wijken": [{"id": "noord", "name": "Noord", "people": {}, "latitude": 50.84, "longitude": 3.25, "municipality": "Stad"}, {"id": "zuid", "name": "Zuid", "people": {}, "latitude": 50.822, "longitude": 3.25, "municipality": "Stad"}], "targets": [{"id": "deelnemers", "name": {"en": "Participants", "nl": "Deelnemers"}, "steps": [], "period": {"to": "2027-12-31", "from": "2027-01-01", "value": 120}, "measure": "participants", "quarter": 30, "realised": 0}], "targetGroups": [{"id": "ouderen", "name": {"en": "Elderly", "nl": "Ouderen"}, "equityWeight": 1.2}]}');
INSERT INTO public.room VALUES
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'bib-1', 0, 1, DEFAULT, '{"id": "bib-1", "name": "Lokaal", "kinds": [], "seats": 12, "devices": {"pc": 6}, "features": ["internet"], "digipuntId": "bib"}', DEFAULT, DEFAULT),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'hal-1', 1, 1, DEFAULT, '{"id": "hal-1", "name": "Zaal", "kinds": [], "seats": 16, "devices": {}, "features": ["internet"], "digipuntId": "hal"}', DEFAULT, DEFAULT);
INSERT INTO public.run VALUES
	('418baf5f-084b-4b88-82bb-a56a655c0934', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'digibank', 'zoals-nu', 'finished', 2, 4, '7597d6e977dbf7fcdbe42c2abac025592cac538e9119c3d8aad338c4150f7b29', '{"wish": "zoals-nu", "seconds": 1}', '{"version":1,"id":"small-quarter","title":"Klein kwartaal","exampleData":true,"horizon":{"end":"2027-02-07","asOf":"2026-11-23T09:00","start":"2027-01-04","quarter":"2027-Q1","publications":[]},"digibanken":[{"id":"digibank","name":"Digibank","policy":{"reach":{"mode":"transit","maxMinutes":30,"limitedMobilityMaxMinutes":20},"floors":[{"id":"starter","scope":"level","minShare":0.5}],"reserve":{"timeShare":0,"moneyShare":0.1},"weights":{},"priorWeight":0.25,"planOnUnconfirmed":true,"demandHalfLifeDays":365,"limitedMobilityFactor":1.25,"movePublishedCostsPeople":5},"wijken":[{"id":"noord","name":"Noord","people":{},"latitude":50.84,"longitude":3.25,"municipality":"Stad"},{"id":"zuid","name":"Zuid","people":{},"latitude":50.822,"longitude":3.25,"municipality":"Stad"}],"targets":[{"id":"deelnemers","name":{"en":"Participants","nl":"Deelnemers"},"steps":[],"period":{"to":"2027-12-31","from":"2027-01-01","value":120},"measure":"participants","quarter":30,"realised":0}],"targetGroups":[{"id":"ouderen","name":{"en":"Elderly","nl":"Ouderen"},"equityWeight":1.2}]}],"organisations":[{"id":"stad","kind":"city","name":"Stad","digibankIds":[]},{"id":"cvo","kind":"cvo","name":"CVO","digibankIds":[]},{"id":"aanbieder","kind":"training-provider","name":"Aanbieder","digibankIds":[]}],"digipunten":[{"id":"bib","kind":"digipunt","name":"Bibliotheek","wijkId":"noord","address":{},"ownerId":"stad","holidays":{"flemishDay":"closed","publicHolidays":"closed","schoolHolidays":"avoid"},"latitude":50.84,"usableBy":[],"itinerary":[],"longitude":3.25,"digibankId":"digibank","allowedStarts":[0,30],"rooms":[{"id":"bib-1","name":"Lokaal","kinds":[],"seats":12,"devices":{"pc":6},"features":["internet"]}]},{"id":"hal","kind":"digipunt","name":"Buurthal","wijkId":"zuid","address":{},"ownerId":"stad","holidays":{"flemishDay":"closed","publicHolidays":"closed","schoolHolidays":"avoid"},"latitude":50.822,"usableBy":[],"itinerary":[],"longitude":3.25,"digibankId":"digibank","allowedStarts":[0,30],"rooms":[{"id":"hal-1","name":"Zaal","kinds":[],"seats":16,"devices":{},"features":["internet"]}]}],"laptopClasses":[{"id":"laptops","name":"Laptopklas","devices":{"laptop":12},"ownerId":"cvo","holidays":{"flemishDay":"closed","publicHolidays":"closed","schoolHolidays":"closed"},"latitude":50.83,"usableBy":[],"longitude":3.25,"packMinutes":15,"setupMinutes":20,"maxMovesPerWeek":2,"transportMinutes":30}],"people":[{"id":"T1","named":false,"roles":["trainer"],"skills":[{"levels":["starter","confident"],"topicId":"smartphone"},{"levels":["starter","confident"],"topicId":"email"}],"holidays":{"flemishDay":"closed","publicHolidays":"closed","schoolHolidays":"open"},"usableBy":[],"languages":["nl"],"volunteer":false,"contractId":"basis","employerId":"aanbieder","travelMode":"car","digipuntIds":[],"maxMinutesPerDay":240,"maxMinutesPerWeek":720},{"id":"T2","named":false,"roles":["trainer"],"skills":[{"levels":["starter","confident"],"topicId":"itsme"}],"holidays":{"flemishDay":"closed","publicHolidays":"closed","schoolHolidays":"open"},"usableBy":[],"languages":["nl"],"volunteer":false,"contractId":"dienst","employerId":"aanbieder","travelMode":"car","digipuntIds":[],"maxMinutesPerDay":240,"maxMinutesPerWeek":720}],"contracts":[{"id":"basis","vat":{"percent":21,"included":true},"kind":"tender","name":{"nl":"Opdracht basis"},"price":{"unit":"session","cents":15000,"sessionMinutes":90},"topicIds":[],"providerId":"aanbieder","cancellation":[],"travelIncluded":true,"orderWorkingDays":15,"programmeObjective":2,"freeMoveWorkingDays":10},{"id":"dienst","vat":{"percent":21,"included":true},"kind":"tender","name":{"nl":"Opdracht dienst"},"price":{"unit":"session","cents":15000,"sessionMinutes":90},"topicIds":[],"providerId":"aanbieder","cancellation":[],"travelIncluded":true,"orderWorkingDays":15,"programmeObjective":3,"freeMoveWorkingDays":10}],"budgetLines":[{"id":"basis","kind":"contract","name":{"nl":"Opdracht basis"},"quarter":{"used":{"plannedCents":0,"invoicedCents":0,"realisedCents":0,"reservedCents":0,"confirmedCents":0},"cents":300000},"contractId":"basis","digibankId":"digibank","projectYear":{"to":"2027-12-31","from":"2027-01-01","used":{"plannedCents":0,"invoicedCents":0,"realisedCents":0,"reservedCents":0,"confirmedCents":0},"cents":1200000}},{"id":"dienst","kind":"contract","name":{"nl":"Opdracht dienst"},"quarter":{"used":{"plannedCents":0,"invoicedCents":0,"realisedCents":0,"reservedCents":0,"confirmedCents":0},"cents":300000},"contractId":"dienst","digibankId":"digibank","projectYear":{"to":"2027-12-31","from":"2027-01-01","used":{"plannedCents":0,"invoicedCents":0,"realisedCents":0,"reservedCents":0,"confirmedCents":0},"cents":1200000}}],"topics":[{"id":"smartphone","name":{"nl":"Smartphone, eerste stappen"},"category":"solve-problems","programmeObjective":2},{"id":"email","name":{"nl":"E-mail"},"category":"inform","programmeObjective":2},{"id":"itsme","name":{"nl":"itsme"},"category":"essential-services","programmeObjective":3}],"courses":[{"id":"smartphone","mode":"on-site","title":{"en":"Smartphone, first steps","nl":"Smartphone, eerste stappen"},"levels":["starter"],"formats":[{"id":"reeks","kind":"extended","group":{"max":8,"min":4},"levels":["starter"],"minutes":90,"practice":true,"sessions":2,"noShowRate":0.15,"maxDaysBetween":16,"minDaysBetween":5}],"topicId":"smartphone","features":[],"language":"nl","contractId":"basis","publicText":{"status":"draft"},"digibankIds":[],"followUpCourseIds":[]},{"id":"email","mode":"on-site","title":{"en":"E-mail","nl":"E-mail"},"device":{"type":"pc","substitutes":["laptop"],"bringOwnShare":0},"levels":["confident"],"formats":[{"id":"les","kind":"short","group":{"max":12,"min":4},"levels":["confident"],"minutes":90,"practice":false,"sessions":1,"noShowRate":0.25,"maxDaysBetween":16,"minDaysBetween":5}],"topicId":"email","features":[],"language":"nl","contractId":"basis","publicText":{"status":"draft"},"digibankIds":[],"followUpCourseIds":[]},{"id":"itsme","mode":"on-site","title":{"en":"itsme","nl":"itsme"},"levels":["confident"],"formats":[{"id":"les","kind":"short","group":{"max":12,"min":4},"levels":["confident"],"minutes":90,"practice":false,"sessions":1,"noShowRate":0.25,"maxDaysBetween":16,"minDaysBetween":5}],"topicId":"itsme","features":["internet"],"language":"nl","contractId":"dienst","publicText":{"status":"draft"},"digibankIds":[],"followUpCourseIds":[]}],"demand":[{"id":"d1","date":"2026-10-14","mode":"on-site","level":"starter","prior":false,"people":6,"source":"it-cafe","wijkId":"noord","wishes":7,"topicId":"smartphone","dayparts":[],"language":"nl","mobility":"good","digibankId":"digibank","targetGroupIds":["ouderen"]},{"id":"d2","date":"2026-10-14","mode":"on-site","level":"starter","prior":false,"people":2,"source":"it-cafe","wijkId":"noord","wishes":2,"topicId":"smartphone","dayparts":[],"language":"nl","mobility":"limited","digibankId":"digibank","targetGroupIds":[]},{"id":"d3","date":"2026-10-14","mode":"on-site","level":"starter","prior":false,"people":5,"source":"it-cafe","wijkId":"zuid","wishes":5,"topicId":"smartphone","dayparts":[],"language":"nl","mobility":"good","digibankId":"digibank","targetGroupIds":["ouderen"]},{"id":"d4","date":"2026-11-04","mode":"on-site","level":"starter","prior":false,"people":3,"source":"walk-in","wijkId":"zuid","wishes":3,"topicId":"smartphone","dayparts":[],"language":"nl","mobility":"good","digibankId":"digibank","targetGroupIds":[]},{"id":"d5","date":"2026-10-14","mode":"on-site","level":"confident","prior":false,"people":6,"source":"it-cafe","wijkId":"noord","wishes":6,"topicId":"email","dayparts":[],"language":"nl","mobility":"good","digibankId":"digibank","targetGroupIds":[]},{"id":"d6","date":"2026-10-14","mode":"on-site","level":"confident","prior":false,"people":4,"source":"referrer","wijkId":"zuid","wishes":4,"topicId":"email","dayparts":[],"language":"nl","mobility":"good","digibankId":"digibank","targetGroupIds":[]},{"id":"d7","date":"2026-06-08","mode":"on-site","level":"confident","prior":false,"people":4,"source":"carried-over","wijkId":"zuid","wishes":4,"topicId":"email","dayparts":[],"language":"nl","mobility":"good","digibankId":"digibank","targetGroupIds":[]},{"id":"d8","date":"2026-10-14","mode":"on-site","level":"confident","prior":false,"people":8,"source":"it-cafe","wijkId":"noord","wishes":8,"topicId":"itsme","dayparts":[],"language":"nl","mobility":"good","digibankId":"digibank","targetGroupIds":[]},{"id":"d9","date":"2026-10-14","mode":"on-site","level":"confident","prior":false,"people":6,"source":"it-cafe","wijkId":"zuid","wishes":6,"topicId":"itsme","dayparts":["tue-evening","thu-evening"],"language":"nl","mobility":"good","digibankId":"digibank","targetGroupIds":[]},{"id":"d10","date":"2026-10-14","mode":"on-site","level":"confident","prior":false,"people":6,"source":"it-cafe","wijkId":"zuid","wishes":6,"topicId":"itsme","dayparts":[],"language":"nl","mobility":"good","digibankId":"digibank","targetGroupIds":["ouderen"]}],"activities":[],"walkIns":[],"supply":[],"availability":[{"id":"open-bib-1","when":{"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270207T235959","start":"2027-01-04T09:00","minutes":480},"state":"confirmed","effect":"open","subject":{"id":"bib","kind":"digipunt"}},{"id":"open-hal-1","when":{"rrule":"FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270207T235959","start":"2027-01-04T09:00","minutes":720},"state":"confirmed","effect":"open","subject":{"id":"hal","kind":"digipunt"}},{"id":"open-T1-1","when":{"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270207T235959","start":"2027-01-04T09:00","minutes":480},"state":"confirmed","effect":"open","subject":{"id":"T1","kind":"person"}},{"id":"open-T2-1","when":{"rrule":"FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270207T235959","start":"2027-01-04T09:00","minutes":720},"state":"confirmed","effect":"open","subject":{"id":"T2","kind":"person"}},{"id":"open-laptops-1","when":{"rrule":"FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270207T235959","start":"2027-01-04T09:00","minutes":480},"state":"confirmed","effect":"open","subject":{"id":"laptops","kind":"laptop-class"}}],"fixed":{"offerings":[],"sessions":[]},"travel":{"kmPerHour":{"car":32,"bike":14,"foot":4.5,"transit":18},"overrides":[],"detourFactor":1.3,"fixedMinutes":{"car":6,"bike":2,"foot":0,"transit":8}},"counters":[]}', '{"version":1,"problemId":"small-quarter","provenance":{"problemHash":"7597d6e977dbf7fcdbe42c2abac025592cac538e9119c3d8aad338c4150f7b29","engine":"@digirooster/planner 0.1.0","seed":1,"iterations":2000,"stopped":"finished"},"offerings":[{"id":"smartphone.reeks.noord.1","digibankId":"digibank","courseId":"smartphone","formatId":"reeks","level":"starter","language":"nl","mode":"on-site","wijkId":"noord","sessionIds":["smartphone.reeks.noord.1/1","smartphone.reeks.noord.1/2"],"served":[{"demandId":"d1","wishes":2},{"demandId":"d2","wishes":2}],"invited":4,"costCents":30000,"budgetLineId":"basis","status":"confirmed"},{"id":"smartphone.reeks.noord.2","digibankId":"digibank","courseId":"smartphone","formatId":"reeks","level":"starter","language":"nl","mode":"on-site","wijkId":"zuid","sessionIds":["smartphone.reeks.noord.2/1","smartphone.reeks.noord.2/2"],"served":[{"demandId":"d3","wishes":5},{"demandId":"d4","wishes":3}],"invited":8,"costCents":30000,"budgetLineId":"basis","status":"confirmed"},{"id":"smartphone.reeks.noord.3","digibankId":"digibank","courseId":"smartphone","formatId":"reeks","level":"starter","language":"nl","mode":"on-site","wijkId":"noord","sessionIds":["smartphone.reeks.noord.3/1","smartphone.reeks.noord.3/2"],"served":[{"demandId":"d1","wishes":5}],"invited":5,"costCents":30000,"budgetLineId":"basis","status":"confirmed"},{"id":"email.les.noord.1","digibankId":"digibank","courseId":"email","formatId":"les","level":"confident","language":"nl","mode":"on-site","wijkId":"zuid","sessionIds":["email.les.noord.1/1"],"served":[{"demandId":"d6","wishes":4},{"demandId":"d7","wishes":4}],"invited":8,"costCents":15000,"budgetLineId":"basis","status":"confirmed"},{"id":"email.les.noord.2","digibankId":"digibank","courseId":"email","formatId":"les","level":"confident","language":"nl","mode":"on-site","wijkId":"noord","sessionIds":["email.les.noord.2/1"],"served":[{"demandId":"d5","wishes":6}],"invited":6,"costCents":15000,"budgetLineId":"basis","status":"confirmed"},{"id":"itsme.les.zuid.1","digibankId":"digibank","courseId":"itsme","formatId":"les","level":"confident","language":"nl","mode":"on-site","wijkId":"zuid","sessionIds":["itsme.les.zuid.1/1"],"served":[{"demandId":"d9","wishes":2},{"demandId":"d10","wishes":6}],"invited":8,"costCents":15000,"budgetLineId":"dienst","status":"confirmed"},{"id":"itsme.les.zuid.2","digibankId":"digibank","courseId":"itsme","formatId":"les","level":"confident","language":"nl","mode":"on-site","wijkId":"zuid","sessionIds":["itsme.les.zuid.2/1"],"served":[{"demandId":"d8","wishes":8},{"demandId":"d9","wishes":4}],"invited":12,"costCents":15000,"budgetLineId":"dienst","status":"confirmed"}],"sessions":[{"id":"email.les.noord.1/1","kind":"course","digibankId":"digibank","courseId":"email","offeringId":"email.les.noord.1","activityId":null,"walkInId":null,"number":1,"of":1,"start":"2027-01-07T13:30","minutes":90,"digipuntId":"hal","roomId":"hal-1","laptopClassIds":["laptops"],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":8,"expected":6,"enrolled":0,"waiting":0,"decisionDate":"2026-12-22","pinned":false,"status":"confirmed"},{"id":"itsme.les.zuid.2/1","kind":"course","digibankId":"digibank","courseId":"itsme","offeringId":"itsme.les.zuid.2","activityId":null,"walkInId":null,"number":1,"of":1,"start":"2027-01-07T19:30","minutes":90,"digipuntId":"hal","roomId":"hal-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T2"}],"missing":[],"invited":12,"expected":9,"enrolled":0,"waiting":0,"decisionDate":"2026-12-22","pinned":false,"status":"confirmed"},{"id":"smartphone.reeks.noord.1/1","kind":"course","digibankId":"digibank","courseId":"smartphone","offeringId":"smartphone.reeks.noord.1","activityId":null,"walkInId":null,"number":1,"of":2,"start":"2027-01-12T09:30","minutes":90,"digipuntId":"bib","roomId":"bib-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":4,"expected":3,"enrolled":0,"waiting":0,"decisionDate":"2026-12-28","pinned":false,"status":"confirmed"},{"id":"smartphone.reeks.noord.2/1","kind":"course","digibankId":"digibank","courseId":"smartphone","offeringId":"smartphone.reeks.noord.2","activityId":null,"walkInId":null,"number":1,"of":2,"start":"2027-01-14T09:30","minutes":90,"digipuntId":"hal","roomId":"hal-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":8,"expected":7,"enrolled":0,"waiting":0,"decisionDate":"2026-12-30","pinned":false,"status":"confirmed"},{"id":"itsme.les.zuid.1/1","kind":"course","digibankId":"digibank","courseId":"itsme","offeringId":"itsme.les.zuid.1","activityId":null,"walkInId":null,"number":1,"of":1,"start":"2027-01-14T18:30","minutes":90,"digipuntId":"hal","roomId":"hal-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T2"}],"missing":[],"invited":8,"expected":6,"enrolled":0,"waiting":0,"decisionDate":"2026-12-30","pinned":false,"status":"confirmed"},{"id":"smartphone.reeks.noord.1/2","kind":"course","digibankId":"digibank","courseId":"smartphone","offeringId":"smartphone.reeks.noord.1","activityId":null,"walkInId":null,"number":2,"of":2,"start":"2027-01-19T09:30","minutes":90,"digipuntId":"bib","roomId":"bib-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":4,"expected":3,"enrolled":0,"waiting":0,"decisionDate":"2027-01-05","pinned":false,"status":"confirmed"},{"id":"email.les.noord.2/1","kind":"course","digibankId":"digibank","courseId":"email","offeringId":"email.les.noord.2","activityId":null,"walkInId":null,"number":1,"of":1,"start":"2027-01-19T11:00","minutes":90,"digipuntId":"bib","roomId":"bib-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":6,"expected":5,"enrolled":0,"waiting":0,"decisionDate":"2027-01-05","pinned":false,"status":"confirmed"},{"id":"smartphone.reeks.noord.2/2","kind":"course","digibankId":"digibank","courseId":"smartphone","offeringId":"smartphone.reeks.noord.2","activityId":null,"walkInId":null,"number":2,"of":2,"start":"2027-01-21T09:30","minutes":90,"digipuntId":"hal","roomId":"hal-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":8,"expected":7,"enrolled":0,"waiting":0,"decisionDate":"2027-01-07","pinned":false,"status":"confirmed"},{"id":"smartphone.reeks.noord.3/1","kind":"course","digibankId":"digibank","courseId":"smartphone","offeringId":"smartphone.reeks.noord.3","activityId":null,"walkInId":null,"number":1,"of":2,"start":"2027-01-29T09:00","minutes":90,"digipuntId":"bib","roomId":"bib-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":5,"expected":4,"enrolled":0,"waiting":0,"decisionDate":"2027-01-15","pinned":false,"status":"confirmed"},{"id":"smartphone.reeks.noord.3/2","kind":"course","digibankId":"digibank","courseId":"smartphone","offeringId":"smartphone.reeks.noord.3","activityId":null,"walkInId":null,"number":2,"of":2,"start":"2027-02-05T09:00","minutes":90,"digipuntId":"bib","roomId":"bib-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":5,"expected":4,"enrolled":0,"waiting":0,"decisionDate":"2027-01-22","pinned":false,"status":"confirmed"}],"referrals":[],"unmet":[],"leftOut":[],"orders":[{"contractId":"basis","offeringId":"email.les.noord.1","sessionIds":["email.les.noord.1/1"],"orderBy":"2026-12-15","late":false,"costCents":15000},{"contractId":"dienst","offeringId":"itsme.les.zuid.2","sessionIds":["itsme.les.zuid.2/1"],"orderBy":"2026-12-15","late":false,"costCents":15000},{"contractId":"basis","offeringId":"smartphone.reeks.noord.1","sessionIds":["smartphone.reeks.noord.1/1","smartphone.reeks.noord.1/2"],"orderBy":"2026-12-18","late":false,"costCents":30000},{"contractId":"dienst","offeringId":"itsme.les.zuid.1","sessionIds":["itsme.les.zuid.1/1"],"orderBy":"2026-12-22","late":false,"costCents":15000},{"contractId":"basis","offeringId":"smartphone.reeks.noord.2","sessionIds":["smartphone.reeks.noord.2/1","smartphone.reeks.noord.2/2"],"orderBy":"2026-12-22","late":false,"costCents":30000},{"contractId":"basis","offeringId":"email.les.noord.2","sessionIds":["email.les.noord.2/1"],"orderBy":"2026-12-28","late":false,"costCents":15000},{"contractId":"basis","offeringId":"smartphone.reeks.noord.3","sessionIds":["smartphone.reeks.noord.3/1","smartphone.reeks.noord.3/2"],"orderBy":"2027-01-08","late":false,"costCents":30000}],"asks":[],"targets":[{"digibankId":"digibank","targetId":"deelnemers","quarter":30,"planned":51,"expected":39,"shortfall":0}],"budget":[{"budgetLineId":"basis","quarterCents":300000,"usedCents":0,"reserveCents":30000,"plannedCents":120000,"freeCents":150000},{"budgetLineId":"dienst","quarterCents":300000,"usedCents":0,"reserveCents":30000,"plannedCents":30000,"freeCents":240000}],"demandServed":{"asked":51,"served":51,"weightedAsked":51.49,"weightedServed":51.49},"worth":[],"floors":[],"score":{"hard":0,"owed":0,"demand":0,"soft":50,"rules":[{"id":"room-conflict","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"person-conflict","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"laptop-class-conflict","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"laptop-class-moves","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"cohort-conflict","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"opening-hours","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"holiday-closed","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"allowed-start","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"notice","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"season","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"audience","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"activity-window","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"activity-place","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"seats","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"devices","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"room-features","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"room-kind","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"laptop-class-available","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"staffing","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"skills","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"person-available","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"person-place","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"person-day-hours","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"person-week-hours","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"permission","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"group-size","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"series-order","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"spacing","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"budget","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"activities-held","level":"owed","penalty":0,"weight":50,"weighted":0},{"id":"walk-in-helpers","level":"owed","penalty":0,"weight":5,"weighted":0},{"id":"floors","level":"owed","penalty":0,"weight":20,"weighted":0},{"id":"targets","level":"owed","penalty":0,"weight":20,"weighted":0},{"id":"demand","level":"demand","penalty":0,"weight":0.01,"weighted":0},{"id":"nearness","level":"soft","penalty":14,"weight":1,"weighted":14},{"id":"dayparts","level":"soft","penalty":0,"weight":1,"weighted":0},{"id":"series-stability","level":"soft","penalty":0,"weight":3,"weighted":0},{"id":"spread-weeks","level":"soft","penalty":2,"weight":2,"weighted":4},{"id":"spread-wijken","level":"soft","penalty":0,"weight":2,"weighted":0},{"id":"same-topic-nearby","level":"soft","penalty":0,"weight":4,"weighted":0},{"id":"compact-days","level":"soft","penalty":16,"weight":1,"weighted":16},{"id":"people-travel","level":"soft","penalty":0,"weight":1,"weighted":0},{"id":"laptop-transports","level":"soft","penalty":1,"weight":10,"weighted":10},{"id":"school-holiday-avoid","level":"soft","penalty":0,"weight":20,"weighted":0},{"id":"even-workload","level":"soft","penalty":0,"weight":1,"weighted":0},{"id":"room-fit","level":"soft","penalty":4,"weight":1,"weighted":4},{"id":"follow-up","level":"soft","penalty":0,"weight":3,"weighted":0},{"id":"lead-time","level":"soft","penalty":2,"weight":1,"weighted":2},{"id":"published-closeness","level":"soft","penalty":0,"weight":500,"weighted":0}]},"bound":51.49,"gap":0,"inherited":[]}', 'user-digibank', '2026-11-22 14:21:24.151533+00', '2026-11-22 14:21:24.708258+00');
INSERT INTO public.run_progress VALUES
	('418baf5f-084b-4b88-82bb-a56a655c0934', 1, '2026-11-22 14:21:24.727697+00', '{"gap": 0, "done": 1, "most": null, "asked": 51, "phase": "done", "score": null, "served": 51, "seconds": 1}');
INSERT INTO public.run_work VALUES
	('418baf5f-084b-4b88-82bb-a56a655c0934', 1, 0, 0, NULL, NULL, 1);
INSERT INTO public.topic VALUES
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'smartphone', 0, 1, DEFAULT, '{"id": "smartphone", "name": {"nl": "Smartphone, eerste stappen"}, "category": "solve-problems", "programmeObjective": 2}'),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'email', 1, 1, DEFAULT, '{"id": "email", "name": {"nl": "E-mail"}, "category": "inform", "programmeObjective": 2}'),
	('6afe54c1-7989-4e4b-884d-cf0507e4edde', 'itsme', 2, 1, DEFAULT, '{"id": "itsme", "name": {"nl": "itsme"}, "category": "essential-services", "programmeObjective": 3}');
INSERT INTO public.version VALUES
	('763b6a19-37f1-47cf-b01c-e04befc28eb8', '6afe54c1-7989-4e4b-884d-cf0507e4edde', 'digibank', 1, '2027-02-07', 5, '{"version":1,"id":"small-quarter","title":"Klein kwartaal","exampleData":true,"horizon":{"end":"2027-02-07","asOf":"2026-11-23T09:00","start":"2027-01-04","quarter":"2027-Q1","publications":[]},"digibanken":[{"id":"digibank","name":"Digibank","policy":{"reach":{"mode":"transit","maxMinutes":30,"limitedMobilityMaxMinutes":20},"floors":[{"id":"starter","scope":"level","minShare":0.5}],"reserve":{"timeShare":0,"moneyShare":0.1},"weights":{},"priorWeight":0.25,"planOnUnconfirmed":true,"demandHalfLifeDays":365,"limitedMobilityFactor":1.25,"movePublishedCostsPeople":5},"wijken":[{"id":"noord","name":"Noord","people":{},"latitude":50.84,"longitude":3.25,"municipality":"Stad"},{"id":"zuid","name":"Zuid","people":{},"latitude":50.822,"longitude":3.25,"municipality":"Stad"}],"targets":[{"id":"deelnemers","name":{"en":"Participants","nl":"Deelnemers"},"steps":[],"period":{"to":"2027-12-31","from":"2027-01-01","value":120},"measure":"participants","quarter":30,"realised":0}],"targetGroups":[{"id":"ouderen","name":{"en":"Elderly","nl":"Ouderen"},"equityWeight":1.2}]}],"organisations":[{"id":"stad","kind":"city","name":"Stad","digibankIds":[]},{"id":"cvo","kind":"cvo","name":"CVO","digibankIds":[]},{"id":"aanbieder","kind":"training-provider","name":"Aanbieder","digibankIds":[]}],"digipunten":[{"id":"bib","kind":"digipunt","name":"Bibliotheek","wijkId":"noord","address":{},"ownerId":"stad","holidays":{"flemishDay":"closed","publicHolidays":"closed","schoolHolidays":"avoid"},"latitude":50.84,"usableBy":[],"itinerary":[],"longitude":3.25,"digibankId":"digibank","allowedStarts":[0,30],"rooms":[{"id":"bib-1","name":"Lokaal","kinds":[],"seats":12,"devices":{"pc":6},"features":["internet"]}]},{"id":"hal","kind":"digipunt","name":"Buurthal","wijkId":"zuid","address":{},"ownerId":"stad","holidays":{"flemishDay":"closed","publicHolidays":"closed","schoolHolidays":"avoid"},"latitude":50.822,"usableBy":[],"itinerary":[],"longitude":3.25,"digibankId":"digibank","allowedStarts":[0,30],"rooms":[{"id":"hal-1","name":"Zaal","kinds":[],"seats":16,"devices":{},"features":["internet"]}]}],"laptopClasses":[{"id":"laptops","name":"Laptopklas","devices":{"laptop":12},"ownerId":"cvo","holidays":{"flemishDay":"closed","publicHolidays":"closed","schoolHolidays":"closed"},"latitude":50.83,"usableBy":[],"longitude":3.25,"packMinutes":15,"setupMinutes":20,"maxMovesPerWeek":2,"transportMinutes":30}],"people":[{"id":"T1","named":false,"roles":["trainer"],"skills":[{"levels":["starter","confident"],"topicId":"smartphone"},{"levels":["starter","confident"],"topicId":"email"}],"holidays":{"flemishDay":"closed","publicHolidays":"closed","schoolHolidays":"open"},"usableBy":[],"languages":["nl"],"volunteer":false,"contractId":"basis","employerId":"aanbieder","travelMode":"car","digipuntIds":[],"maxMinutesPerDay":240,"maxMinutesPerWeek":720},{"id":"T2","named":false,"roles":["trainer"],"skills":[{"levels":["starter","confident"],"topicId":"itsme"}],"holidays":{"flemishDay":"closed","publicHolidays":"closed","schoolHolidays":"open"},"usableBy":[],"languages":["nl"],"volunteer":false,"contractId":"dienst","employerId":"aanbieder","travelMode":"car","digipuntIds":[],"maxMinutesPerDay":240,"maxMinutesPerWeek":720}],"contracts":[{"id":"basis","vat":{"percent":21,"included":true},"kind":"tender","name":{"nl":"Opdracht basis"},"price":{"unit":"session","cents":15000,"sessionMinutes":90},"topicIds":[],"providerId":"aanbieder","cancellation":[],"travelIncluded":true,"orderWorkingDays":15,"programmeObjective":2,"freeMoveWorkingDays":10},{"id":"dienst","vat":{"percent":21,"included":true},"kind":"tender","name":{"nl":"Opdracht dienst"},"price":{"unit":"session","cents":15000,"sessionMinutes":90},"topicIds":[],"providerId":"aanbieder","cancellation":[],"travelIncluded":true,"orderWorkingDays":15,"programmeObjective":3,"freeMoveWorkingDays":10}],"budgetLines":[{"id":"basis","kind":"contract","name":{"nl":"Opdracht basis"},"quarter":{"used":{"plannedCents":0,"invoicedCents":0,"realisedCents":0,"reservedCents":0,"confirmedCents":0},"cents":300000},"contractId":"basis","digibankId":"digibank","projectYear":{"to":"2027-12-31","from":"2027-01-01","used":{"plannedCents":0,"invoicedCents":0,"realisedCents":0,"reservedCents":0,"confirmedCents":0},"cents":1200000}},{"id":"dienst","kind":"contract","name":{"nl":"Opdracht dienst"},"quarter":{"used":{"plannedCents":0,"invoicedCents":0,"realisedCents":0,"reservedCents":0,"confirmedCents":0},"cents":300000},"contractId":"dienst","digibankId":"digibank","projectYear":{"to":"2027-12-31","from":"2027-01-01","used":{"plannedCents":0,"invoicedCents":0,"realisedCents":0,"reservedCents":0,"confirmedCents":0},"cents":1200000}}],"topics":[{"id":"smartphone","name":{"nl":"Smartphone, eerste stappen"},"category":"solve-problems","programmeObjective":2},{"id":"email","name":{"nl":"E-mail"},"category":"inform","programmeObjective":2},{"id":"itsme","name":{"nl":"itsme"},"category":"essential-services","programmeObjective":3}],"courses":[{"id":"smartphone","mode":"on-site","title":{"en":"Smartphone, first steps","nl":"Smartphone, eerste stappen"},"levels":["starter"],"formats":[{"id":"reeks","kind":"extended","group":{"max":8,"min":4},"levels":["starter"],"minutes":90,"practice":true,"sessions":2,"noShowRate":0.15,"maxDaysBetween":16,"minDaysBetween":5}],"topicId":"smartphone","features":[],"language":"nl","contractId":"basis","publicText":{"status":"draft"},"digibankIds":[],"followUpCourseIds":[]},{"id":"email","mode":"on-site","title":{"en":"E-mail","nl":"E-mail"},"device":{"type":"pc","substitutes":["laptop"],"bringOwnShare":0},"levels":["confident"],"formats":[{"id":"les","kind":"short","group":{"max":12,"min":4},"levels":["confident"],"minutes":90,"practice":false,"sessions":1,"noShowRate":0.25,"maxDaysBetween":16,"minDaysBetween":5}],"topicId":"email","features":[],"language":"nl","contractId":"basis","publicText":{"status":"draft"},"digibankIds":[],"followUpCourseIds":[]},{"id":"itsme","mode":"on-site","title":{"en":"itsme","nl":"itsme"},"levels":["confident"],"formats":[{"id":"les","kind":"short","group":{"max":12,"min":4},"levels":["confident"],"minutes":90,"practice":false,"sessions":1,"noShowRate":0.25,"maxDaysBetween":16,"minDaysBetween":5}],"topicId":"itsme","features":["internet"],"language":"nl","contractId":"dienst","publicText":{"status":"draft"},"digibankIds":[],"followUpCourseIds":[]}],"demand":[{"id":"d1","date":"2026-10-14","mode":"on-site","level":"starter","prior":false,"people":6,"source":"it-cafe","wijkId":"noord","wishes":7,"topicId":"smartphone","dayparts":[],"language":"nl","mobility":"good","digibankId":"digibank","targetGroupIds":["ouderen"]},{"id":"d2","date":"2026-10-14","mode":"on-site","level":"starter","prior":false,"people":2,"source":"it-cafe","wijkId":"noord","wishes":2,"topicId":"smartphone","dayparts":[],"language":"nl","mobility":"limited","digibankId":"digibank","targetGroupIds":[]},{"id":"d3","date":"2026-10-14","mode":"on-site","level":"starter","prior":false,"people":5,"source":"it-cafe","wijkId":"zuid","wishes":5,"topicId":"smartphone","dayparts":[],"language":"nl","mobility":"good","digibankId":"digibank","targetGroupIds":["ouderen"]},{"id":"d4","date":"2026-11-04","mode":"on-site","level":"starter","prior":false,"people":3,"source":"walk-in","wijkId":"zuid","wishes":3,"topicId":"smartphone","dayparts":[],"language":"nl","mobility":"good","digibankId":"digibank","targetGroupIds":[]},{"id":"d5","date":"2026-10-14","mode":"on-site","level":"confident","prior":false,"people":6,"source":"it-cafe","wijkId":"noord","wishes":6,"topicId":"email","dayparts":[],"language":"nl","mobility":"good","digibankId":"digibank","targetGroupIds":[]},{"id":"d6","date":"2026-10-14","mode":"on-site","level":"confident","prior":false,"people":4,"source":"referrer","wijkId":"zuid","wishes":4,"topicId":"email","dayparts":[],"language":"nl","mobility":"good","digibankId":"digibank","targetGroupIds":[]},{"id":"d7","date":"2026-06-08","mode":"on-site","level":"confident","prior":false,"people":4,"source":"carried-over","wijkId":"zuid","wishes":4,"topicId":"email","dayparts":[],"language":"nl","mobility":"good","digibankId":"digibank","targetGroupIds":[]},{"id":"d8","date":"2026-10-14","mode":"on-site","level":"confident","prior":false,"people":8,"source":"it-cafe","wijkId":"noord","wishes":8,"topicId":"itsme","dayparts":[],"language":"nl","mobility":"good","digibankId":"digibank","targetGroupIds":[]},{"id":"d9","date":"2026-10-14","mode":"on-site","level":"confident","prior":false,"people":6,"source":"it-cafe","wijkId":"zuid","wishes":6,"topicId":"itsme","dayparts":["tue-evening","thu-evening"],"language":"nl","mobility":"good","digibankId":"digibank","targetGroupIds":[]},{"id":"d10","date":"2026-10-14","mode":"on-site","level":"confident","prior":false,"people":6,"source":"it-cafe","wijkId":"zuid","wishes":6,"topicId":"itsme","dayparts":[],"language":"nl","mobility":"good","digibankId":"digibank","targetGroupIds":["ouderen"]}],"activities":[],"walkIns":[],"supply":[],"availability":[{"id":"open-bib-1","when":{"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270207T235959","start":"2027-01-04T09:00","minutes":480},"state":"confirmed","effect":"open","subject":{"id":"bib","kind":"digipunt"}},{"id":"open-hal-1","when":{"rrule":"FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270207T235959","start":"2027-01-04T09:00","minutes":720},"state":"confirmed","effect":"open","subject":{"id":"hal","kind":"digipunt"}},{"id":"open-T1-1","when":{"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270207T235959","start":"2027-01-04T09:00","minutes":480},"state":"confirmed","effect":"open","subject":{"id":"T1","kind":"person"}},{"id":"open-T2-1","when":{"rrule":"FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270207T235959","start":"2027-01-04T09:00","minutes":720},"state":"confirmed","effect":"open","subject":{"id":"T2","kind":"person"}},{"id":"open-laptops-1","when":{"rrule":"FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270207T235959","start":"2027-01-04T09:00","minutes":480},"state":"confirmed","effect":"open","subject":{"id":"laptops","kind":"laptop-class"}}],"fixed":{"offerings":[],"sessions":[]},"travel":{"kmPerHour":{"car":32,"bike":14,"foot":4.5,"transit":18},"overrides":[],"detourFactor":1.3,"fixedMinutes":{"car":6,"bike":2,"foot":0,"transit":8}},"counters":[]}', '{"version":1,"problemId":"small-quarter","provenance":{"problemHash":"7597d6e977dbf7fcdbe42c2abac025592cac538e9119c3d8aad338c4150f7b29","engine":"@digirooster/planner 0.1.0","seed":1,"iterations":2000,"stopped":"finished"},"offerings":[{"id":"smartphone.reeks.noord.1","digibankId":"digibank","courseId":"smartphone","formatId":"reeks","level":"starter","language":"nl","mode":"on-site","wijkId":"noord","sessionIds":["smartphone.reeks.noord.1/1","smartphone.reeks.noord.1/2"],"served":[{"demandId":"d1","wishes":2},{"demandId":"d2","wishes":2}],"invited":4,"costCents":30000,"budgetLineId":"basis","status":"confirmed"},{"id":"smartphone.reeks.noord.2","digibankId":"digibank","courseId":"smartphone","formatId":"reeks","level":"starter","language":"nl","mode":"on-site","wijkId":"zuid","sessionIds":["smartphone.reeks.noord.2/1","smartphone.reeks.noord.2/2"],"served":[{"demandId":"d3","wishes":5},{"demandId":"d4","wishes":3}],"invited":8,"costCents":30000,"budgetLineId":"basis","status":"confirmed"},{"id":"smartphone.reeks.noord.3","digibankId":"digibank","courseId":"smartphone","formatId":"reeks","level":"starter","language":"nl","mode":"on-site","wijkId":"noord","sessionIds":["smartphone.reeks.noord.3/1","smartphone.reeks.noord.3/2"],"served":[{"demandId":"d1","wishes":5}],"invited":5,"costCents":30000,"budgetLineId":"basis","status":"confirmed"},{"id":"email.les.noord.1","digibankId":"digibank","courseId":"email","formatId":"les","level":"confident","language":"nl","mode":"on-site","wijkId":"zuid","sessionIds":["email.les.noord.1/1"],"served":[{"demandId":"d6","wishes":4},{"demandId":"d7","wishes":4}],"invited":8,"costCents":15000,"budgetLineId":"basis","status":"confirmed"},{"id":"email.les.noord.2","digibankId":"digibank","courseId":"email","formatId":"les","level":"confident","language":"nl","mode":"on-site","wijkId":"noord","sessionIds":["email.les.noord.2/1"],"served":[{"demandId":"d5","wishes":6}],"invited":6,"costCents":15000,"budgetLineId":"basis","status":"confirmed"},{"id":"itsme.les.zuid.1","digibankId":"digibank","courseId":"itsme","formatId":"les","level":"confident","language":"nl","mode":"on-site","wijkId":"zuid","sessionIds":["itsme.les.zuid.1/1"],"served":[{"demandId":"d9","wishes":2},{"demandId":"d10","wishes":6}],"invited":8,"costCents":15000,"budgetLineId":"dienst","status":"confirmed"},{"id":"itsme.les.zuid.2","digibankId":"digibank","courseId":"itsme","formatId":"les","level":"confident","language":"nl","mode":"on-site","wijkId":"zuid","sessionIds":["itsme.les.zuid.2/1"],"served":[{"demandId":"d8","wishes":8},{"demandId":"d9","wishes":4}],"invited":12,"costCents":15000,"budgetLineId":"dienst","status":"confirmed"}],"sessions":[{"id":"email.les.noord.1/1","kind":"course","digibankId":"digibank","courseId":"email","offeringId":"email.les.noord.1","activityId":null,"walkInId":null,"number":1,"of":1,"start":"2027-01-07T13:30","minutes":90,"digipuntId":"hal","roomId":"hal-1","laptopClassIds":["laptops"],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":8,"expected":6,"enrolled":0,"waiting":0,"decisionDate":"2026-12-22","pinned":false,"status":"confirmed"},{"id":"itsme.les.zuid.2/1","kind":"course","digibankId":"digibank","courseId":"itsme","offeringId":"itsme.les.zuid.2","activityId":null,"walkInId":null,"number":1,"of":1,"start":"2027-01-07T19:30","minutes":90,"digipuntId":"hal","roomId":"hal-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T2"}],"missing":[],"invited":12,"expected":9,"enrolled":0,"waiting":0,"decisionDate":"2026-12-22","pinned":false,"status":"confirmed"},{"id":"smartphone.reeks.noord.1/1","kind":"course","digibankId":"digibank","courseId":"smartphone","offeringId":"smartphone.reeks.noord.1","activityId":null,"walkInId":null,"number":1,"of":2,"start":"2027-01-12T09:30","minutes":90,"digipuntId":"bib","roomId":"bib-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":4,"expected":3,"enrolled":0,"waiting":0,"decisionDate":"2026-12-28","pinned":false,"status":"confirmed"},{"id":"smartphone.reeks.noord.2/1","kind":"course","digibankId":"digibank","courseId":"smartphone","offeringId":"smartphone.reeks.noord.2","activityId":null,"walkInId":null,"number":1,"of":2,"start":"2027-01-14T09:30","minutes":90,"digipuntId":"hal","roomId":"hal-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":8,"expected":7,"enrolled":0,"waiting":0,"decisionDate":"2026-12-30","pinned":false,"status":"confirmed"},{"id":"itsme.les.zuid.1/1","kind":"course","digibankId":"digibank","courseId":"itsme","offeringId":"itsme.les.zuid.1","activityId":null,"walkInId":null,"number":1,"of":1,"start":"2027-01-14T18:30","minutes":90,"digipuntId":"hal","roomId":"hal-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T2"}],"missing":[],"invited":8,"expected":6,"enrolled":0,"waiting":0,"decisionDate":"2026-12-30","pinned":false,"status":"confirmed"},{"id":"smartphone.reeks.noord.1/2","kind":"course","digibankId":"digibank","courseId":"smartphone","offeringId":"smartphone.reeks.noord.1","activityId":null,"walkInId":null,"number":2,"of":2,"start":"2027-01-19T09:30","minutes":90,"digipuntId":"bib","roomId":"bib-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":4,"expected":3,"enrolled":0,"waiting":0,"decisionDate":"2027-01-05","pinned":false,"status":"confirmed"},{"id":"email.les.noord.2/1","kind":"course","digibankId":"digibank","courseId":"email","offeringId":"email.les.noord.2","activityId":null,"walkInId":null,"number":1,"of":1,"start":"2027-01-19T11:00","minutes":90,"digipuntId":"bib","roomId":"bib-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":6,"expected":5,"enrolled":0,"waiting":0,"decisionDate":"2027-01-05","pinned":false,"status":"confirmed"},{"id":"smartphone.reeks.noord.2/2","kind":"course","digibankId":"digibank","courseId":"smartphone","offeringId":"smartphone.reeks.noord.2","activityId":null,"walkInId":null,"number":2,"of":2,"start":"2027-01-21T09:30","minutes":90,"digipuntId":"hal","roomId":"hal-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":8,"expected":7,"enrolled":0,"waiting":0,"decisionDate":"2027-01-07","pinned":false,"status":"confirmed"},{"id":"smartphone.reeks.noord.3/1","kind":"course","digibankId":"digibank","courseId":"smartphone","offeringId":"smartphone.reeks.noord.3","activityId":null,"walkInId":null,"number":1,"of":2,"start":"2027-01-29T09:00","minutes":90,"digipuntId":"bib","roomId":"bib-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":5,"expected":4,"enrolled":0,"waiting":0,"decisionDate":"2027-01-15","pinned":false,"status":"confirmed"},{"id":"smartphone.reeks.noord.3/2","kind":"course","digibankId":"digibank","courseId":"smartphone","offeringId":"smartphone.reeks.noord.3","activityId":null,"walkInId":null,"number":2,"of":2,"start":"2027-02-05T09:00","minutes":90,"digipuntId":"bib","roomId":"bib-1","laptopClassIds":[],"people":[{"role":"trainer","personId":"T1"}],"missing":[],"invited":5,"expected":4,"enrolled":0,"waiting":0,"decisionDate":"2027-01-22","pinned":false,"status":"confirmed"}],"referrals":[],"unmet":[],"leftOut":[],"orders":[{"contractId":"basis","offeringId":"email.les.noord.1","sessionIds":["email.les.noord.1/1"],"orderBy":"2026-12-15","late":false,"costCents":15000},{"contractId":"dienst","offeringId":"itsme.les.zuid.2","sessionIds":["itsme.les.zuid.2/1"],"orderBy":"2026-12-15","late":false,"costCents":15000},{"contractId":"basis","offeringId":"smartphone.reeks.noord.1","sessionIds":["smartphone.reeks.noord.1/1","smartphone.reeks.noord.1/2"],"orderBy":"2026-12-18","late":false,"costCents":30000},{"contractId":"dienst","offeringId":"itsme.les.zuid.1","sessionIds":["itsme.les.zuid.1/1"],"orderBy":"2026-12-22","late":false,"costCents":15000},{"contractId":"basis","offeringId":"smartphone.reeks.noord.2","sessionIds":["smartphone.reeks.noord.2/1","smartphone.reeks.noord.2/2"],"orderBy":"2026-12-22","late":false,"costCents":30000},{"contractId":"basis","offeringId":"email.les.noord.2","sessionIds":["email.les.noord.2/1"],"orderBy":"2026-12-28","late":false,"costCents":15000},{"contractId":"basis","offeringId":"smartphone.reeks.noord.3","sessionIds":["smartphone.reeks.noord.3/1","smartphone.reeks.noord.3/2"],"orderBy":"2027-01-08","late":false,"costCents":30000}],"asks":[],"targets":[{"digibankId":"digibank","targetId":"deelnemers","quarter":30,"planned":51,"expected":39,"shortfall":0}],"budget":[{"budgetLineId":"basis","quarterCents":300000,"usedCents":0,"reserveCents":30000,"plannedCents":120000,"freeCents":150000},{"budgetLineId":"dienst","quarterCents":300000,"usedCents":0,"reserveCents":30000,"plannedCents":30000,"freeCents":240000}],"demandServed":{"asked":51,"served":51,"weightedAsked":51.49,"weightedServed":51.49},"worth":[],"floors":[],"score":{"hard":0,"owed":0,"demand":0,"soft":50,"rules":[{"id":"room-conflict","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"person-conflict","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"laptop-class-conflict","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"laptop-class-moves","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"cohort-conflict","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"opening-hours","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"holiday-closed","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"allowed-start","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"notice","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"season","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"audience","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"activity-window","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"activity-place","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"seats","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"devices","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"room-features","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"room-kind","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"laptop-class-available","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"staffing","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"skills","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"person-available","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"person-place","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"person-day-hours","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"person-week-hours","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"permission","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"group-size","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"series-order","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"spacing","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"budget","level":"hard","penalty":0,"weight":1,"weighted":0},{"id":"activities-held","level":"owed","penalty":0,"weight":50,"weighted":0},{"id":"walk-in-helpers","level":"owed","penalty":0,"weight":5,"weighted":0},{"id":"floors","level":"owed","penalty":0,"weight":20,"weighted":0},{"id":"targets","level":"owed","penalty":0,"weight":20,"weighted":0},{"id":"demand","level":"demand","penalty":0,"weight":0.01,"weighted":0},{"id":"nearness","level":"soft","penalty":14,"weight":1,"weighted":14},{"id":"dayparts","level":"soft","penalty":0,"weight":1,"weighted":0},{"id":"series-stability","level":"soft","penalty":0,"weight":3,"weighted":0},{"id":"spread-weeks","level":"soft","penalty":2,"weight":2,"weighted":4},{"id":"spread-wijken","level":"soft","penalty":0,"weight":2,"weighted":0},{"id":"same-topic-nearby","level":"soft","penalty":0,"weight":4,"weighted":0},{"id":"compact-days","level":"soft","penalty":16,"weight":1,"weighted":16},{"id":"people-travel","level":"soft","penalty":0,"weight":1,"weighted":0},{"id":"laptop-transports","level":"soft","penalty":1,"weight":10,"weighted":10},{"id":"school-holiday-avoid","level":"soft","penalty":0,"weight":20,"weighted":0},{"id":"even-workload","level":"soft","penalty":0,"weight":1,"weighted":0},{"id":"room-fit","level":"soft","penalty":4,"weight":1,"weighted":4},{"id":"follow-up","level":"soft","penalty":0,"weight":3,"weighted":0},{"id":"lead-time","level":"soft","penalty":2,"weight":1,"weighted":2},{"id":"published-closeness","level":"soft","penalty":0,"weight":500,"weighted":0}]},"bound":51.49,"gap":0,"inherited":[]}', 'user-digibank', '2026-11-22 14:21:24.776412+00');
SELECT pg_catalog.setval('public.audit_id_seq', 68, true);
SELECT pg_catalog.setval('public.booking_id_seq', 21, true);
SELECT pg_catalog.setval('public.edit_id_seq', 2, true);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_email_key UNIQUE (email);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.activity
    ADD CONSTRAINT activity_pkey PRIMARY KEY (quarter_id, id);
ALTER TABLE ONLY public.answered_write
    ADD CONSTRAINT answered_write_pkey PRIMARY KEY (user_id, key);
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.availability
    ADD CONSTRAINT availability_pkey PRIMARY KEY (quarter_id, id);
ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_laptops_once EXCLUDE USING gist (network_id WITH =, resource_id WITH =, during WITH &&) WHERE ((resource_kind = 'laptop-class'::text)) DEFERRABLE;
ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_person_once EXCLUDE USING gist (network_id WITH =, resource_id WITH =, during WITH &&) WHERE ((resource_kind = 'person'::text)) DEFERRABLE;
ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_room_once EXCLUDE USING gist (network_id WITH =, resource_id WITH =, during WITH &&) WHERE ((resource_kind = 'room'::text)) DEFERRABLE;
ALTER TABLE ONLY public.budget_line
    ADD CONSTRAINT budget_line_pkey PRIMARY KEY (quarter_id, id);
ALTER TABLE ONLY public.contract
    ADD CONSTRAINT contract_pkey PRIMARY KEY (quarter_id, id);
ALTER TABLE ONLY public.counters
    ADD CONSTRAINT counters_pkey PRIMARY KEY (quarter_id, id);
ALTER TABLE ONLY public.course
    ADD CONSTRAINT course_pkey PRIMARY KEY (quarter_id, id);
ALTER TABLE ONLY public.demand
    ADD CONSTRAINT demand_pkey PRIMARY KEY (quarter_id, id);
ALTER TABLE ONLY public.digibank
    ADD CONSTRAINT digibank_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.digipunt
    ADD CONSTRAINT digipunt_pkey PRIMARY KEY (quarter_id, id);
ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_pkey PRIMARY KEY (quarter_id, id);
ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_quarter_id_name_key UNIQUE (quarter_id, name);
ALTER TABLE ONLY public.edit
    ADD CONSTRAINT edit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.fixed_offering
    ADD CONSTRAINT fixed_offering_pkey PRIMARY KEY (quarter_id, id);
ALTER TABLE ONLY public.fixed_session
    ADD CONSTRAINT fixed_session_pkey PRIMARY KEY (quarter_id, id);
ALTER TABLE ONLY public.known_device
    ADD CONSTRAINT known_device_pkey PRIMARY KEY (token_hash);
ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.laptop_class
    ADD CONSTRAINT laptop_class_pkey PRIMARY KEY (quarter_id, id);
ALTER TABLE ONLY public.login_limit
    ADD CONSTRAINT login_limit_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.login_session
    ADD CONSTRAINT login_session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.login_session
    ADD CONSTRAINT login_session_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_account_id_digibank_id_role_subject_id_key UNIQUE NULLS NOT DISTINCT (account_id, digibank_id, role, subject_id);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.network
    ADD CONSTRAINT network_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_pkey PRIMARY KEY (quarter_id, id);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (quarter_id, id);
ALTER TABLE ONLY public.quarter_digibank
    ADD CONSTRAINT quarter_digibank_pkey PRIMARY KEY (quarter_id, id);
ALTER TABLE ONLY public.quarter
    ADD CONSTRAINT quarter_network_id_name_key UNIQUE (network_id, name);
ALTER TABLE ONLY public.quarter
    ADD CONSTRAINT quarter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.room
    ADD CONSTRAINT room_pkey PRIMARY KEY (quarter_id, id);
ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.run_progress
    ADD CONSTRAINT run_progress_pkey PRIMARY KEY (run_id, number);
ALTER TABLE ONLY public.run_work
    ADD CONSTRAINT run_work_pkey PRIMARY KEY (run_id);
ALTER TABLE ONLY public.single_use_link
    ADD CONSTRAINT single_use_link_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.single_use_link
    ADD CONSTRAINT single_use_link_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY public.supply
    ADD CONSTRAINT supply_pkey PRIMARY KEY (quarter_id, id);
ALTER TABLE ONLY public.topic
    ADD CONSTRAINT topic_pkey PRIMARY KEY (quarter_id, id);
ALTER TABLE ONLY public.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.version
    ADD CONSTRAINT version_quarter_id_number_key UNIQUE (quarter_id, number);
ALTER TABLE ONLY public.walk_in
    ADD CONSTRAINT walk_in_pkey PRIMARY KEY (quarter_id, id);
CREATE INDEX activity_quarter_id_budget_line_id_idx ON public.activity USING btree (quarter_id, budget_line_id);
CREATE INDEX activity_quarter_id_digibank_id_idx ON public.activity USING btree (quarter_id, digibank_id);
CREATE INDEX audit_digibank_id_at_idx ON public.audit USING btree (digibank_id, at);
CREATE INDEX audit_quarter_id_subject_kind_subject_id_idx ON public.audit USING btree (quarter_id, subject_kind, subject_id);
CREATE INDEX availability_quarter_id_by_organisation_id_idx ON public.availability USING btree (quarter_id, by_organisation_id);
CREATE INDEX availability_quarter_id_digipunt_id_idx ON public.availability USING btree (quarter_id, digipunt_id);
CREATE INDEX availability_quarter_id_laptop_class_id_idx ON public.availability USING btree (quarter_id, laptop_class_id);
CREATE INDEX availability_quarter_id_person_id_idx ON public.availability USING btree (quarter_id, person_id);
CREATE INDEX availability_quarter_id_room_id_idx ON public.availability USING btree (quarter_id, room_id);
CREATE INDEX booking_quarter_id_idx ON public.booking USING btree (quarter_id);
CREATE INDEX budget_line_quarter_id_contract_id_idx ON public.budget_line USING btree (quarter_id, contract_id);
CREATE INDEX budget_line_quarter_id_digibank_id_idx ON public.budget_line USING btree (quarter_id, digibank_id);
CREATE INDEX contract_quarter_id_provider_id_idx ON public.contract USING btree (quarter_id, provider_id);
CREATE INDEX counters_quarter_id_digibank_id_idx ON public.counters USING btree (quarter_id, digibank_id);
CREATE INDEX course_quarter_id_contract_id_idx ON public.course USING btree (quarter_id, contract_id);
CREATE INDEX course_quarter_id_topic_id_idx ON public.course USING btree (quarter_id, topic_id);
CREATE INDEX demand_quarter_id_digibank_id_idx ON public.demand USING btree (quarter_id, digibank_id);
CREATE INDEX demand_quarter_id_topic_id_idx ON public.demand USING btree (quarter_id, topic_id);
CREATE INDEX digipunt_quarter_id_digibank_id_idx ON public.digipunt USING btree (quarter_id, digibank_id);
CREATE INDEX digipunt_quarter_id_owner_id_idx ON public.digipunt USING btree (quarter_id, owner_id);
CREATE INDEX edit_quarter_id_user_id_id_idx ON public.edit USING btree (quarter_id, user_id, id);
CREATE INDEX laptop_class_quarter_id_owner_id_idx ON public.laptop_class USING btree (quarter_id, owner_id);
CREATE INDEX login_session_account_id_idx ON public.login_session USING btree (account_id);
CREATE INDEX membership_digibank_id_idx ON public.membership USING btree (digibank_id);
CREATE INDEX person_quarter_id_contract_id_idx ON public.person USING btree (quarter_id, contract_id);
CREATE INDEX person_quarter_id_employer_id_idx ON public.person USING btree (quarter_id, employer_id);
CREATE INDEX room_quarter_id_digipunt_id_idx ON public.room USING btree (quarter_id, digipunt_id);
CREATE INDEX run_open ON public.run USING btree (state) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));
CREATE INDEX run_quarter_id_idx ON public.run USING btree (quarter_id);
CREATE INDEX supply_quarter_id_owner_id_idx ON public.supply USING btree (quarter_id, owner_id);
CREATE INDEX supply_quarter_id_topic_id_idx ON public.supply USING btree (quarter_id, topic_id);
CREATE INDEX walk_in_quarter_id_digibank_id_idx ON public.walk_in USING btree (quarter_id, digibank_id);
CREATE INDEX walk_in_quarter_id_digipunt_id_idx ON public.walk_in USING btree (quarter_id, digipunt_id);
CREATE INDEX walk_in_quarter_id_room_id_idx ON public.walk_in USING btree (quarter_id, room_id);
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE OF password_hash, totp_secret, email ON public.account FOR EACH ROW EXECUTE FUNCTION public.write_audit('email', 'name', 'password_hash', 'totp_secret', 'totp_last_step');
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.activity FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.availability FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.budget_line FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.contract FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.counters FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.course FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.demand FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.digibank FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.digipunt FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.draft FOR EACH ROW EXECUTE FUNCTION public.write_audit('problem', 'plan');
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.fixed_offering FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.fixed_session FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.laptop_class FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE ON public.login_session FOR EACH ROW EXECUTE FUNCTION public.write_audit('token_hash', 'device');
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.membership FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.organisation FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.person FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.quarter FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.quarter_digibank FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.room FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.run FOR EACH ROW EXECUTE FUNCTION public.write_audit('problem', 'plan');
CREATE TRIGGER audited AFTER INSERT OR DELETE ON public.single_use_link FOR EACH ROW EXECUTE FUNCTION public.write_audit('token_hash', 'email');
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.supply FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.topic FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.version FOR EACH ROW EXECUTE FUNCTION public.write_audit('problem', 'plan');
CREATE TRIGGER audited AFTER INSERT OR DELETE OR UPDATE ON public.walk_in FOR EACH ROW EXECUTE FUNCTION public.write_audit();
CREATE TRIGGER keep BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION public.keep_audit();
CREATE TRIGGER revision BEFORE UPDATE ON public.activity FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.availability FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.budget_line FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.contract FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.counters FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.course FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.demand FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.digibank FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.digipunt FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.draft FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.fixed_offering FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.fixed_session FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.laptop_class FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.organisation FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.person FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.quarter FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.quarter_digibank FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.room FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.run FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.supply FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.topic FOR EACH ROW EXECUTE FUNCTION public.next_revision();
CREATE TRIGGER revision BEFORE UPDATE ON public.walk_in FOR EACH ROW EXECUTE FUNCTION public.next_revision();
ALTER TABLE ONLY public.activity
    ADD CONSTRAINT activity_quarter_id_budget_line_id_fkey FOREIGN KEY (quarter_id, budget_line_id) REFERENCES public.budget_line(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.activity
    ADD CONSTRAINT activity_quarter_id_digibank_id_fkey FOREIGN KEY (quarter_id, digibank_id) REFERENCES public.quarter_digibank(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.activity
    ADD CONSTRAINT activity_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.availability
    ADD CONSTRAINT availability_quarter_id_by_organisation_id_fkey FOREIGN KEY (quarter_id, by_organisation_id) REFERENCES public.organisation(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.availability
    ADD CONSTRAINT availability_quarter_id_digipunt_id_fkey FOREIGN KEY (quarter_id, digipunt_id) REFERENCES public.digipunt(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.availability
    ADD CONSTRAINT availability_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.availability
    ADD CONSTRAINT availability_quarter_id_laptop_class_id_fkey FOREIGN KEY (quarter_id, laptop_class_id) REFERENCES public.laptop_class(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.availability
    ADD CONSTRAINT availability_quarter_id_person_id_fkey FOREIGN KEY (quarter_id, person_id) REFERENCES public.person(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.availability
    ADD CONSTRAINT availability_quarter_id_room_id_fkey FOREIGN KEY (quarter_id, room_id) REFERENCES public.room(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_digibank_id_fkey FOREIGN KEY (digibank_id) REFERENCES public.digibank(id);
ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_network_id_fkey FOREIGN KEY (network_id) REFERENCES public.network(id);
ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_version_id_fkey FOREIGN KEY (version_id) REFERENCES public.version(id);
ALTER TABLE ONLY public.budget_line
    ADD CONSTRAINT budget_line_quarter_id_contract_id_fkey FOREIGN KEY (quarter_id, contract_id) REFERENCES public.contract(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.budget_line
    ADD CONSTRAINT budget_line_quarter_id_digibank_id_fkey FOREIGN KEY (quarter_id, digibank_id) REFERENCES public.quarter_digibank(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.budget_line
    ADD CONSTRAINT budget_line_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.contract
    ADD CONSTRAINT contract_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.contract
    ADD CONSTRAINT contract_quarter_id_provider_id_fkey FOREIGN KEY (quarter_id, provider_id) REFERENCES public.organisation(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.counters
    ADD CONSTRAINT counters_quarter_id_digibank_id_fkey FOREIGN KEY (quarter_id, digibank_id) REFERENCES public.quarter_digibank(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.counters
    ADD CONSTRAINT counters_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.course
    ADD CONSTRAINT course_quarter_id_contract_id_fkey FOREIGN KEY (quarter_id, contract_id) REFERENCES public.contract(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.course
    ADD CONSTRAINT course_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.course
    ADD CONSTRAINT course_quarter_id_topic_id_fkey FOREIGN KEY (quarter_id, topic_id) REFERENCES public.topic(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.demand
    ADD CONSTRAINT demand_quarter_id_digibank_id_fkey FOREIGN KEY (quarter_id, digibank_id) REFERENCES public.quarter_digibank(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.demand
    ADD CONSTRAINT demand_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.demand
    ADD CONSTRAINT demand_quarter_id_topic_id_fkey FOREIGN KEY (quarter_id, topic_id) REFERENCES public.topic(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.digibank
    ADD CONSTRAINT digibank_network_id_fkey FOREIGN KEY (network_id) REFERENCES public.network(id);
ALTER TABLE ONLY public.digipunt
    ADD CONSTRAINT digipunt_quarter_id_digibank_id_fkey FOREIGN KEY (quarter_id, digibank_id) REFERENCES public.quarter_digibank(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.digipunt
    ADD CONSTRAINT digipunt_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.digipunt
    ADD CONSTRAINT digipunt_quarter_id_owner_id_fkey FOREIGN KEY (quarter_id, owner_id) REFERENCES public.organisation(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_digibank_id_fkey FOREIGN KEY (digibank_id) REFERENCES public.digibank(id);
ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.edit
    ADD CONSTRAINT edit_digibank_id_fkey FOREIGN KEY (digibank_id) REFERENCES public.digibank(id);
ALTER TABLE ONLY public.edit
    ADD CONSTRAINT edit_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.fixed_offering
    ADD CONSTRAINT fixed_offering_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.fixed_session
    ADD CONSTRAINT fixed_session_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.known_device
    ADD CONSTRAINT known_device_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.laptop_class
    ADD CONSTRAINT laptop_class_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.laptop_class
    ADD CONSTRAINT laptop_class_quarter_id_owner_id_fkey FOREIGN KEY (quarter_id, owner_id) REFERENCES public.organisation(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.login_session
    ADD CONSTRAINT login_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.login_session
    ADD CONSTRAINT login_session_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES public.membership(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_digibank_id_fkey FOREIGN KEY (digibank_id) REFERENCES public.digibank(id);
ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_quarter_id_contract_id_fkey FOREIGN KEY (quarter_id, contract_id) REFERENCES public.contract(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_quarter_id_employer_id_fkey FOREIGN KEY (quarter_id, employer_id) REFERENCES public.organisation(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.quarter_digibank
    ADD CONSTRAINT quarter_digibank_id_fkey FOREIGN KEY (id) REFERENCES public.digibank(id);
ALTER TABLE ONLY public.quarter_digibank
    ADD CONSTRAINT quarter_digibank_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.quarter
    ADD CONSTRAINT quarter_network_id_fkey FOREIGN KEY (network_id) REFERENCES public.network(id);
ALTER TABLE ONLY public.room
    ADD CONSTRAINT room_quarter_id_digipunt_id_fkey FOREIGN KEY (quarter_id, digipunt_id) REFERENCES public.digipunt(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.room
    ADD CONSTRAINT room_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_digibank_id_fkey FOREIGN KEY (digibank_id) REFERENCES public.digibank(id);
ALTER TABLE ONLY public.run_progress
    ADD CONSTRAINT run_progress_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.run_work
    ADD CONSTRAINT run_work_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.single_use_link
    ADD CONSTRAINT single_use_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.single_use_link
    ADD CONSTRAINT single_use_link_digibank_id_fkey FOREIGN KEY (digibank_id) REFERENCES public.digibank(id);
ALTER TABLE ONLY public.supply
    ADD CONSTRAINT supply_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.supply
    ADD CONSTRAINT supply_quarter_id_owner_id_fkey FOREIGN KEY (quarter_id, owner_id) REFERENCES public.organisation(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.supply
    ADD CONSTRAINT supply_quarter_id_topic_id_fkey FOREIGN KEY (quarter_id, topic_id) REFERENCES public.topic(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.topic
    ADD CONSTRAINT topic_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.version
    ADD CONSTRAINT version_digibank_id_fkey FOREIGN KEY (digibank_id) REFERENCES public.digibank(id);
ALTER TABLE ONLY public.version
    ADD CONSTRAINT version_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.walk_in
    ADD CONSTRAINT walk_in_quarter_id_digibank_id_fkey FOREIGN KEY (quarter_id, digibank_id) REFERENCES public.quarter_digibank(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.walk_in
    ADD CONSTRAINT walk_in_quarter_id_digipunt_id_fkey FOREIGN KEY (quarter_id, digipunt_id) REFERENCES public.digipunt(quarter_id, id) DEFERRABLE;
ALTER TABLE ONLY public.walk_in
    ADD CONSTRAINT walk_in_quarter_id_fkey FOREIGN KEY (quarter_id) REFERENCES public.quarter(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.walk_in
    ADD CONSTRAINT walk_in_quarter_id_room_id_fkey FOREIGN KEY (quarter_id, room_id) REFERENCES public.room(quarter_id, id) DEFERRABLE;
ALTER TABLE public.account ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.activity ENABLE ROW LEVEL SECURITY;
CREATE POLICY add ON public.account FOR INSERT WITH CHECK ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY add ON public.activity FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY add ON public.answered_write FOR INSERT WITH CHECK ((user_id = COALESCE(public.scope_user(), ''::text)));
CREATE POLICY add ON public.audit FOR INSERT WITH CHECK (((NOT (user_id IS DISTINCT FROM public.scope_user())) AND (role = public.scope_role()) AND (NOT (by_digibank_id IS DISTINCT FROM public.scope_digibank())) AND ((digibank_id IS NULL) OR public.scope_sees(digibank_id) OR (quarter_id IS NULL) OR public.sees_quarter(quarter_id))));
CREATE POLICY add ON public.availability FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text, 'partner'::text, 'provider'::text])) AND (((EXISTS ( SELECT
   FROM public.digipunt s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.digipunt_id)))) AND public.scope_writes_place(quarter_id, digipunt_id)) OR ((EXISTS ( SELECT
   FROM public.room s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.room_id)))) AND public.scope_writes_room(quarter_id, room_id)) OR (EXISTS ( SELECT
   FROM public.laptop_class s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.laptop_class_id)))) OR (EXISTS ( SELECT
   FROM public.person s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.person_id)))))));
CREATE POLICY add ON public.booking FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'admin'::text]))));
CREATE POLICY add ON public.budget_line FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY add ON public.contract FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND (EXISTS ( SELECT
   FROM public.organisation o
  WHERE ((o.quarter_id = contract.quarter_id) AND (o.id = contract.provider_id))))));
CREATE POLICY add ON public.counters FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY add ON public.course FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND true));
CREATE POLICY add ON public.demand FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text, 'referrer'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY add ON public.digibank FOR INSERT WITH CHECK (public.scope_is_all());
CREATE POLICY add ON public.digipunt FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY add ON public.draft FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text]))));
CREATE POLICY add ON public.edit FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id) AND (NOT (user_id IS DISTINCT FROM public.scope_user()))));
CREATE POLICY add ON public.fixed_offering FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY add ON public.fixed_session FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY add ON public.known_device FOR INSERT WITH CHECK ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY add ON public.laptop_class FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND (public.scope_is_all() OR (public.scope_digibank() = ANY (usable_by)) OR ((usable_by = '{}'::text[]) AND ((owner_id IS NULL) OR (EXISTS ( SELECT
   FROM public.organisation o
  WHERE ((o.quarter_id = laptop_class.quarter_id) AND (o.id = laptop_class.owner_id)))))))));
CREATE POLICY add ON public.login_limit FOR INSERT WITH CHECK ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY add ON public.login_session FOR INSERT WITH CHECK ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY add ON public.membership FOR INSERT WITH CHECK ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY add ON public.network FOR INSERT WITH CHECK (public.scope_is_all());
CREATE POLICY add ON public.organisation FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND ((usable_by = '{}'::text[]) OR (public.scope_digibank() = ANY (usable_by)) OR public.scope_is_all())));
CREATE POLICY add ON public.person FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text, 'provider'::text])) AND (public.scope_is_all() OR (public.scope_digibank() = ANY (usable_by)) OR ((usable_by = '{}'::text[]) AND ((employer_id IS NULL) OR (EXISTS ( SELECT
   FROM public.organisation o
  WHERE ((o.quarter_id = person.quarter_id) AND (o.id = person.employer_id)))))))));
CREATE POLICY add ON public.quarter FOR INSERT WITH CHECK ((public.sees_quarter(id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'partner'::text, 'provider'::text, 'referrer'::text, 'admin'::text]))));
CREATE POLICY add ON public.quarter_digibank FOR INSERT WITH CHECK ((public.scope_sees(id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'admin'::text]))));
CREATE POLICY add ON public.room FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND (EXISTS ( SELECT
   FROM public.digipunt p
  WHERE ((p.quarter_id = room.quarter_id) AND (p.id = room.digipunt_id) AND public.scope_sees(p.digibank_id))))));
CREATE POLICY add ON public.run FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text]))));
CREATE POLICY add ON public.run_progress FOR INSERT WITH CHECK (((EXISTS ( SELECT
   FROM public.run r
  WHERE (r.id = run_progress.run_id))) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text]))));
CREATE POLICY add ON public.run_work FOR INSERT WITH CHECK (((EXISTS ( SELECT
   FROM public.run r
  WHERE (r.id = run_work.run_id))) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text]))));
CREATE POLICY add ON public.single_use_link FOR INSERT WITH CHECK ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY add ON public.supply FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text, 'partner'::text])) AND ((usable_by = '{}'::text[]) OR (public.scope_digibank() = ANY (usable_by)) OR public.scope_is_all())));
CREATE POLICY add ON public.topic FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND true));
CREATE POLICY add ON public.version FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'admin'::text]))));
CREATE POLICY add ON public.walk_in FOR INSERT WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
ALTER TABLE public.answered_write ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.availability ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.booking ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.budget_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY change ON public.account FOR UPDATE USING ((current_setting('digirooster.auth'::text, true) = 'on'::text)) WITH CHECK ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY change ON public.activity FOR UPDATE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id))) WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY change ON public.answered_write FOR UPDATE USING ((user_id = COALESCE(public.scope_user(), ''::text))) WITH CHECK ((user_id = COALESCE(public.scope_user(), ''::text)));
CREATE POLICY change ON public.availability FOR UPDATE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text, 'partner'::text, 'provider'::text])) AND (((EXISTS ( SELECT
   FROM public.digipunt s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.digipunt_id)))) AND public.scope_writes_place(quarter_id, digipunt_id)) OR ((EXISTS ( SELECT
   FROM public.room s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.room_id)))) AND public.scope_writes_room(quarter_id, room_id)) OR (EXISTS ( SELECT
   FROM public.laptop_class s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.laptop_class_id)))) OR (EXISTS ( SELECT
   FROM public.person s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.person_id))))))) WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text, 'partner'::text, 'provider'::text])) AND (((EXISTS ( SELECT
   FROM public.digipunt s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.digipunt_id)))) AND public.scope_writes_place(quarter_id, digipunt_id)) OR ((EXISTS ( SELECT
   FROM public.room s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.room_id)))) AND public.scope_writes_room(quarter_id, room_id)) OR (EXISTS ( SELECT
   FROM public.laptop_class s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.laptop_class_id)))) OR (EXISTS ( SELECT
   FROM public.person s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.person_id)))))));
CREATE POLICY change ON public.booking FOR UPDATE USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'admin'::text])))) WITH CHECK ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'admin'::text]))));
CREATE POLICY change ON public.budget_line FOR UPDATE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id))) WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY change ON public.contract FOR UPDATE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND (EXISTS ( SELECT
   FROM public.organisation o
  WHERE ((o.quarter_id = contract.quarter_id) AND (o.id = contract.provider_id)))))) WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND (EXISTS ( SELECT
   FROM public.organisation o
  WHERE ((o.quarter_id = contract.quarter_id) AND (o.id = contract.provider_id))))));
CREATE POLICY change ON public.counters FOR UPDATE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id))) WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY change ON public.course FOR UPDATE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND true)) WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND true));
CREATE POLICY change ON public.demand FOR UPDATE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text, 'referrer'::text])) AND public.scope_sees(digibank_id))) WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text, 'referrer'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY change ON public.digibank FOR UPDATE USING (public.scope_is_all()) WITH CHECK (public.scope_is_all());
CREATE POLICY change ON public.digipunt FOR UPDATE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id))) WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY change ON public.draft FOR UPDATE USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])))) WITH CHECK ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text]))));
CREATE POLICY change ON public.edit FOR UPDATE USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id) AND (NOT (user_id IS DISTINCT FROM public.scope_user())))) WITH CHECK ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id) AND (NOT (user_id IS DISTINCT FROM public.scope_user()))));
CREATE POLICY change ON public.fixed_offering FOR UPDATE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id))) WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY change ON public.fixed_session FOR UPDATE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id))) WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY change ON public.known_device FOR UPDATE USING ((current_setting('digirooster.auth'::text, true) = 'on'::text)) WITH CHECK ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY change ON public.laptop_class FOR UPDATE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND (public.scope_is_all() OR (public.scope_digibank() = ANY (usable_by)) OR ((usable_by = '{}'::text[]) AND ((owner_id IS NULL) OR (EXISTS ( SELECT
   FROM public.organisation o
  WHERE ((o.quarter_id = laptop_class.quarter_id) AND (o.id = laptop_class.owner_id))))))))) WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND (public.scope_is_all() OR (public.scope_digibank() = ANY (usable_by)) OR ((usable_by = '{}'::text[]) AND ((owner_id IS NULL) OR (EXISTS ( SELECT
   FROM public.organisation o
  WHERE ((o.quarter_id = laptop_class.quarter_id) AND (o.id = laptop_class.owner_id)))))))));
CREATE POLICY change ON public.login_limit FOR UPDATE USING ((current_setting('digirooster.auth'::text, true) = 'on'::text)) WITH CHECK ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY change ON public.login_session FOR UPDATE USING ((current_setting('digirooster.auth'::text, true) = 'on'::text)) WITH CHECK ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY change ON public.membership FOR UPDATE USING ((current_setting('digirooster.auth'::text, true) = 'on'::text)) WITH CHECK ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY change ON public.network FOR UPDATE USING (public.scope_is_all()) WITH CHECK (public.scope_is_all());
CREATE POLICY change ON public.organisation FOR UPDATE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND ((usable_by = '{}'::text[]) OR (public.scope_digibank() = ANY (usable_by)) OR public.scope_is_all()))) WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND ((usable_by = '{}'::text[]) OR (public.scope_digibank() = ANY (usable_by)) OR public.scope_is_all())));
CREATE POLICY change ON public.person FOR UPDATE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text, 'provider'::text])) AND (public.scope_is_all() OR (public.scope_digibank() = ANY (usable_by)) OR ((usable_by = '{}'::text[]) AND ((employer_id IS NULL) OR (EXISTS ( SELECT
   FROM public.organisation o
  WHERE ((o.quarter_id = person.quarter_id) AND (o.id = person.employer_id))))))))) WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text, 'provider'::text])) AND (public.scope_is_all() OR (public.scope_digibank() = ANY (usable_by)) OR ((usable_by = '{}'::text[]) AND ((employer_id IS NULL) OR (EXISTS ( SELECT
   FROM public.organisation o
  WHERE ((o.quarter_id = person.quarter_id) AND (o.id = person.employer_id)))))))));
CREATE POLICY change ON public.quarter FOR UPDATE USING ((public.sees_quarter(id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'partner'::text, 'provider'::text, 'referrer'::text, 'admin'::text])))) WITH CHECK ((public.sees_quarter(id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'partner'::text, 'provider'::text, 'referrer'::text, 'admin'::text]))));
CREATE POLICY change ON public.quarter_digibank FOR UPDATE USING ((public.scope_sees(id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'admin'::text])))) WITH CHECK ((public.scope_sees(id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'admin'::text]))));
CREATE POLICY change ON public.room FOR UPDATE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND (EXISTS ( SELECT
   FROM public.digipunt p
  WHERE ((p.quarter_id = room.quarter_id) AND (p.id = room.digipunt_id) AND public.scope_sees(p.digibank_id)))))) WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND (EXISTS ( SELECT
   FROM public.digipunt p
  WHERE ((p.quarter_id = room.quarter_id) AND (p.id = room.digipunt_id) AND public.scope_sees(p.digibank_id))))));
CREATE POLICY change ON public.run FOR UPDATE USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])))) WITH CHECK ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text]))));
CREATE POLICY change ON public.run_work FOR UPDATE USING (((EXISTS ( SELECT
   FROM public.run r
  WHERE (r.id = run_work.run_id))) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])))) WITH CHECK (((EXISTS ( SELECT
   FROM public.run r
  WHERE (r.id = run_work.run_id))) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text]))));
CREATE POLICY change ON public.single_use_link FOR UPDATE USING ((current_setting('digirooster.auth'::text, true) = 'on'::text)) WITH CHECK ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY change ON public.supply FOR UPDATE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text, 'partner'::text])) AND ((usable_by = '{}'::text[]) OR (public.scope_digibank() = ANY (usable_by)) OR public.scope_is_all()))) WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text, 'partner'::text])) AND ((usable_by = '{}'::text[]) OR (public.scope_digibank() = ANY (usable_by)) OR public.scope_is_all())));
CREATE POLICY change ON public.topic FOR UPDATE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND true)) WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND true));
CREATE POLICY change ON public.walk_in FOR UPDATE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id))) WITH CHECK ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
ALTER TABLE public.contract ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.counters ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.course ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.demand ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.digibank ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.digipunt ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.edit ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.fixed_offering ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.fixed_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.known_device ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.laptop_class ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.login_limit ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.login_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.network ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.person ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.quarter ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.quarter_digibank ENABLE ROW LEVEL SECURITY;
CREATE POLICY remove ON public.account FOR DELETE USING ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY remove ON public.activity FOR DELETE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY remove ON public.answered_write FOR DELETE USING ((user_id = COALESCE(public.scope_user(), ''::text)));
CREATE POLICY remove ON public.availability FOR DELETE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text, 'partner'::text, 'provider'::text])) AND (((EXISTS ( SELECT
   FROM public.digipunt s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.digipunt_id)))) AND public.scope_writes_place(quarter_id, digipunt_id)) OR ((EXISTS ( SELECT
   FROM public.room s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.room_id)))) AND public.scope_writes_room(quarter_id, room_id)) OR (EXISTS ( SELECT
   FROM public.laptop_class s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.laptop_class_id)))) OR (EXISTS ( SELECT
   FROM public.person s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.person_id)))))));
CREATE POLICY remove ON public.booking FOR DELETE USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'admin'::text]))));
CREATE POLICY remove ON public.budget_line FOR DELETE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY remove ON public.contract FOR DELETE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND (EXISTS ( SELECT
   FROM public.organisation o
  WHERE ((o.quarter_id = contract.quarter_id) AND (o.id = contract.provider_id))))));
CREATE POLICY remove ON public.counters FOR DELETE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY remove ON public.course FOR DELETE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND true));
CREATE POLICY remove ON public.demand FOR DELETE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text, 'referrer'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY remove ON public.digibank FOR DELETE USING (public.scope_is_all());
CREATE POLICY remove ON public.digipunt FOR DELETE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY remove ON public.draft FOR DELETE USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text]))));
CREATE POLICY remove ON public.edit FOR DELETE USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id) AND (NOT (user_id IS DISTINCT FROM public.scope_user()))));
CREATE POLICY remove ON public.fixed_offering FOR DELETE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY remove ON public.fixed_session FOR DELETE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
CREATE POLICY remove ON public.known_device FOR DELETE USING ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY remove ON public.laptop_class FOR DELETE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND (public.scope_is_all() OR (public.scope_digibank() = ANY (usable_by)) OR ((usable_by = '{}'::text[]) AND ((owner_id IS NULL) OR (EXISTS ( SELECT
   FROM public.organisation o
  WHERE ((o.quarter_id = laptop_class.quarter_id) AND (o.id = laptop_class.owner_id)))))))));
CREATE POLICY remove ON public.login_limit FOR DELETE USING ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY remove ON public.login_session FOR DELETE USING ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY remove ON public.membership FOR DELETE USING ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY remove ON public.network FOR DELETE USING (public.scope_is_all());
CREATE POLICY remove ON public.organisation FOR DELETE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND ((usable_by = '{}'::text[]) OR (public.scope_digibank() = ANY (usable_by)) OR public.scope_is_all())));
CREATE POLICY remove ON public.person FOR DELETE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text, 'provider'::text])) AND (public.scope_is_all() OR (public.scope_digibank() = ANY (usable_by)) OR ((usable_by = '{}'::text[]) AND ((employer_id IS NULL) OR (EXISTS ( SELECT
   FROM public.organisation o
  WHERE ((o.quarter_id = person.quarter_id) AND (o.id = person.employer_id)))))))));
CREATE POLICY remove ON public.quarter FOR DELETE USING ((public.sees_quarter(id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'partner'::text, 'provider'::text, 'referrer'::text, 'admin'::text]))));
CREATE POLICY remove ON public.quarter_digibank FOR DELETE USING ((public.scope_sees(id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'admin'::text]))));
CREATE POLICY remove ON public.room FOR DELETE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND (EXISTS ( SELECT
   FROM public.digipunt p
  WHERE ((p.quarter_id = room.quarter_id) AND (p.id = room.digipunt_id) AND public.scope_sees(p.digibank_id))))));
CREATE POLICY remove ON public.run FOR DELETE USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text]))));
CREATE POLICY remove ON public.run_work FOR DELETE USING (((EXISTS ( SELECT
   FROM public.run r
  WHERE (r.id = run_work.run_id))) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text]))));
CREATE POLICY remove ON public.single_use_link FOR DELETE USING ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY remove ON public.supply FOR DELETE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text, 'partner'::text])) AND ((usable_by = '{}'::text[]) OR (public.scope_digibank() = ANY (usable_by)) OR public.scope_is_all())));
CREATE POLICY remove ON public.topic FOR DELETE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND true));
CREATE POLICY remove ON public.walk_in FOR DELETE USING ((public.sees_quarter(quarter_id) AND (public.scope_role() = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'admin'::text])) AND public.scope_sees(digibank_id)));
ALTER TABLE public.room ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.run ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.run_progress ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.run_work ENABLE ROW LEVEL SECURITY;
CREATE POLICY see ON public.account FOR SELECT USING ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY see ON public.activity FOR SELECT USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id)));
CREATE POLICY see ON public.answered_write FOR SELECT USING ((user_id = COALESCE(public.scope_user(), ''::text)));
CREATE POLICY see ON public.audit FOR SELECT USING (public.scope_sees(COALESCE(digibank_id, by_digibank_id)));
CREATE POLICY see ON public.availability FOR SELECT USING ((public.sees_quarter(quarter_id) AND ((EXISTS ( SELECT
   FROM public.digipunt s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.digipunt_id)))) OR (EXISTS ( SELECT
   FROM public.room s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.room_id)))) OR (EXISTS ( SELECT
   FROM public.laptop_class s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.laptop_class_id)))) OR (EXISTS ( SELECT
   FROM public.person s
  WHERE ((s.quarter_id = availability.quarter_id) AND (s.id = availability.person_id)))))));
CREATE POLICY see ON public.booking FOR SELECT USING (public.scope_sees(digibank_id));
CREATE POLICY see ON public.budget_line FOR SELECT USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id)));
CREATE POLICY see ON public.contract FOR SELECT USING ((public.sees_quarter(quarter_id) AND (EXISTS ( SELECT
   FROM public.organisation o
  WHERE ((o.quarter_id = contract.quarter_id) AND (o.id = contract.provider_id))))));
CREATE POLICY see ON public.counters FOR SELECT USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id)));
CREATE POLICY see ON public.course FOR SELECT USING ((public.sees_quarter(quarter_id) AND true));
CREATE POLICY see ON public.demand FOR SELECT USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id)));
CREATE POLICY see ON public.digibank FOR SELECT USING (public.scope_sees(id));
CREATE POLICY see ON public.digipunt FOR SELECT USING ((public.sees_quarter(quarter_id) AND (public.scope_sees(digibank_id) OR (public.scope_digibank() = ANY (usable_by)))));
CREATE POLICY see ON public.draft FOR SELECT USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id)));
CREATE POLICY see ON public.edit FOR SELECT USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id)));
CREATE POLICY see ON public.fixed_offering FOR SELECT USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id)));
CREATE POLICY see ON public.fixed_session FOR SELECT USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id)));
CREATE POLICY see ON public.known_device FOR SELECT USING ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY see ON public.laptop_class FOR SELECT USING ((public.sees_quarter(quarter_id) AND (public.scope_is_all() OR (public.scope_digibank() = ANY (usable_by)) OR ((usable_by = '{}'::text[]) AND ((owner_id IS NULL) OR (EXISTS ( SELECT
   FROM public.organisation o
  WHERE ((o.quarter_id = laptop_class.quarter_id) AND (o.id = laptop_class.owner_id)))))))));
CREATE POLICY see ON public.login_limit FOR SELECT USING ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY see ON public.login_session FOR SELECT USING ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY see ON public.membership FOR SELECT USING ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY see ON public.network FOR SELECT USING (((EXISTS ( SELECT
   FROM public.digibank d
  WHERE (d.network_id = network.id))) OR public.scope_is_all()));
CREATE POLICY see ON public.organisation FOR SELECT USING ((public.sees_quarter(quarter_id) AND ((usable_by = '{}'::text[]) OR (public.scope_digibank() = ANY (usable_by)) OR public.scope_is_all())));
CREATE POLICY see ON public.person FOR SELECT USING ((public.sees_quarter(quarter_id) AND (public.scope_is_all() OR (public.scope_digibank() = ANY (usable_by)) OR ((usable_by = '{}'::text[]) AND ((employer_id IS NULL) OR (EXISTS ( SELECT
   FROM public.organisation o
  WHERE ((o.quarter_id = person.quarter_id) AND (o.id = person.employer_id)))))))));
CREATE POLICY see ON public.quarter FOR SELECT USING (public.sees_quarter(id));
CREATE POLICY see ON public.quarter_digibank FOR SELECT USING (public.scope_sees(id));
CREATE POLICY see ON public.room FOR SELECT USING ((public.sees_quarter(quarter_id) AND (EXISTS ( SELECT
   FROM public.digipunt p
  WHERE ((p.quarter_id = room.quarter_id) AND (p.id = room.digipunt_id))))));
CREATE POLICY see ON public.run FOR SELECT USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id)));
CREATE POLICY see ON public.run_progress FOR SELECT USING ((EXISTS ( SELECT
   FROM public.run r
  WHERE (r.id = run_progress.run_id))));
CREATE POLICY see ON public.run_work FOR SELECT USING ((EXISTS ( SELECT
   FROM public.run r
  WHERE (r.id = run_work.run_id))));
CREATE POLICY see ON public.single_use_link FOR SELECT USING ((current_setting('digirooster.auth'::text, true) = 'on'::text));
CREATE POLICY see ON public.supply FOR SELECT USING ((public.sees_quarter(quarter_id) AND ((usable_by = '{}'::text[]) OR (public.scope_digibank() = ANY (usable_by)) OR public.scope_is_all())));
CREATE POLICY see ON public.topic FOR SELECT USING ((public.sees_quarter(quarter_id) AND true));
CREATE POLICY see ON public.version FOR SELECT USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id)));
CREATE POLICY see ON public.walk_in FOR SELECT USING ((public.sees_quarter(quarter_id) AND public.scope_sees(digibank_id)));
ALTER TABLE public.single_use_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.supply ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.topic ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.version ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.walk_in ENABLE ROW LEVEL SECURITY;
GRANT USAGE ON SCHEMA public TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.activity TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.answered_write TO digirooster_app;
GRANT SELECT,INSERT ON TABLE public.audit TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.availability TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.booking TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.budget_line TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.contract TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.counters TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.course TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.demand TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.digibank TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.digipunt TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.draft TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.edit TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.fixed_offering TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.fixed_session TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.known_device TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.laptop_class TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.login_limit TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.login_session TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.membership TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.network TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisation TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.person TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.quarter TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.quarter_digibank TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.room TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.run TO digirooster_app;
GRANT SELECT,INSERT ON TABLE public.run_progress TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.run_work TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.single_use_link TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.supply TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.topic TO digirooster_app;
GRANT SELECT,INSERT ON TABLE public.version TO digirooster_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.walk_in TO digirooster_app;
