-- How the figures of a release differ from those of earlier quarters, computed once, for every report to show.
create table release.change (
    release_id          bigint  not null references release.release on delete cascade,
    level               text    not null,
    area_code           text    not null collate "C",
    indicator           text    not null collate "C",
    breakdown           text    not null collate "C",
    category            text    not null collate "C",
    compared_with       text    not null check (compared_with in ('vorig_kwartaal', 'jaar_eerder')),
    compared_release_id bigint  references release.release,
    amount              numeric,
    estimated           boolean not null,
    absence             text    check (absence in ('niemand', 'geen-doelstelling', 'niet-geleverd', 'onvolledig', 'niet-van-toepassing')),
    confidential        boolean not null,
    primary key (release_id, level, area_code, indicator, breakdown, category, compared_with),
    foreign key (release_id, level, area_code, indicator, breakdown, category) references release.figure on delete cascade,
    check (num_nonnulls(amount, absence) + confidential::integer = 1)
);
comment on table release.change is 'Change of a figure since the previous quarter and since the same quarter a year before.';
comment on column release.change.release_id is 'The release whose figure is compared.';
comment on column release.change.level is 'gebiedsniveau.';
comment on column release.change.area_code is 'gebiedscode.';
comment on column release.change.indicator is 'What is measured.';
comment on column release.change.breakdown is 'uitsplitsing.';
comment on column release.change.category is 'categorie.';
comment on column release.change.compared_with is 'vorig_kwartaal or jaar_eerder.';
comment on column release.change.compared_release_id is 'The release of that quarter that was current then; null where there was none.';
comment on column release.change.amount is 'The figure less the earlier one, unrounded, in the unit of the indicator.';
comment on column release.change.estimated is 'Whether either of the two is estimated.';
comment on column release.change.absence is 'Why there is no change: the reason of whichever figure is absent, niet-geleverd where there is no earlier one.';
comment on column release.change.confidential is 'Either of the two is hidden, so the change is.';
