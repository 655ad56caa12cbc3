-- Definitions, "aanvragen, adviezen_positief, adviezen_negatief": rows with datum_aanvraag, or datum_advies and that outcome,
-- in [B, D], in the row's own municipality; with _jaar in the four quarters up to D, that is after D-12.
create temporary table application on commit drop as
select m.code                                                                       as municipality_code,
       m.part_of                                                                    as region_code,
       count(*) filter (where a.applied_on between run.first_day and run.reference_date)   as applications,
       count(*) filter (where a.advised_on between run.first_day and run.reference_date and a.outcome = 'positief') as positive,
       count(*) filter (where a.advised_on between run.first_day and run.reference_date and a.outcome = 'negatief') as negative,
       count(*) filter (where a.applied_on > day.back_12 and a.applied_on <= run.reference_date)           as applications_in_year,
       count(*) filter (where a.advised_on > day.back_12 and a.advised_on <= run.reference_date and a.outcome = 'positief')
                                                                                                           as positive_in_year,
       count(*) filter (where a.advised_on > day.back_12 and a.advised_on <= run.reference_date and a.outcome = 'negatief')
                                                                                                           as negative_in_year
from run
cross join day
cross join delivered_advice a
join area m on m.level = 'gemeente' and m.code = a.municipality_code
group by m.code, m.part_of;

create temporary table area_application on commit drop as
select case grouping(region_code) when 0 then 'arbeidsmarktregio' else 'land' end as level,
       coalesce(region_code, 'NL')                                               as code,
       sum(applications)                                                         as applications,
       sum(positive)                                                             as positive,
       sum(negative)                                                             as negative,
       sum(applications_in_year)                                                 as applications_in_year,
       sum(positive_in_year)                                                     as positive_in_year,
       sum(negative_in_year)                                                     as negative_in_year
from application
group by grouping sets ((region_code), ());
