-- Definitions, "Weekly hours of an employment", of every counted employment of a working person that is active at D.
create temporary table active_employment on commit drop as
select e.person_id,
       e.employment_id,
       e.first_day,
       e.last_day,
       e.form,
       e.nature = any (method.sheltered_natures) as sheltered,
       nullif(e.contract_hours, 0)               as contract_hours
from run
cross join method
cross join delivered_employment e
join person p using (person_id)
where p.working
  and e.nature <> all (method.excluded_natures)
  and e.first_day <= run.reference_date
  and coalesce(e.last_day >= run.reference_date, true);

analyze active_employment;

-- "Paid hours": of its pay periods that end in [B, D] and overlap the employment, the sum of verloonde_uren, divided by weeks;
-- weeks are the distinct days, also those before B, covered both by those periods and by the employment, over 7. A result of
-- 0 or less, or one above 60: unknown. Not asked for where the contract decides: that is most of the rows.
create temporary table paid_employment on commit drop as
select employment_id, hours * 7::numeric / days as paid_hours
from (select e.employment_id,
             sum(p.paid_hours)                                                                             as hours,
             range_agg(daterange(greatest(p.first_day, e.first_day), least(p.last_day, e.last_day), '[]')) as covered
      from run
      cross join method
      cross join active_employment e
      join delivered_pay_period p using (employment_id)
      where (method.hours_basis = 'verloond' or e.contract_hours is null)
        and p.last_day between run.first_day and run.reference_date
        and p.last_day >= e.first_day
        and coalesce(p.first_day <= e.last_day, true)
      group by e.employment_id) paid
cross join lateral (select sum(upper(stretch) - lower(stretch)) as days from unnest(covered) stretch) weeks
where hours > 0 and hours * 7 <= 60 * days;

analyze paid_employment;

-- On the basis contract: contract hours where given and above 0, else paid hours, else unknown; on the basis verloond the
-- other way round.
create temporary table weekly_hours on commit drop as
select a.person_id,
       a.employment_id,
       a.form,
       a.sheltered,
       case method.hours_basis
           when 'contract' then coalesce(a.contract_hours, p.paid_hours)
           when 'verloond' then coalesce(p.paid_hours, a.contract_hours)
       end as hours
from method
cross join active_employment a
left join paid_employment p using (employment_id);

analyze weekly_hours;
