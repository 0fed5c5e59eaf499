-- Work after the fact. The columns are db-scheduler's; task_instance begins with the id of what the work is about, and
-- there is no payload.
CREATE TABLE job (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX job_execution_time ON job (execution_time);
CREATE INDEX job_last_heartbeat ON job (last_heartbeat);

-- Jobs that failed for good, for somebody to look at. A later job of the same kind and subject that succeeds removes its
-- row. The subject may be gone by now, so there is no foreign key.
CREATE TABLE parked_job (
    kind      text        NOT NULL,
    subject   uuid        NOT NULL,
    tries     int         NOT NULL,
    failure   text        NOT NULL,
    parked_at timestamptz NOT NULL,
    PRIMARY KEY (kind, subject)
);
COMMENT ON COLUMN parked_job.failure IS 'The kind of the last failure; never its text, which may quote a person';
CREATE INDEX parked_job_parked_at ON parked_job (parked_at);
