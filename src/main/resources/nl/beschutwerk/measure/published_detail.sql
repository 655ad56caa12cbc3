-- Definitions, "Published detail": how much of a figure is published, whatever it was measured from.

-- What follows reads all figures, once each: its plans must know how many there are.
analyze draft_figure;
analyze indicator;
analyze area;

-- One status holds for the country and its categories, and one for a region, its categories and its municipalities. A status
-- per category and municipality would tell of a few persons with estimated hours who they are.
update draft_figure f
set estimated = true
from area a
join indicator i on i.level = a.level and i.of_hours
join (select case p.level when 'gemeente' then p.part_of else p.code end as area
      from draft_figure d
      join area p using (level, code)
      where d.estimated
      group by 1) estimated on estimated.area = case a.level when 'gemeente' then a.part_of else a.code end
where f.level = a.level
  and f.code = a.code
  and f.indicator = i.code
  and f.amount is not null;

-- No more decimals than readers see. Quotients and differences were taken before, from numbers that are not rounded.
update draft_figure f
set amount = round(f.amount, i.decimals)
from indicator i
where i.code = f.indicator
  and i.level = f.level
  and f.amount <> round(f.amount, i.decimals);
