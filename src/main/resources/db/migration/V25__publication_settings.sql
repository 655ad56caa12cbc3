-- The settings of the publication (publication.yaml: contact and licence) are an input of a release.
alter table release.input drop constraint input_kind_check;
alter table release.input add constraint input_kind_check
    check (kind in ('levering', 'referentie', 'methode', 'publicatie', 'eerdere-uitgave', 'vorige-versie'));
comment on column release.input.kind is
    'levering, referentie, methode, publicatie (contact and licence), eerdere-uitgave (of an earlier quarter) or vorige-versie (that it corrects).';
