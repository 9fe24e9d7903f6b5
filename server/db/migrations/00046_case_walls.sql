-- Row security where it was missing, and the change of keys where it was in the way.
-- +goose Up
-- A reason is never changed but by the rotation, which seals it with another key.
CREATE POLICY case_reasons_change ON case_reasons FOR UPDATE USING (current_setting('vault.sweep', true) = 'on');

-- What was given from one unit to another is seen in the territories of both
-- (case.units, the units under the viewer's duty).
ALTER TABLE case_reassignments ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_reassignments_read ON case_reassignments FOR SELECT USING (from_id = ANY (nullif(current_setting('case.units', true), '')::uuid[])
    OR to_id = ANY (nullif(current_setting('case.units', true), '')::uuid[])
    OR current_setting('case.system', true) = 'on' OR current_setting('vault.sweep', true) = 'on');
CREATE POLICY case_reassignments_add ON case_reassignments FOR INSERT WITH CHECK (true);
CREATE POLICY case_reassignments_change ON case_reassignments FOR UPDATE USING (true);
-- What the workbooks of a unit call the fields is the unit's.
ALTER TABLE case_import_heads ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_import_heads_read ON case_import_heads FOR SELECT USING (unit_id = nullif(current_setting('case.unit', true), '')::uuid
    OR current_setting('case.system', true) = 'on');
CREATE POLICY case_import_heads_add ON case_import_heads FOR INSERT WITH CHECK (true);
CREATE POLICY case_import_heads_change ON case_import_heads FOR UPDATE USING (true);
