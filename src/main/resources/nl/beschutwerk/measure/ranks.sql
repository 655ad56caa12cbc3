-- Definitions, "Comparisons": rank of a region among the regions by realisatie_banen (equal values share the best rank; hidden
-- or absent ones are not ranked) and its quarter of the field. Values are compared as the open data has them, with four
-- decimals at most: a reader who ranks the open data finds the same.
insert into release.region_rank (release_id, region_code, place, ranked, quarter_of_field)
select release_id, area_code, place, ranked, 4 * (place - 1) / ranked + 1
from (
    select release_id, area_code,
           rank() over (order by round(amount, 4) desc) as place,
           count(*) over () as ranked
    from release.figure
    where release_id = :release and level = 'arbeidsmarktregio'
      and indicator = 'realisatie_banen' and breakdown = 'totaal'
      and amount is not null and not confidential
) r;
