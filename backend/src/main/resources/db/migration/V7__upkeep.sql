-- What jobs and deletions look for, and a word that was too narrow.

-- Each kind of job is looked for by itself, the longest due first.
CREATE INDEX job_due ON job (task_name, execution_time) WHERE NOT picked;
DROP INDEX job_execution_time;

-- Whoever deletes sessions takes back what waits to be done about them.
CREATE INDEX job_subject ON job (split_part(task_instance, '/', 1));
CREATE INDEX parked_job_subject ON parked_job (subject);

COMMENT ON COLUMN taste_profile.forgotten_at IS 'When the person had everything forgotten, or switched remembering on again: what was said before teaches nothing';
