"""The safeguards by name: how each is taken away, and the quick test that must notice it."""

from __future__ import annotations

from dataclasses import dataclass

STORAGE, TESTS = "secretariat/storage", "tests/storage"


@dataclass(frozen=True, slots=True)
class Mutant:
    """The program without one safeguard: ``text`` occurs once in the file and becomes ``instead``."""

    name: str
    file: str
    text: str
    instead: str
    test: str


def pragma(name: str, value: int, instead: int) -> Mutant:
    """A setting of SQLite left as it is by itself."""
    test = f"{TESTS}/test_file.py::test_every_safeguard_is_on_in_an_open_file"
    return Mutant(f"PRAGMA {name}", f"{STORAGE}/connection.py", f'"{name}": {value},', f'"{name}": {instead},', test)


MUTANTS = (
    pragma("synchronous", 3, 2),
    pragma("trusted_schema", 0, 1),
    pragma("foreign_keys", 1, 0),
    pragma("secure_delete", 1, 0),
    pragma("cell_size_check", 1, 0),
    Mutant(
        "journal instead of WAL",
        f"{STORAGE}/connection.py",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA journal_mode",
        f"{TESTS}/test_file.py::test_a_file_that_somebody_put_in_wal_mode_gets_its_journal_back",
    ),
    Mutant(
        "no write outside a step",
        f"{STORAGE}/unit_of_work.py",
        'self.connection.execute("PRAGMA query_only = ON")',
        "pass",
        f"{TESTS}/test_unit_of_work.py::test_after_a_failed_step_writing_outside_is_still_an_error",
    ),
    Mutant(
        "a step is one transaction",
        f"{STORAGE}/unit_of_work.py",
        "with Database(self.connection, execute_plugins=False).atomic():",
        "if Database:",
        f"{TESTS}/test_unit_of_work.py::test_an_exception_leaves_the_file_as_it_was_to_the_byte",
    ),
    Mutant(
        "nothing that others name is removed",
        f"{STORAGE}/unit_of_work.py",
        "        if users:\n",
        "        if not table:\n",
        f"{TESTS}/test_unit_of_work.py::test_a_record_that_others_name_is_not_removed",
    ),
    Mutant(
        "one writer",
        f"{STORAGE}/lock.py",
        "fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)",
        "fcntl.flock(handle, fcntl.LOCK_UN)",
        f"{TESTS}/test_lock.py::test_the_second_window_is_told_who_has_the_file_where_and_since_when",
    ),
    Mutant(
        "who was cut off is remembered",
        f"{STORAGE}/lock.py",
        "self.left_since = self._abandoned(handle)",
        "self.left_since = None",
        f"{TESTS}/test_lock.py::test_the_lock_of_a_killed_program_is_free_at_once",
    ),
    Mutant(
        "a copy is forced to the disk",
        f"{STORAGE}/backup.py",
        "            os.fsync(stream.fileno())\n        # The journal",
        "            pass\n        # The journal",
        f"{TESTS}/test_backup.py::test_what_is_settled_has_been_forced_to_disk_with_its_name",
    ),
    Mutant(
        "a name is forced to the disk",
        f"{STORAGE}/backup.py",
        "os.fsync(folder)",
        "pass",
        f"{TESTS}/test_backup.py::test_what_is_settled_has_been_forced_to_disk_with_its_name",
    ),
    Mutant(
        "no journal of another file",
        f"{STORAGE}/backup.py",
        "        if not with_journal:\n",
        "        if not target:\n",
        f"{TESTS}/test_backup.py::test_the_journal_of_the_file_that_goes_does_not_stay_for_the_one_that_comes",
    ),
    Mutant(
        "a copy is read back",
        f"{STORAGE}/backup.py",
        "same = content_digest(copy) == content_digest(source)",
        "same = True",
        f"{TESTS}/test_backup.py::test_a_copy_that_does_not_read_back_the_same_is_refused",
    ),
    Mutant(
        "what a restore replaces is kept",
        "secretariat/services/backups.py",
        "kept = _kept(path, now) if path.exists() else None",
        "kept = None and _kept(path, now)",
        "tests/services/test_backups.py::test_what_is_put_back_takes_the_place_and_what_stood_there_is_kept",
    ),
    Mutant(
        "an upgrade keeps the old file",
        f"{STORAGE}/upgrade.py",
        "        copy_verified(source, backup)\n",
        "        assert copy_verified\n",
        f"{TESTS}/test_upgrade.py::test_an_older_file_is_upgraded_and_its_old_self_kept",
    ),
    Mutant(
        "a newer file is refused",
        f"{STORAGE}/file.py",
        "if version // 1000 > MAJOR:",
        "if version // 1000 > MAJOR + 1000:",
        f"{TESTS}/test_file.py::test_a_file_of_a_newer_major_version_is_refused",
    ),
    Mutant(
        "a strange schema is refused",
        f"{STORAGE}/file.py",
        "schema_digest(connection) != expected",
        "not schema_digest(connection)",
        f"{TESTS}/test_file.py::test_a_table_that_was_changed_is_refused",
    ),
    Mutant(
        "a damaged page is refused",
        f"{STORAGE}/file.py",
        '    if answer != "ok":\n',
        "    if not answer:\n",
        f"{TESTS}/test_file.py::test_a_damaged_page_is_refused_and_the_file_left_as_it_was",
    ),
    Mutant(
        "undo spares the work of somebody else",
        f"{STORAGE}/history.py",
        "                _check_rows(work, rows, step)\n",
        "",
        f"{TESTS}/test_history.py::test_a_step_is_not_taken_back_over_the_work_of_somebody_else",
    ),
    Mutant(
        "a window closes only when all is saved",
        "secretariat/gui/shell/window.py",
        "        event.ignore()\n        if not self._closing",
        "        if not self._closing",
        "tests/test_house.py::test_closing_a_window_is_refused_until_everything_is_saved",
    ),
    Mutant(
        "a formula in a csv is words",
        "secretariat/export/csv_list.py",
        'frozenset("=+-@")',
        'frozenset("=")',
        "tests/export/test_lists.py::test_a_formula_in_a_csv_is_words",
    ),
    Mutant(
        "no sign that cannot be shown",
        "secretariat/domain/text.py",
        'return _BANNED.sub("", ',
        "return (",
        "tests/domain/test_text.py::test_what_cannot_be_shown_goes",
    ),
    Mutant(
        "names that Windows keeps for itself",
        "secretariat/export/safe_write.py",
        "if _RESERVED.match(",
        "if not stem and _RESERVED.match(",
        "tests/export/test_safe_write.py::test_a_name_every_system_accepts",
    ),
)
