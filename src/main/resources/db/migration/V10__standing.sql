-- Where each region stands among the regions, computed once beside the figures, for every report to show. Both tables rest
-- on figures that are not confidential, and nothing else: they may leave the database as they are.
create table release.region_rank (
    release_id       bigint  not null references release.release on delete cascade,
    region_code      text    not null collate "C",
    place            integer not null check (place >= 1),
    ranked           integer not null check (ranked >= place),
    quarter_of_field integer not null check (quarter_of_field between 1 and 4),
    primary key (release_id, region_code)
);
comment on table release.region_rank is 'Rank of the regions by realisatie_banen; those that are hidden or absent have no row.';
comment on column release.region_rank.release_id is 'The release whose figures are ranked.';
comment on column release.region_rank.region_code is 'gebiedscode of the region.';
comment on column release.region_rank.place is '1 for the highest attainment; equal ones share the best place.';
comment on column release.region_rank.ranked is 'How many regions are ranked.';
comment on column release.region_rank.quarter_of_field is '1 for the quarter of the field with the highest attainment, up to 4.';

create table release.region_peer (
    release_id  bigint  not null references release.release on delete cascade,
    region_code text    not null collate "C",
    nearness    integer not null check (nearness between 1 and 5),
    peer_code   text    not null collate "C",
    primary key (release_id, region_code, nearness),
    unique (release_id, region_code, peer_code),
    check (peer_code <> region_code)
);
comment on table release.region_peer is 'Peers of a region: the five others with the nearest geldige_indicaties, of those not hidden or absent.';
comment on column release.region_peer.release_id is 'The release whose figures are compared.';
comment on column release.region_peer.region_code is 'gebiedscode of the region.';
comment on column release.region_peer.nearness is '1 for the nearest.';
comment on column release.region_peer.peer_code is 'gebiedscode of the peer.';
