-- Rejected rows are held against persons too, so it must be known whose each of them is.

ALTER TABLE intake.rejected_row ADD COLUMN subject text COLLATE "C";
COMMENT ON COLUMN intake.rejected_row.subject IS 'Whose row it is: of an advice or an employment the pseudonym of the person, of a pay period the employment. Empty where it could not be read, and in headcounts.';
