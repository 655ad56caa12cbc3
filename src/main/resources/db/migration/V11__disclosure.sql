-- A ratio over nobody is absent for the reason that there is nobody, which tells that a hidden count is zero. Such a figure
-- is confidential too, and is then shown as any hidden figure.
alter table release.figure drop constraint figure_check1;
alter table release.figure add constraint absent_is_not_estimated check (absence is null or not estimated);
alter table release.figure add constraint only_telling_absence_is_confidential
    check (not confidential or absence is null or absence in ('niemand', 'geen-doelstelling'));
comment on column release.figure.confidential is 'Hidden in everything that leaves the database (conf_status C): the amount, or that there is none because there is nobody.';

create or replace view publication.figure as
select r.quarter,
       f.level,
       f.area_code,
       f.area_name,
       f.indicator,
       f.breakdown,
       f.category,
       case when not f.confidential then f.amount end as amount,
       case when f.absence is not null and not f.confidential then 'M' when f.estimated then 'E' else 'A' end as obs_status,
       case when f.confidential then 'C' else 'F' end as conf_status,
       case when not f.confidential then f.absence end as absence,
       r.synthetic
from release.figure f
join release.release r on r.id = f.release_id
where r.state = 'approved';
