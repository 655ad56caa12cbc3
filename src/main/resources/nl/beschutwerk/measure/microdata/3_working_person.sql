-- Definitions, "Hours of a working person": the sum over counted employments active at D whose hours are known. A person is
-- estimated if the hours of any of them are unknown.
create temporary table known_hours on commit drop as
select w.person_id,
       m.part_of                                                                 as region_code,
       sum(w.hours)                                                              as hours,
       bool_or(w.hours is null)                                                  as estimated,
       bool_or(w.sheltered)                                                      as sheltered,
       coalesce(sum(w.hours) filter (where w.sheltered), 0)                      as sheltered_hours,
       -- "werkvorm": of the employment with the most known hours, ties and none known: lowest ikv_id as text
       (array_agg(w.form order by w.hours desc nulls last, w.employment_id))[1]  as form
from weekly_hours w
join person p using (person_id)
join area m on m.level = 'gemeente' and m.code = p.municipality_code
group by w.person_id, m.part_of;

analyze known_hours;

-- "If none are known, the person gets the mean hours of the working persons in the same region who are not estimated, or of
-- those in the country where the region has fewer than 30 of them, or, where there are none, the method's average."
create temporary table estimate on commit drop as
select r.code as region_code,
       coalesce(
           case when known.persons >= method.minimum_for_regional_mean then known.hours / known.persons end,
           country.hours / nullif(country.persons, 0),
           method.average_hours) as hours
from method
cross join (select count(*) as persons, sum(hours) as hours from known_hours where not estimated) country
cross join area r
left join (select region_code, count(*) as persons, sum(hours) as hours
           from known_hours where not estimated group by region_code) known on known.region_code = r.code
where r.level = 'arbeidsmarktregio';

-- "banen_31_beschut counts only the known hours of employments in aard_beschut; of a person without any known hours, the whole
-- estimate if at least one active employment is in aard_beschut."
create temporary table working_person on commit drop as
select k.person_id,
       k.estimated,
       k.sheltered,
       k.form,
       coalesce(k.hours, e.hours)                                                     as hours,
       case when k.hours is null and k.sheltered then e.hours else k.sheltered_hours end as sheltered_hours,
       c.code                                                                         as hours_class
from known_hours k
join estimate e using (region_code)
-- Paid hours are quotients, cut off after sixteen decimals or more: three times a third of 36 must not fall below 36.
cross join lateral (select round(coalesce(k.hours, e.hours), 12) as hours) whole
left join hours_class c on c.lower_bound <= whole.hours and (c.open or whole.hours < c.upper_bound);

analyze working_person;
