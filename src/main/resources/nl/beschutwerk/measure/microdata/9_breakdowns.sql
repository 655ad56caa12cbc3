-- Definitions, "Breakdowns, for NL and regions": every category of every area, of the indicators that the breakdown is of.
insert into draft_figure (level, code, indicator, breakdown, category, amount, estimated, absence)
select a.level, a.code, f.indicator, b.breakdown, c.category, f.amount, f.estimated, null
from area a
cross join method m
join (
    values ('land', 'geslacht', '{m,v,x,onbekend}'::text[]),
           ('land', 'grondslag', '{participatiewet,wajong,wia,ww,overig,onbekend}'),
           ('land', 'arbeidsduur', (select array_agg(code) from hours_class)),
           ('land', 'werkvorm', '{binnen,buiten,individuele_detachering,groepsdetachering,regulier,onbekend}'),
           ('land', 'zonder_werk', '{0-3,3-6,6-12,12-24,24+}'),
           ('land', 'leeftijd', '{15-26,27-34,35-44,45-54,55+}'),
           ('arbeidsmarktregio', 'geslacht', '{m,v_x_onbekend}'),
           ('arbeidsmarktregio', 'grondslag', '{participatiewet,wajong,overig_onbekend}'),
           ('arbeidsmarktregio', 'arbeidsduur', '{0-20,20-31,31+}'),
           ('arbeidsmarktregio', 'werkvorm', '{binnen,buiten,detachering,regulier_onbekend}'),
           ('arbeidsmarktregio', 'zonder_werk', '{0-6,6-24,24+}'),
           ('arbeidsmarktregio', 'leeftijd', '{15-26,27-34,35-44,45-54,55+}')
) b (level, breakdown, categories) on b.level = a.level
cross join lateral unnest(b.categories) as c (category)
left join area_sum s on s.level = a.level and s.code = a.code and s.breakdown = b.breakdown and s.category = c.category
cross join lateral (select coalesce(s.estimated > 0, false) as estimated, coalesce(s.hours, 0) as hours) t
cross join lateral (values
    ('geldige_indicaties', coalesce(s.valid, 0),       false),
    ('werkzame_personen',  coalesce(s.working, 0),     false),
    ('niet_werkend',       coalesce(s.not_working, 0), false),
    ('uren_per_week',      t.hours,                    t.estimated),
    ('banen_31',           t.hours / m.hours_per_job,  t.estimated)
) as f (indicator, amount, estimated)
join indicator_breakdown i on i.indicator = f.indicator and i.breakdown = b.breakdown;
