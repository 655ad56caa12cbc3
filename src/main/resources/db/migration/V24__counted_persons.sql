-- A published share is rounded, so that the number of persons whose share it is does not follow from it and its base.
alter table release.figure
    add column counted_persons bigint check (counted_persons between 0 and base_persons);

comment on column release.figure.counted_persons is
    'Of a share: the number of persons whose share it is, of the base_persons. For disclosure control alone.';

comment on column release.figure.amount is
    'With the detail that is published (docs/definitions.md), in the unit of the indicator; null where absent.';
comment on column release.change.amount is
    'The figure less the earlier one, both as published, in the unit of the indicator.';
