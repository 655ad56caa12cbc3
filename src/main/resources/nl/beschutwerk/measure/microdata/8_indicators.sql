-- The indicators of an area as a whole, from microdata: all areas in force at D, of all levels. One line an indicator: its
-- code, its amount, whether any contribution is estimated, why it would be absent, and, of a share or a median, the persons it
-- rests on. Quotients are taken here, last, from sums. A count or sum over nobody is 0; a ratio or median over nobody is
-- absent (niemand); a comparison with a missing target is absent too (geen-doelstelling).
insert into draft_figure (level, code, indicator, breakdown, category, amount, estimated, absence, base_persons, counted_persons)
select a.level, a.code, f.indicator, 'totaal', 'totaal', f.amount, f.estimated and f.amount is not null,
       case when f.amount is null then f.absence end, case when f.amount is not null then f.base_persons end,
       case when f.amount is not null then
           case f.indicator
               when 'aandeel_geschat' then t.estimated_persons
               when 'werkend_na_3_maanden' then s.working_after_3_months
               when 'werkend_na_12_maanden' then s.working_after_12_months
           end
       end
from area a
cross join method m
left join area_sum s on s.level = a.level and s.code = a.code and s.breakdown = 'totaal'
left join area_application n on n.level = a.level and n.code = a.code
left join median_without_work w on w.level = a.level and w.code = a.code
cross join lateral (
    select coalesce(s.valid, 0)                   as valid,
           coalesce(s.working, 0)                 as working,
           coalesce(s.not_working, 0)             as not_working,
           coalesce(s.hours, 0)                   as hours,
           coalesce(s.sheltered_hours, 0)         as sheltered_hours,
           coalesce(s.estimated, 0)               as estimated_persons,
           coalesce(s.estimated > 0, false)       as estimated,
           nullif(a.target, 0)                    as target_to_divide_by
) t
cross join lateral (values
    ('geldige_indicaties',        t.valid,                                                       false,                 null,                  null),
    ('werkzame_personen',         t.working,                                                     false,                 null,                  null),
    ('niet_werkend',              t.not_working,                                                 false,                 null,                  null),
    ('werkzame_personen_beschut', coalesce(s.sheltered, 0),                                      false,                 null,                  null),
    ('uren_per_week',             t.hours,                                                       t.estimated,           null,                  null),
    ('gemiddelde_uren',           t.hours / nullif(t.working, 0),                                t.estimated,           'niemand',             null),
    ('banen_31',                  t.hours / m.hours_per_job,                                     t.estimated,           null,                  null),
    ('banen_31_begrensd',         coalesce(s.capped_hours, 0) / m.hours_per_job,                 t.estimated,           null,                  null),
    ('banen_31_beschut',          t.sheltered_hours / m.hours_per_job,                           t.estimated,           null,                  null),
    ('banen_31_ondergrens',       null,                                                          false,                 'niet-van-toepassing', null),
    ('banen_31_bovengrens',       null,                                                          false,                 'niet-van-toepassing', null),
    ('aandeel_geschat',           100 * t.estimated_persons::numeric / nullif(t.working, 0),     false,                 'niemand',             t.working),
    ('doelstelling',              a.target,                                                      false,                 'geen-doelstelling',   null),
    ('doelstelling_pad',          a.target_path,                                                 false,                 'geen-doelstelling',   null),
    ('doelstelling_volgend_jaar', a.target_next,                                                 false,                 'geen-doelstelling',   null),
    ('realisatie_banen',          100 * t.hours / (m.hours_per_job * t.target_to_divide_by),     t.estimated,           'geen-doelstelling',   null),
    ('realisatie_banen_beschut',  100 * t.sheltered_hours / (m.hours_per_job * t.target_to_divide_by), t.estimated, 'geen-doelstelling', null),
    ('realisatie_personen',       100 * t.working / t.target_to_divide_by,                       false,                 'geen-doelstelling',   null),
    ('verschil_banen',            (t.hours - m.hours_per_job * a.target) / m.hours_per_job,      t.estimated,           'geen-doelstelling',   null),
    ('verschil_pad',              (t.hours - m.hours_per_job * a.target_path) / m.hours_per_job, t.estimated,           'geen-doelstelling',   null),
    ('aanvragen',                 coalesce(n.applications, 0),                                   false,                 null,                  null),
    ('aanvragen_jaar',            coalesce(n.applications_in_year, 0),                           false,                 null,                  null),
    ('adviezen_positief',         coalesce(n.positive, 0),                                       false,                 null,                  null),
    ('adviezen_positief_jaar',    coalesce(n.positive_in_year, 0),                               false,                 null,                  null),
    ('adviezen_negatief',         coalesce(n.negative, 0),                                       false,                 null,                  null),
    ('adviezen_negatief_jaar',    coalesce(n.negative_in_year, 0),                               false,                 null,                  null),
    ('instroom_werk',             coalesce(s.entered, 0),                                        false,                 null,                  null),
    ('instroom_werk_jaar',        coalesce(s.entered_in_year, 0),                                false,                 null,                  null),
    ('uitstroom_werk',            coalesce(s.departed, 0),                                       false,                 null,                  null),
    ('uitstroom_werk_jaar',       coalesce(s.departed_in_year, 0),                               false,                 null,                  null),
    ('werkend_na_3_maanden',      100 * s.working_after_3_months::numeric / nullif(s.indicated_3_months, 0),   false,   'niemand',             s.indicated_3_months),
    ('werkend_na_12_maanden',     100 * s.working_after_12_months::numeric / nullif(s.indicated_12_months, 0), false,   'niemand',             s.indicated_12_months),
    ('zonder_werk_mediaan',       w.days,                                                        false,                 'niemand',             t.not_working)
) as f (indicator, amount, estimated, absence, base_persons)
join indicator i on i.code = f.indicator and i.level = a.level;
