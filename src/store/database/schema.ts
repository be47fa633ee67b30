/**
 * The tables, one step for each schema version; `PRAGMA user_version` counts the steps taken. A step is never
 * changed once released: a new one is added. `log` is the truth; `attempt`, `run`, `progress`, `day`, `card`, `hold`,
 * `taken_back`, `adopted` and `old_name` follow from it and are made anew after every step.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE log(
    id TEXT PRIMARY KEY NOT NULL,
    device TEXT NOT NULL,
    at INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body))
  ) STRICT;
  CREATE INDEX log_void ON log(json_extract(body, '$.of')) WHERE kind = 'void';

  CREATE TABLE attempt(
    id TEXT PRIMARY KEY NOT NULL,
    question TEXT NOT NULL,
    deck TEXT NOT NULL,
    at INTEGER NOT NULL,
    date TEXT NOT NULL,
    outcome TEXT NOT NULL,
    verdict TEXT,
    suggested TEXT,
    chosen TEXT NOT NULL,
    active_ms INTEGER NOT NULL,
    budget_ms INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX attempt_question ON attempt(question, at, id);
  CREATE INDEX attempt_date ON attempt(date, deck);
  CREATE INDEX attempt_at ON attempt(at, id);

  CREATE TABLE run(
    id TEXT PRIMARY KEY NOT NULL,
    sitting TEXT NOT NULL,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX run_sitting ON run(sitting, number);

  CREATE TABLE progress(
    question TEXT PRIMARY KEY NOT NULL,
    deck TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    passed INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    last_grade TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE day(
    date TEXT NOT NULL,
    deck TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    passed INTEGER NOT NULL,
    active_ms INTEGER NOT NULL,
    PRIMARY KEY (date, deck)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE draft(
    question TEXT PRIMARY KEY NOT NULL,
    deck TEXT NOT NULL,
    state TEXT NOT NULL,
    active_ms INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    pid INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE writer(
    question TEXT PRIMARY KEY NOT NULL,
    pid INTEGER NOT NULL,
    birth TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE trust(
    path TEXT NOT NULL,
    question TEXT NOT NULL,
    exec_digest TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (path, question, exec_digest)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE deck_cache(
    path TEXT PRIMARY KEY NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns TEXT NOT NULL,
    digest TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  `,
  `
  ALTER TABLE attempt ADD COLUMN offset_min INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE attempt ADD COLUMN is_cram INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE attempt ADD COLUMN form TEXT;

  CREATE TABLE card(
    question TEXT PRIMARY KEY NOT NULL,
    deck TEXT NOT NULL,
    stability REAL NOT NULL,
    difficulty REAL NOT NULL,
    state TEXT NOT NULL,
    step INTEGER NOT NULL,
    due INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    last_offset_min INTEGER NOT NULL,
    last_grade TEXT NOT NULL,
    reps INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    misses INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX card_due ON card(due, deck, question);
  CREATE INDEX card_missed ON card(due, deck, question) WHERE last_grade = 'again';

  CREATE INDEX log_hold ON log(json_extract(body, '$.question'), at, id)
    WHERE kind IN ('bury', 'suspend', 'resume');
  CREATE TABLE hold(
    question TEXT PRIMARY KEY NOT NULL,
    is_suspended INTEGER NOT NULL,
    buried_until TEXT
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE attempt ADD COLUMN kind TEXT NOT NULL DEFAULT '';
  ALTER TABLE attempt ADD COLUMN digest TEXT NOT NULL DEFAULT '';
  ALTER TABLE attempt ADD COLUMN marks TEXT NOT NULL DEFAULT '{}';
  ALTER TABLE attempt ADD COLUMN first_green_ms INTEGER;
  ALTER TABLE attempt ADD COLUMN predicted REAL;
  ALTER TABLE attempt ADD COLUMN budgets REAL
    AS (CASE WHEN budget_ms > 0 THEN CAST(active_ms AS REAL) / budget_ms END) VIRTUAL;
  CREATE INDEX attempt_budgets ON attempt(deck, budgets);
  CREATE INDEX attempt_self ON attempt(deck) WHERE outcome = 'self-reported';

  ALTER TABLE run ADD COLUMN question TEXT NOT NULL DEFAULT '';
  ALTER TABLE run ADD COLUMN verdict TEXT NOT NULL DEFAULT '';
  ALTER TABLE run ADD COLUMN failing TEXT NOT NULL DEFAULT '[]';
  CREATE INDEX run_at ON run(at, id);
  `,
  `
  CREATE INDEX log_kept ON log(kind, at, id)
    WHERE kind NOT IN ('attempt', 'run', 'void', 'bury', 'suspend', 'resume');
  `,
  // The ranges are those of log/sound-row.ts: what is outside of them can be read by nobody any more.
  `
  CREATE TRIGGER log_range BEFORE INSERT ON log
    WHEN NEW.at NOT BETWEEN 0 AND 253402300799999 OR NEW.offset_min NOT BETWEEN -1440 AND 1440
    BEGIN SELECT RAISE(ABORT, 'a time out of range'); END;

  CREATE TRIGGER attempt_range BEFORE INSERT ON attempt
    WHEN NEW.active_ms NOT BETWEEN 0 AND 31622400000 OR NEW.budget_ms NOT BETWEEN 0 AND 31622400000
      OR NEW.first_green_ms NOT BETWEEN 0 AND 31622400000
    BEGIN SELECT RAISE(ABORT, 'a time out of range'); END;

  CREATE TRIGGER run_range BEFORE INSERT ON run
    WHEN NEW.number NOT BETWEEN 0 AND 1000000
    BEGIN SELECT RAISE(ABORT, 'a number out of range'); END;
  `,
  `
  CREATE TABLE taken_back(id TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
  `,
  // Time on the clock beside that of the budget, and what evenings before the last one had of both.
  `
  ALTER TABLE attempt ADD COLUMN typing_ms INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE attempt ADD COLUMN earlier_ms INTEGER NOT NULL DEFAULT 0;
  `,
  `
  ALTER TABLE attempt ADD COLUMN ticked TEXT;
  CREATE INDEX attempt_ticked ON attempt(deck, ticked, outcome) WHERE ticked IS NOT NULL;
  `,
  // Earlier names of questions, as the decks that were read last say it. It follows from them and not from the log.
  `
  CREATE TABLE name(was TEXT PRIMARY KEY NOT NULL, question TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  // From here on what follows from the log is kept by origin and name (core/question/keys.ts). Names are learnt anew with the
  // decks. An empty question stands for all of an origin, an empty origin for entries of 0.1.
  `
  DELETE FROM name;
  CREATE TABLE adopted(origin TEXT NOT NULL, question TEXT NOT NULL, owner TEXT NOT NULL,
    PRIMARY KEY (origin, question)) STRICT, WITHOUT ROWID;
  CREATE TABLE old_name(question TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
  `,
]

/** The newest schema this program knows. */
export const SCHEMA = MIGRATIONS.length

/** `sprr`, in the header of every database of ours. */
export const APPLICATION_ID = 0x73707272
