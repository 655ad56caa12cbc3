-- Every person who counts in a figure of persons, once: the municipality, the categories, and the amounts.
-- Definitions, "Areas": a person belongs to the municipality of the deciding advice; a municipality belongs to the region in
-- force at D. Merged municipalities have become their successors when the delivery was loaded.
create temporary table counted_person on commit drop as
select p.municipality_code,
       m.part_of                                                        as region_code,
       p.valid,
       p.working,
       p.valid and not p.working                                        as not_working,
       p.working and not p.working_before                               as entered,
       p.working_before and not p.working                               as departed,
       p.working and not p.working_year_before                          as entered_in_year,
       p.working_year_before and not p.working                          as departed_in_year,
       p.valid and p.indicated_since <= day.back_3                      as indicated_3_months,
       p.valid and p.indicated_since <= day.back_12                     as indicated_12_months,
       coalesce(w.sheltered, false)                                     as sheltered,
       coalesce(w.estimated, false)                                     as estimated,
       coalesce(w.hours, 0)                                             as hours,
       least(coalesce(w.hours, 0), method.hours_per_job)                as capped_hours,
       coalesce(w.sheltered_hours, 0)                                   as sheltered_hours,
       case when p.valid and not p.working then run.reference_date - p.without_work_since end as days_without_work,
       coalesce(p.sex, 'onbekend')                                      as geslacht,
       case
           when age <= 26 then '15-26'
           when age <= 34 then '27-34'
           when age <= 44 then '35-44'
           when age <= 54 then '45-54'
           else '55+'
       end                                                              as leeftijd,
       coalesce(p.basis, 'onbekend')                                    as grondslag,
       coalesce(w.hours_class, 'niet_werkend')                          as arbeidsduur,
       -- For regions: of the hours that the person counts for, estimated or not.
       case
           when round(w.hours, 12) < 20 then '0-20'
           when round(w.hours, 12) < 31 then '20-31'
           else '31+'
       end                                                              as arbeidsduur_regio,
       coalesce(w.form, 'onbekend')                                     as werkvorm,
       case
           when p.without_work_since > day.back_3 then '0-3'
           when p.without_work_since > day.back_6 then '3-6'
           when p.without_work_since > day.back_12 then '6-12'
           when p.without_work_since > day.back_24 then '12-24'
           else '24+'
       end                                                              as zonder_werk
from run
cross join method
cross join day
cross join person p
join area m on m.level = 'gemeente' and m.code = p.municipality_code
left join working_person w using (person_id)
cross join lateral (select extract(year from run.reference_date)::integer - p.birth_year as age) a
where p.valid or p.working_before or p.working_year_before;

analyze counted_person;
