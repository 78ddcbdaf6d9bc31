-- One row for each batch that was run.
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,           -- sorts by time
  started_ms INTEGER NOT NULL,         -- all times: milliseconds since 1970-01-01 UTC
  finished_ms INTEGER,                 -- NULL while it runs, or if the program died
  mode TEXT NOT NULL,                  -- serial, workers, fresh
  workers INTEGER NOT NULL,            -- at a time, at most
  budget_bytes INTEGER NOT NULL,       -- for each worker
  threads INTEGER NOT NULL,            -- of each worker
  release_policy TEXT NOT NULL,        -- when workers give memory back: native, after_task, after_stage
  program TEXT NOT NULL,
  host TEXT NOT NULL,
  cores INTEGER NOT NULL,
  memory_bytes INTEGER NOT NULL        -- of the machine, or the container's limit
);

-- What the run set out to do, and what it knew beforehand.
CREATE TABLE tasks (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES runs(id),
  ordinal INTEGER NOT NULL,            -- order in the run, from 0
  sample TEXT NOT NULL,
  dye TEXT NOT NULL,
  shape TEXT,                          -- JSON: what of the task decides its memory; NULL if unknown
  predicted_bytes INTEGER,             -- expected peak of resident memory
  predicted_upper_bytes INTEGER,       -- the figure planned with
  prediction_source TEXT,
  status TEXT,                         -- complete, aborted, error: ...; NULL if not finished
  verdict TEXT                         -- aligned, check, failed
);
CREATE INDEX tasks_of_run ON tasks(run_id);

-- The program itself and each worker process that it started.
CREATE TABLE processes (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES runs(id),
  role TEXT NOT NULL,                  -- program, worker
  worker INTEGER,                      -- which worker, from 0; a replaced one hands its number on
  pid INTEGER NOT NULL,
  started_ms INTEGER NOT NULL,
  ended_ms INTEGER,
  ending TEXT                          -- done, recycled, leaked, died
);
CREATE INDEX processes_of_run ON processes(run_id);

-- Each try at a task.
CREATE TABLE attempts (
  id INTEGER PRIMARY KEY,
  task_id INTEGER NOT NULL REFERENCES tasks(id),
  process_id INTEGER NOT NULL REFERENCES processes(id),
  number INTEGER NOT NULL,             -- 1 for the first
  started_ms INTEGER NOT NULL,
  finished_ms INTEGER,
  outcome TEXT,
  cold INTEGER,                        -- 1 if every stage was made, 0 if some were found on the disk
  peak_bytes INTEGER,                  -- the kernel's high-water mark of this attempt
  baseline_bytes INTEGER,              -- resident memory after the task and its release
  baseline_anonymous_bytes INTEGER,
  baseline_file_bytes INTEGER,
  baseline_heap_bytes INTEGER,         -- Java heap in use then
  baseline_heap_committed_bytes INTEGER
);
CREATE INDEX attempts_of_task ON attempts(task_id);
CREATE INDEX attempts_of_process ON attempts(process_id);

-- The stages of each attempt.
CREATE TABLE stage_events (
  id INTEGER PRIMARY KEY,
  attempt_id INTEGER NOT NULL REFERENCES attempts(id),
  stage INTEGER NOT NULL,              -- 1 to 4
  started_ms INTEGER NOT NULL,
  finished_ms INTEGER,
  outcome TEXT,                        -- made, kept, accepted
  peak_bytes INTEGER                   -- high-water mark of the attempt up to the stage's end
);
CREATE INDEX stage_events_of_attempt ON stage_events(attempt_id);

-- What a process held. Old rows are merged: then span_ms > 0, and low, mean and high differ.
CREATE TABLE samples (
  process_id INTEGER NOT NULL REFERENCES processes(id),
  time_ms INTEGER NOT NULL,
  span_ms INTEGER NOT NULL,            -- 0: one moment; else the interval that begins at time_ms
  resident_low_bytes INTEGER NOT NULL,
  resident_bytes INTEGER NOT NULL,     -- mean
  resident_high_bytes INTEGER NOT NULL,
  virtual_bytes INTEGER,
  anonymous_bytes INTEGER,             -- mean
  anonymous_high_bytes INTEGER,
  file_bytes INTEGER,                  -- mean
  peak_bytes INTEGER,                  -- high-water mark, which sees what falls between samples
  swap_bytes INTEGER,
  threads INTEGER,
  cpu_ms INTEGER,                      -- since the process began, as the next two
  read_bytes INTEGER,
  written_bytes INTEGER,
  heap_bytes INTEGER,                  -- Java heap in use, as the worker told last; mean
  heap_committed_bytes INTEGER,
  stage INTEGER,                       -- that the worker was in; NULL between tasks
  PRIMARY KEY (process_id, time_ms)
) WITHOUT ROWID;

-- The machine meanwhile.
CREATE TABLE machine_samples (
  run_id INTEGER NOT NULL REFERENCES runs(id),
  time_ms INTEGER NOT NULL,
  span_ms INTEGER NOT NULL,
  available_low_bytes INTEGER NOT NULL,
  available_bytes INTEGER NOT NULL,    -- mean
  swap_used_bytes INTEGER NOT NULL,    -- highest
  PRIMARY KEY (run_id, time_ms)
) WITHOUT ROWID;

-- What was said about memory, and done about it.
CREATE TABLE verdicts (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES runs(id),
  process_id INTEGER REFERENCES processes(id),
  time_ms INTEGER NOT NULL,
  verdict TEXT NOT NULL,               -- leak, high peak, stable, not enough data; low memory
  bytes_per_task REAL,
  confidence REAL,
  sentence TEXT NOT NULL
);
CREATE INDEX verdicts_of_run ON verdicts(run_id);
