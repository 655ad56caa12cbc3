-- The sums over the persons of an area: as a whole (breakdown totaal) and, for regions and NL, per category. Persons are read
-- once; regions are added up from their municipalities, and NL from its regions, so that the levels always agree.
create temporary table area_sum on commit drop as
select case when grouping(municipality_code) = 0 then 'gemeente' else 'arbeidsmarktregio' end as level,
       coalesce(municipality_code, region_code)                                               as code,
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
       count(*) filter (where valid)                                      as valid,
       count(*) filter (where working)                                    as working,
       count(*) filter (where not_working)                                as not_working,
       count(*) filter (where sheltered)                                  as sheltered,
       count(*) filter (where estimated)                                  as estimated,
       count(*) filter (where estimated and sheltered)                    as sheltered_estimated,
       count(*) filter (where entered)                                    as entered,
       count(*) filter (where departed)                                   as departed,
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
    (region_code, arbeidsduur),
    (region_code, werkvorm),
    (region_code, zonder_werk));

create or replace procedure pg_temp.add_up(whole_level text, part_level text, of_breakdown text) language sql as $$
    insert into area_sum
    select whole_level, a.part_of, s.breakdown, s.category,
           sum(s.valid), sum(s.working), sum(s.not_working), sum(s.sheltered), sum(s.estimated), sum(s.sheltered_estimated),
           sum(s.entered), sum(s.departed), sum(s.indicated_3_months), sum(s.working_after_3_months),
           sum(s.indicated_12_months), sum(s.working_after_12_months), sum(s.hours), sum(s.capped_hours), sum(s.sheltered_hours)
    from area_sum s
    join area a using (level, code)
    where s.level = part_level and (s.breakdown = of_breakdown or of_breakdown is null)
    group by a.part_of, s.breakdown, s.category;
$$;

call pg_temp.add_up('arbeidsmarktregio', 'gemeente', 'totaal');
call pg_temp.add_up('land', 'arbeidsmarktregio', null);

-- Every person must be counted in an area.
do $$
begin
    if (select count(*) from person where valid) is distinct from
       (select coalesce(sum(valid), 0) from area_sum where level = 'land' and breakdown = 'totaal') then
        raise exception 'the valid indications of the country are not the persons with one';
    end if;
end
$$;
