-- Every area in force at the reference date of every level that has figures, with what is known of it.
-- Definitions, "Areas": a level for which a delivery gives nothing has no figures; within a level every area in force at D
-- has every figure of that level. Regions are given by their municipalities too, and NL by anything.
create temporary table area_total on commit drop as
select a.level,
       a.code,
       a.target,
       a.target_path,
       a.target_next,
       h.valid_indications,
       h.working_persons,
       h.hours,
       h.estimated_persons,
       case when h.bounded then h.hours_lower end as hours_lower,
       case when h.bounded then h.hours_upper end as hours_upper,
       coalesce(h.estimated_persons > 0, false)   as estimated,
       case
           when h.code is not null then null
           when a.level = 'gemeente' then 'niet-geleverd'
           else 'onvolledig'
       end                                        as working_absence,
       case
           when h.valid_indications is not null then null
           when h.code is null and a.level <> 'gemeente' then 'onvolledig'
           when h.some_valid_indications then 'onvolledig'
           else 'niet-geleverd'
       end                                        as valid_absence,
       case when coalesce(a.target, 0) = 0 then 'geen-doelstelling' end as no_target
from area a
left join headcount h on h.level = a.level and h.code = a.code and h.category = 'totaal'
where a.level = 'land'
   or exists (select from contribution c where c.level = a.level)
   or a.level = 'arbeidsmarktregio' and exists (select from contribution c where c.level = 'gemeente');
