-- The breakdown arbeidsduur, for NL and regions. Definitions: headcount deliveries give it where classes are delivered, and
-- no other breakdown. A level has it as soon as one of its areas does; then every area of the level has every class.
insert into draft_figure (level, code, indicator, breakdown, category, amount, estimated, absence)
select t.level, t.code, f.indicator, 'arbeidsduur', c.code, f.amount, f.estimated and f.amount is not null,
       case when f.amount is null then coalesce(t.working_absence, a.absence) end
from area_total t
cross join method m
cross join hours_class c
left join headcount h on h.level = t.level and h.code = t.code and h.category = c.code
-- A class that some parts of an area have, and not all, is incomplete; of an area that was delivered itself, or whose parts
-- have no such class either, it was not delivered.
cross join lateral (
    select case
               when exists (select from delivered_headcount d where d.level = t.level and d.code = t.code) then 'niet-geleverd'
               when exists (select from area part join headcount p using (level, code)
                            where part.part_of = t.code and p.category = c.code) then 'onvolledig'
               else 'niet-geleverd'
           end as absence
) a
cross join lateral (values
    ('werkzame_personen', h.working_persons,         false),
    ('uren_per_week',     h.hours,                   h.estimated_persons > 0),
    ('banen_31',          h.hours / m.hours_per_job, h.estimated_persons > 0)
) as f (indicator, amount, estimated)
where t.level <> 'gemeente'
  and exists (select from headcount k where k.level = t.level and k.category <> 'totaal');
