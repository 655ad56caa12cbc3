-- Definitions, "Comparisons": peers of a region, the five regions with the nearest geldige_indicaties; of two equally near, the
-- one with the lower code comes first. A region whose number is hidden or absent has no peers and is nobody's peer.
with visible as (
    select release_id, area_code, amount
    from release.figure
    where release_id = :release and level = 'arbeidsmarktregio'
      and indicator = 'geldige_indicaties' and breakdown = 'totaal'
      and amount is not null and not confidential
)
insert into release.region_peer (release_id, region_code, nearness, peer_code)
select release_id, region_code, nearness, peer_code
from (
    select me.release_id, me.area_code as region_code, other.area_code as peer_code,
           row_number() over (partition by me.area_code
                              order by abs(other.amount - me.amount), other.area_code) as nearness
    from visible me
    join visible other on other.area_code <> me.area_code
) p
where nearness <= 5;
