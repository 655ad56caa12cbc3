-- Definitions, "zonder_werk_mediaan": median days from without work since to D, of those not working (of an even number, the
-- mean of the middle two). The lower middle one is the first from below with half of them up to it, the upper one the same
-- from above; of an odd number both are the middle one. Days are whole, so nothing is rounded.
create temporary table median_without_work on commit drop as
select case grouping(region_code) when 0 then 'arbeidsmarktregio' else 'land' end as level,
       coalesce(region_code, 'NL')                                               as code,
       (percentile_disc(0.5) within group (order by days_without_work)
           + percentile_disc(0.5) within group (order by days_without_work desc)) / 2.0 as days
from counted_person
where not_working
group by grouping sets ((region_code), ());
