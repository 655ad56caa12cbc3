-- What every loaded row contributes, to the area it counts in: a merged municipality's to its successor.
-- Definitions, "From headcounts (aantallen), per row": persons × gemiddelde_uren if given; else the class's representative
-- hours; else, on a totaal row, the method's average. All but given averages are estimated.
-- Bounds: the class's bounds; the average plus and minus its margin if the method's average was used; a given average
-- is its own bound. A given average outside its class moves the bound of the class, so that bounds always bound.
create temporary table contribution on commit drop as
select h.area_level                                                                as level,
       h.area_code                                                                 as code,
       h.delivered_area_code                                                       as delivered_code,
       h.hours_class                                                               as category,
       h.valid_indications::numeric                                                as valid_indications,
       h.working_persons::numeric                                                  as working_persons,
       h.working_persons * coalesce(h.average_hours, c.representative_hours, method.average_hours) as hours,
       case when h.average_hours is null then h.working_persons else 0 end         as estimated_persons,
       h.working_persons * coalesce(least(c.lower_bound, h.average_hours), h.average_hours, method.average_hours - method.average_hours_margin)
                                                                                   as hours_lower,
       h.working_persons * coalesce(greatest(c.upper_bound, h.average_hours), h.average_hours, method.average_hours + method.average_hours_margin)
                                                                                   as hours_upper,
       c.code is not null or h.average_hours is null                               as bounded
from method
cross join delivered_headcount_row h
left join hours_class c on c.code = h.hours_class;
