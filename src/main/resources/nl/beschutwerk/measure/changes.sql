-- Definitions, "Comparisons": change on the previous quarter and on the same quarter a year before, of the releases then
-- current; absent with a reason if either is absent, else hidden if either is hidden.
insert into release.change
select now.release_id, now.level, now.area_code, now.indicator, now.breakdown, now.category,
       earlier.compared_with, earlier.release_id,
       case when not hidden then now.amount - before.amount end,
       not hidden and now.amount is not null and before.amount is not null and (now.estimated or before.estimated),
       case
           when hidden then null
           when now.absence is not null then now.absence
           when before.absence is not null then before.absence
           when before.release_id is null then 'niet-geleverd'
       end,
       hidden
from release.figure now
cross join earlier_release earlier
left join release.figure before
    on before.release_id = earlier.release_id
   and (before.level, before.area_code, before.indicator, before.breakdown, before.category)
     = (now.level, now.area_code, now.indicator, now.breakdown, now.category)
cross join lateral (
    -- A figure that is absent because there is nobody may be hidden as well.
    select (now.amount is not null or now.confidential)
       and (before.amount is not null or coalesce(before.confidential, false))
       and (now.confidential or before.confidential) as hidden
) h
where now.release_id = :release;
