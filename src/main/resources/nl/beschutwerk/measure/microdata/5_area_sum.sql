-- The sums over the persons of the smallest areas that a figure is given for: municipalities as a whole, and the categories of
-- regions. Persons are read once.
create temporary table part_sum on commit drop as
select region_code,
       municipality_code,
       case
           when grouping(geslacht) = 0 then 'geslacht'
           when grouping(leeftijd) = 0 then 'leeftijd'
           when grouping(grondslag) = 0 then 'grondslag'
           when grouping(arbeidsduur) = 0 then 'arbeidsduur'
           when grouping(werkvorm) = 0 then 'werkvorm'
           when grouping(zonder_werk) = 0 then 'zonder_werk'
           else 'totaal'
       end                                                                                    as breakdown,
       coalesce(geslacht, leeftijd, grondslag, arbeidsduur, werkvorm, zonder_werk, 'totaal')  as category,
       arbeidsduur_regio,
       count(*) filter (where valid)                                      as valid,
       count(*) filter (where working)                                    as working,
       count(*) filter (where not_working)                                as not_working,
       count(*) filter (where sheltered)                                  as sheltered,
       count(*) filter (where estimated)                                  as estimated,
       count(*) filter (where entered)                                    as entered,
       count(*) filter (where departed)                                   as departed,
       count(*) filter (where entered_in_year)                            as entered_in_year,
       count(*) filter (where departed_in_year)                           as departed_in_year,
       count(*) filter (where indicated_3_months)                         as indicated_3_months,
       count(*) filter (where indicated_3_months and working)             as working_after_3_months,
       count(*) filter (where indicated_12_months)                        as indicated_12_months,
       count(*) filter (where indicated_12_months and working)            as working_after_12_months,
       sum(hours)                                                         as hours,
       sum(capped_hours)                                                  as capped_hours,
       sum(sheltered_hours)                                               as sheltered_hours
from counted_person
group by grouping sets (
    (region_code, municipality_code),
    (region_code, geslacht),
    (region_code, leeftijd),
    (region_code, grondslag),
    (region_code, arbeidsduur, arbeidsduur_regio),
    (region_code, werkvorm),
    (region_code, zonder_werk));

-- Definitions, "Breakdowns": categories that regions have together. What is not named here, regions have as the country has.
create temporary table joined_category on commit drop as
select *
from (values
    ('geslacht', 'v', 'v_x_onbekend'),
    ('geslacht', 'x', 'v_x_onbekend'),
    ('geslacht', 'onbekend', 'v_x_onbekend'),
    ('grondslag', 'wia', 'overig_onbekend'),
    ('grondslag', 'ww', 'overig_onbekend'),
    ('grondslag', 'overig', 'overig_onbekend'),
    ('grondslag', 'onbekend', 'overig_onbekend'),
    ('werkvorm', 'individuele_detachering', 'detachering'),
    ('werkvorm', 'groepsdetachering', 'detachering'),
    ('werkvorm', 'regulier', 'regulier_onbekend'),
    ('werkvorm', 'onbekend', 'regulier_onbekend'),
    ('zonder_werk', '0-3', '0-6'),
    ('zonder_werk', '3-6', '0-6'),
    ('zonder_werk', '6-12', '6-24'),
    ('zonder_werk', '12-24', '6-24')
) as joined (breakdown, category, joined);

-- The sums of every area: as a whole (breakdown totaal) and, for regions and NL, per category. Every level is added up from the
-- same parts, so that the levels always agree.
create temporary table area_sum on commit drop as
select area.level,
       area.code,
       s.breakdown,
       area.category,
       sum(s.valid)                     as valid,
       sum(s.working)                   as working,
       sum(s.not_working)               as not_working,
       sum(s.sheltered)                 as sheltered,
       sum(s.estimated)                 as estimated,
       sum(s.entered)                   as entered,
       sum(s.departed)                  as departed,
       sum(s.entered_in_year)           as entered_in_year,
       sum(s.departed_in_year)          as departed_in_year,
       sum(s.indicated_3_months)        as indicated_3_months,
       sum(s.working_after_3_months)    as working_after_3_months,
       sum(s.indicated_12_months)       as indicated_12_months,
       sum(s.working_after_12_months)   as working_after_12_months,
       sum(s.hours)                     as hours,
       sum(s.capped_hours)              as capped_hours,
       sum(s.sheltered_hours)           as sheltered_hours
from part_sum s
left join joined_category j using (breakdown, category)
cross join lateral (values
    ('gemeente', s.municipality_code, s.category),
    ('arbeidsmarktregio', s.region_code, coalesce(s.arbeidsduur_regio, j.joined, s.category)),
    ('land', 'NL', s.category)
) as area (level, code, category)
where area.code is not null
group by area.level, area.code, s.breakdown, area.category;

-- Every person must be counted in an area.
do $$
begin
    if (select count(*) from person where valid) is distinct from
       (select coalesce(sum(valid), 0) from area_sum where level = 'land' and breakdown = 'totaal') then
        raise exception 'the valid indications of the country are not the persons with one';
    end if;
end
$$;

-- Definitions, "Published detail": all hours but those of the country as a whole are rounded, and all that is made of them
-- follows from the rounded hours. Nothing is added up from them any more. Imputed means that do not come out even may leave a
-- sum a hair below a half; nine decimals mend that.
update area_sum
set hours           = round(round(hours, 9) / method.hours_step) * method.hours_step,
    capped_hours    = round(round(capped_hours, 9) / method.hours_step) * method.hours_step,
    sheltered_hours = round(round(sheltered_hours, 9) / method.hours_step) * method.hours_step
from method
where method.hours_step > 0
  and (level <> 'land' or breakdown <> 'totaal');
