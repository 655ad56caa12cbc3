-- Sorts and hashes of some hundred thousand persons fit in this much memory; an organisation's own server may allow far less.
set local work_mem = '64MB';

-- Ten tables of persons are analyzed between the statements. A few thousand rows show their size and the frequency of their
-- values as well as the usual thirty thousand do.
set local default_statistics_target = 10;

-- The tables that every theme reads and writes, until measuring ends: which run it is, the choices of the
-- method, the areas in force at the reference date, and the figures so far.
create temporary table run (
    release_id       bigint not null,
    reference_set_id bigint not null,
    first_day        date   not null,
    reference_date   date   not null,
    previous_date    date   not null
) on commit drop;

-- D-n of the definitions: the last day of the month n months before the reference date.
create temporary table day (
    back_3  date not null,
    back_6  date not null,
    back_12 date not null,
    back_24 date not null
) on commit drop;

create temporary table method (
    hours_per_job             numeric   not null,
    average_hours             numeric   not null,
    average_hours_margin      numeric   not null,
    hours_basis               text      not null,
    excluded_natures          integer[] not null,
    sheltered_natures         integer[] not null,
    minimum_for_regional_mean integer   not null,
    hours_step                integer   not null
) on commit drop;

create temporary table hours_class (
    code                 text    not null collate "C" primary key,
    lower_bound          numeric not null,
    upper_bound          numeric not null,
    open                 boolean not null,
    representative_hours numeric not null
) on commit drop;

-- At which levels an indicator is given, whether it rests on hours, and how many decimals of it are published; null for all.
create temporary table indicator (
    code      text    not null collate "C",
    level     text    not null collate "C",
    of_hours  boolean not null,
    decimals  integer,
    primary key (code, level)
) on commit drop;

-- By which breakdowns an indicator is given, besides its total.
create temporary table indicator_breakdown (
    indicator text not null collate "C",
    breakdown text not null collate "C",
    primary key (indicator, breakdown)
) on commit drop;

create temporary table area (
    level       text not null collate "C",
    code        text not null collate "C",
    name        text not null,
    part_of     text collate "C",
    target      numeric,
    target_path numeric,
    target_next numeric,
    primary key (level, code)
) on commit drop;

create temporary table draft_figure (
    level        text    not null collate "C",
    code         text    not null collate "C",
    indicator    text    not null collate "C",
    breakdown    text    not null collate "C",
    category     text    not null collate "C",
    amount       numeric,
    estimated    boolean not null,
    absence      text,
    base_persons bigint,
    -- Of a share: the persons whose share it is.
    counted_persons bigint,
    primary key (level, code, indicator, breakdown, category)
) on commit drop;
