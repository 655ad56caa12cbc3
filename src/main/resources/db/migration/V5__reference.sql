-- What is known about the country, looked up by date. A set of reference files is told by the hash of their content; what
-- the measuring of one reference date needs of a set is written here, always the same for the same set.
create table reference.reference_set (
    id        bigint generated always as identity primary key,
    hash      text        not null unique check (hash ~ '^[0-9a-f]{64}$'),
    loaded_at timestamptz not null default now()
);
comment on table reference.reference_set is 'A set of reference files: regions, municipalities, mergers, targets, calendar.';
comment on column reference.reference_set.id is 'Key.';
comment on column reference.reference_set.hash is 'SHA-256 over the names and bytes of the files.';
comment on column reference.reference_set.loaded_at is 'When this database first met the set.';

create table reference.area (
    reference_set_id bigint not null references reference.reference_set,
    reference_date   date   not null,
    level            text   not null check (level in ('land', 'arbeidsmarktregio', 'gemeente')),
    code             text   not null collate "C",
    name             text   not null,
    part_of          text   collate "C",
    target           numeric,
    target_path      numeric,
    primary key (reference_set_id, reference_date, level, code)
);
comment on table reference.area is 'Every area in force at a reference date, with its target as composed at that date.';
comment on column reference.area.reference_set_id is 'Which reference files say so.';
comment on column reference.area.reference_date is 'Last day of a quarter (peildatum).';
comment on column reference.area.level is 'land, arbeidsmarktregio or gemeente.';
comment on column reference.area.code is 'NL, AM01 and the like, or four digits.';
comment on column reference.area.name is 'As recipients know it at that date.';
comment on column reference.area.part_of is 'Of a gemeente its arbeidsmarktregio, of an arbeidsmarktregio NL, of NL nothing.';
comment on column reference.area.target is 'Jobs of 31 hours at the end of the year (doelstelling); null where none is known.';
comment on column reference.area.target_path is 'Jobs of 31 hours on the way to that target at the date (doelstelling_pad); null where none is known.';
