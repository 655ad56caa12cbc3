-- Persons and hours of every area for which there are any: as a whole (category totaal) and per hours class.

-- One delivered code: persons come from the totaal row, hours from the class rows if there are any; without a totaal
-- row, persons are the sum of the classes.
create temporary table delivered_headcount on commit drop as
select level, code, delivered_code, 'totaal' as category,
       max(valid_indications) filter (where category = 'totaal')                           as valid_indications,
       coalesce(sum(working_persons) filter (where category = 'totaal'), sum(working_persons)) as working_persons,
       coalesce(sum(hours)             filter (where category <> 'totaal'), sum(hours))             as hours,
       coalesce(sum(estimated_persons) filter (where category <> 'totaal'), sum(estimated_persons)) as estimated_persons,
       coalesce(sum(hours_lower)       filter (where category <> 'totaal'), sum(hours_lower))       as hours_lower,
       coalesce(sum(hours_upper)       filter (where category <> 'totaal'), sum(hours_upper))       as hours_upper,
       bool_or(bounded)                                                                    as bounded
from contribution
group by level, code, delivered_code
union all
select level, code, delivered_code, category, null, working_persons, hours, estimated_persons, hours_lower, hours_upper, bounded
from contribution
where category <> 'totaal';

-- A merged municipality counts in its successor, so that an area may be made of several delivered codes. Indications are
-- given for the whole only if they are given for every part, here and below.
create temporary table headcount on commit drop as
select level, code, category,
       case when count(valid_indications) = count(*) then sum(valid_indications) end as valid_indications,
       count(valid_indications) > 0                                               as some_valid_indications,
       sum(working_persons)   as working_persons,
       sum(hours)             as hours,
       sum(estimated_persons) as estimated_persons,
       sum(hours_lower)       as hours_lower,
       sum(hours_upper)       as hours_upper,
       bool_or(bounded)       as bounded
from delivered_headcount d
group by level, code, category
-- a class of a merged municipality is known only if every code that was delivered for it has the class
having count(*) = (select count(distinct o.delivered_code) from delivered_headcount o where (o.level, o.code) = (d.level, d.code));

-- Definitions: a region is what is delivered for it; else the sum of its municipalities if every one of them is delivered.
-- NL likewise from its regions. The statement is repeated, from the smaller areas to the larger ones.
create or replace procedure pg_temp.add_up(whole_level text, part_level text) language sql as $$
    insert into headcount
    select whole_level, a.part_of, h.category,
           case when count(h.valid_indications) = count(*) then sum(h.valid_indications) end,
           bool_or(h.some_valid_indications),
           sum(h.working_persons), sum(h.hours), sum(h.estimated_persons), sum(h.hours_lower), sum(h.hours_upper),
           bool_or(h.bounded)
    from area a
    join headcount h on h.level = a.level and h.code = a.code
    where a.level = part_level
      and not exists (select from headcount w where w.level = whole_level and w.code = a.part_of)
    group by a.part_of, h.category
    having count(*) = (select count(*) from area p where p.level = part_level and p.part_of = a.part_of);
$$;

call pg_temp.add_up('arbeidsmarktregio', 'gemeente');
call pg_temp.add_up('land', 'arbeidsmarktregio');

-- Definitions, "Published detail": all hours but those of the country as a whole are rounded, and all that is made of them
-- follows from the rounded hours. Bounds are rounded outwards, so that they bound the rounded hours too. Nothing is added up
-- from them any more. Imputed means that do not come out even may leave a sum a hair below a half; nine decimals mend that.
update headcount
set hours       = round(round(hours, 9) / method.hours_step) * method.hours_step,
    hours_lower = floor(round(hours_lower, 9) / method.hours_step) * method.hours_step,
    hours_upper = ceil(round(hours_upper, 9) / method.hours_step) * method.hours_step
from method
where method.hours_step > 0
  and (level <> 'land' or category <> 'totaal');
