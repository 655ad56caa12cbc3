-- Every person with an advice: the deciding advice at the reference date D and, for the flows, at the end of the previous
-- quarter and a year before.

-- Definitions, "Valid indication at D": of a person's advices with outcome positief or negatief and datum_advies <= D, the
-- latest decides (ties: the highest advies_id as text). Valid if it is positief and datum_einde_geldigheid is empty or >= D.
-- "Indicated since": the datum_advies of the first of the unbroken run of positive advices that ends in the deciding one. The
-- run is what comes, from the latest back, before any refusal. One sort serves all three windows.
create or replace function pg_temp.deciding_advice(at date)
    returns table (person_id text, municipality_code text, birth_year smallint, sex text, basis text, valid boolean, indicated_since date)
    language sql stable as $$
    select person_id, municipality_code, birth_year, sex, basis,
           outcome = 'positief' and coalesce(last_valid_on >= at, true),
           indicated_since
    from (select counted.*,
                 row_number() over latest_first                                                as recency,
                 min(advised_on) filter (where refusals_since = 0) over (partition by person_id) as indicated_since
          from (select a.*, count(*) filter (where outcome = 'negatief') over latest_first as refusals_since
                from delivered_advice a
                where outcome in ('positief', 'negatief') and advised_on <= at
                window latest_first as (partition by person_id order by advised_on desc, advice_id desc)) counted
          window latest_first as (partition by person_id order by advised_on desc, advice_id desc)) ranked
    where recency = 1;
$$;

-- Stored and analyzed: the planner expects "recency = 1" to leave almost no rows, and would join in nested loops.
create temporary table decided on commit drop as
select d.* from run cross join lateral pg_temp.deciding_advice(run.reference_date) d;

create temporary table decided_before on commit drop as
select d.person_id, d.valid from run cross join lateral pg_temp.deciding_advice(run.previous_date) d;

create temporary table decided_year_before on commit drop as
select d.person_id, d.valid from day cross join lateral pg_temp.deciding_advice(day.back_12) d;

analyze decided;
analyze decided_before;
analyze decided_year_before;

-- Definitions, "Counted employment": its nature is not an excluded one (Wsw). Active at a date t: datum_aanvang <= t and
-- datum_einde empty or >= t.
create temporary table employed_person on commit drop as
select e.person_id,
       bool_or(e.first_day <= run.reference_date and coalesce(e.last_day >= run.reference_date, true)) as employed,
       bool_or(e.first_day <= run.previous_date and coalesce(e.last_day >= run.previous_date, true))   as employed_before,
       bool_or(e.first_day <= day.back_12 and coalesce(e.last_day >= day.back_12, true))               as employed_year_before,
       max(e.last_day) filter (where e.last_day < run.reference_date)                                  as last_end
from run
cross join day
cross join method
cross join delivered_employment e
where e.nature <> all (method.excluded_natures)
group by e.person_id;

analyze employed_person;

-- Definitions, "Working person": a valid indication and at least one counted employment active. "Without work since": the
-- later of indicated since and the day after the last end, before D, of a counted employment.
create temporary table person on commit drop as
select d.person_id,
       d.municipality_code,
       d.birth_year,
       d.sex,
       d.basis,
       d.valid,
       d.indicated_since,
       d.valid and coalesce(e.employed, false)                                      as working,
       coalesce(before.valid, false) and coalesce(e.employed_before, false)         as working_before,
       coalesce(year_before.valid, false) and coalesce(e.employed_year_before, false) as working_year_before,
       greatest(d.indicated_since, e.last_end + 1)                                  as without_work_since
from decided d
left join decided_before before using (person_id)
left join decided_year_before year_before using (person_id)
left join employed_person e using (person_id);

analyze person;
