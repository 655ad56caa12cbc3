-- Versions of a quarter with their figures. What may leave the database is a figure that is not confidential; publication
-- shows those of approved releases only.
create table release.release (
    id               bigint generated always as identity primary key,
    quarter          text        not null collate "C" check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    version          integer     not null check (version >= 1),
    state            text        not null check (state in ('making', 'draft', 'approved', 'superseded', 'withdrawn')),
    input_hash       text        not null check (input_hash ~ '^[0-9a-f]{64}$'),
    delivery_id      bigint      not null references intake.delivery (delivery_id),
    reference_set_id bigint      not null references reference.reference_set,
    method           text        not null,
    method_hash      text        not null check (method_hash ~ '^[0-9a-f]{64}$'),
    method_choices   text        not null,
    delivery_kind    text        not null check (delivery_kind in ('microdata', 'aantallen')),
    synthetic        boolean     not null,
    code_version     text        not null,
    operator         text        not null,
    begun_at         timestamptz not null default now(),
    sealed_at        timestamptz,
    seal             text        check (seal ~ '^[0-9a-f]{64}$'),
    manifest         text,
    unique (quarter, version),
    check ((state = 'making') = (sealed_at is null)),
    check (num_nulls(sealed_at, seal, manifest) in (0, 3))
);
comment on table release.release is 'A version of a quarter (uitgave): what it was made from, by whom, and how far it is.';
comment on column release.release.id is 'Key.';
comment on column release.release.quarter is 'Such as 2024-Q4.';
comment on column release.release.version is '1, 2 and so on within the quarter.';
comment on column release.release.state is 'making until it is sealed; then draft, approved, superseded or withdrawn.';
comment on column release.release.input_hash is 'SHA-256 over all inputs: the identity of what was made.';
comment on column release.release.delivery_id is 'The delivery it was made from.';
comment on column release.release.reference_set_id is 'The reference files it was made with.';
comment on column release.release.method is 'Name of the method.';
comment on column release.release.method_hash is 'SHA-256 of the method file.';
comment on column release.release.method_choices is 'The choices that a figure depends on, in one line: releases of equal choices are comparable.';
comment on column release.release.delivery_kind is 'microdata or aantallen.';
comment on column release.release.synthetic is 'Whether the figures are invented; shown in every output.';
comment on column release.release.code_version is 'Version and commit of the code that made it.';
comment on column release.release.operator is 'Who started the run.';
comment on column release.release.begun_at is 'When making began.';
comment on column release.release.sealed_at is 'When the files were moved into place; null while making.';
comment on column release.release.seal is 'SHA-256 over the paths and hashes of the sealed files; null while making.';
comment on column release.release.manifest is 'release.json as sealed, to the byte.';

create table release.input (
    release_id bigint not null references release.release on delete cascade,
    kind       text   not null check (kind in ('levering', 'referentie', 'methode', 'eerdere-uitgave')),
    name       text   not null collate "C",
    hash       text   not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (release_id, kind, name)
);
comment on table release.input is 'Every input of a release with its hash, so that a difference between two runs can be named.';
comment on column release.input.release_id is 'The release.';
comment on column release.input.kind is 'levering, referentie, methode or eerdere-uitgave.';
comment on column release.input.name is 'File name, or quarter and version of an earlier release.';
comment on column release.input.hash is 'SHA-256 of the file, or the seal of the earlier release.';

create table release.figure (
    release_id   bigint  not null references release.release on delete cascade,
    level        text    not null check (level in ('land', 'arbeidsmarktregio', 'gemeente')),
    area_code    text    not null collate "C",
    area_name    text    not null,
    indicator    text    not null collate "C",
    breakdown    text    not null collate "C",
    category     text    not null collate "C",
    amount       numeric,
    estimated    boolean not null,
    absence      text    check (absence in ('niemand', 'geen-doelstelling', 'niet-geleverd', 'onvolledig', 'niet-van-toepassing')),
    confidential boolean not null default false,
    primary key (release_id, level, area_code, indicator, breakdown, category),
    check ((amount is null) = (absence is not null)),
    check (absence is null or not (estimated or confidential))
);
comment on table release.figure is 'The figures of a release, unprotected. Only what is not confidential may leave the database.';
comment on column release.figure.release_id is 'The release.';
comment on column release.figure.level is 'gebiedsniveau: land, arbeidsmarktregio or gemeente.';
comment on column release.figure.area_code is 'gebiedscode.';
comment on column release.figure.area_name is 'gebiedsnaam at the reference date.';
comment on column release.figure.indicator is 'What is measured.';
comment on column release.figure.breakdown is 'uitsplitsing; totaal where there is none.';
comment on column release.figure.category is 'categorie within the breakdown; totaal where there is none.';
comment on column release.figure.amount is 'Exact and unrounded, in the unit of the indicator; null where absent.';
comment on column release.figure.estimated is 'Whether anything that contributes is estimated (obs_status E).';
comment on column release.figure.absence is 'Why there is no amount (obs_status M).';
comment on column release.figure.confidential is 'Hidden in everything that leaves the database (conf_status C).';

create table release.file (
    release_id bigint not null references release.release on delete cascade,
    path       text   not null collate "C",
    bytes      bigint not null check (bytes >= 0),
    hash       text   not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (release_id, path)
);
comment on table release.file is 'The sealed files of a release, release.json itself excepted.';
comment on column release.file.release_id is 'The release.';
comment on column release.file.path is 'Relative to the folder of the release.';
comment on column release.file.bytes is 'Size.';
comment on column release.file.hash is 'SHA-256 of the content.';

create view publication.figure as
select r.quarter,
       f.level,
       f.area_code,
       f.area_name,
       f.indicator,
       f.breakdown,
       f.category,
       case when not f.confidential then f.amount end as amount,
       case when f.absence is not null then 'M' when f.estimated then 'E' else 'A' end as obs_status,
       case when f.confidential then 'C' else 'F' end as conf_status,
       f.absence,
       r.synthetic
from release.figure f
join release.release r on r.id = f.release_id
where r.state = 'approved';
comment on view publication.figure is 'Protected figures of approved releases: all that a reader may see.';
comment on column publication.figure.quarter is 'Such as 2024-Q4.';
comment on column publication.figure.level is 'gebiedsniveau.';
comment on column publication.figure.area_code is 'gebiedscode.';
comment on column publication.figure.area_name is 'gebiedsnaam.';
comment on column publication.figure.indicator is 'What is measured.';
comment on column publication.figure.breakdown is 'uitsplitsing.';
comment on column publication.figure.category is 'categorie.';
comment on column publication.figure.amount is 'Unrounded; empty where absent or confidential.';
comment on column publication.figure.obs_status is 'SDMX: A, E estimated or M absent.';
comment on column publication.figure.conf_status is 'SDMX: F free or C confidential.';
comment on column publication.figure.absence is 'Why a figure is absent.';
comment on column publication.figure.synthetic is 'Whether the figures are invented.';
