-- The indicators of an area as a whole, from headcounts. One line an indicator: its code, its amount, whether anything in
-- it is estimated, and why it would be absent. Quotients are taken here, last, from sums.
-- An indicator that does not follow from headcounts is niet-geleverd. A ratio over nobody is absent (niemand); one against a
-- missing target, or one of no jobs, is absent (geen-doelstelling).
insert into draft_figure (level, code, indicator, breakdown, category, amount, estimated, absence, base_persons, counted_persons)
select t.level, t.code, f.indicator, 'totaal', 'totaal', f.amount, f.estimated and f.amount is not null,
       case when f.amount is null then f.absence end,
       case when f.indicator = 'aandeel_geschat' and f.amount is not null then t.working_persons end,
       case when f.indicator = 'aandeel_geschat' and f.amount is not null then least(t.estimated_persons, t.working_persons) end
from area_total t
cross join method m
cross join lateral (select case when t.working_persons = 0 then 'niemand' end as nobody) n
cross join lateral (values
    ('geldige_indicaties',         t.valid_indications,                                            false,       t.valid_absence),
    ('werkzame_personen',          t.working_persons,                                              false,       t.working_absence),
    ('niet_werkend',               t.valid_indications - t.working_persons,                        false,       coalesce(t.valid_absence, t.working_absence)),
    ('werkzame_personen_beschut',  null,                                                           false,       'niet-geleverd'),
    ('uren_per_week',              t.hours,                                                        t.estimated, t.working_absence),
    ('gemiddelde_uren',            t.hours / nullif(t.working_persons, 0),                         t.estimated, coalesce(t.working_absence, n.nobody)),
    ('banen_31',                   t.hours / m.hours_per_job,                                      t.estimated, t.working_absence),
    ('banen_31_begrensd',          null,                                                           false,       'niet-geleverd'),
    ('banen_31_beschut',           null,                                                           false,       'niet-geleverd'),
    ('banen_31_ondergrens',        t.hours_lower / m.hours_per_job,                                t.estimated, coalesce(t.working_absence, 'niet-van-toepassing')),
    ('banen_31_bovengrens',        t.hours_upper / m.hours_per_job,                                t.estimated, coalesce(t.working_absence, 'niet-van-toepassing')),
    ('aandeel_geschat',            100 * least(t.estimated_persons, t.working_persons) / nullif(t.working_persons, 0), false, coalesce(t.working_absence, n.nobody)),
    ('doelstelling',               t.target,                                                       false,       'geen-doelstelling'),
    ('doelstelling_pad',           t.target_path,                                                  false,       'geen-doelstelling'),
    ('doelstelling_volgend_jaar',  t.target_next,                                                  false,       'geen-doelstelling'),
    ('realisatie_banen',           100 * t.hours / nullif(m.hours_per_job * t.target, 0),          t.estimated, coalesce(t.working_absence, t.no_target)),
    ('realisatie_banen_beschut',   null,                                                           false,       'niet-geleverd'),
    ('realisatie_personen',        100 * t.working_persons / nullif(t.target, 0),                  false,       coalesce(t.working_absence, t.no_target)),
    ('verschil_banen',             (t.hours - m.hours_per_job * t.target) / m.hours_per_job,       t.estimated, coalesce(t.working_absence, 'geen-doelstelling')),
    ('verschil_pad',               (t.hours - m.hours_per_job * t.target_path) / m.hours_per_job,  t.estimated, coalesce(t.working_absence, 'geen-doelstelling')),
    ('aanvragen',                  null,                                                           false,       'niet-geleverd'),
    ('aanvragen_jaar',             null,                                                           false,       'niet-geleverd'),
    ('adviezen_positief',          null,                                                           false,       'niet-geleverd'),
    ('adviezen_positief_jaar',     null,                                                           false,       'niet-geleverd'),
    ('adviezen_negatief',          null,                                                           false,       'niet-geleverd'),
    ('adviezen_negatief_jaar',     null,                                                           false,       'niet-geleverd'),
    ('instroom_werk',              null,                                                           false,       'niet-geleverd'),
    ('instroom_werk_jaar',         null,                                                           false,       'niet-geleverd'),
    ('uitstroom_werk',             null,                                                           false,       'niet-geleverd'),
    ('uitstroom_werk_jaar',        null,                                                           false,       'niet-geleverd'),
    ('werkend_na_3_maanden',       null,                                                           false,       'niet-geleverd'),
    ('werkend_na_12_maanden',      null,                                                           false,       'niet-geleverd'),
    ('zonder_werk_mediaan',        null,                                                           false,       'niet-geleverd')
) as f (indicator, amount, estimated, absence)
join indicator i on i.code = f.indicator and i.level = t.level;
