"""The rules of the house (README.md, "De kaart"): who may import whom, where things belong, what stays small."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_archon import archrule

from tests.house import PACKAGE, ROOT, calls, files, ignored_names, imports, is_within, place, sources, tree

ROOMS: dict[str, tuple[set[str], set[str]]] = {
    "domain": (set(), set()),
    "wording": ({"domain"}, set()),
    "storage": ({"domain"}, {"sqlite_utils"}),
    "documents": ({"domain", "wording"}, set()),
    "export": (
        {"documents", "wording", "domain", "resources"},
        {"docx", "icalendar", "pikepdf", "pyphen", "reportlab", "xlsxwriter"},
    ),
    "intake": ({"domain", "wording"}, set()),
    "services": (
        {"domain", "storage", "documents", "export", "intake", "wording", "resources"},
        {"holidays", "hunspell", "pypdfium2"},
    ),
    "gui": ({"services", "domain", "wording", "settings", "resources"}, {"PySide6"}),
    "cli": ({"services", "domain", "wording", "settings", "resources"}, set()),
    "settings": (set(), {"PySide6"}),
    "resources": (set(), set()),
}
"""Room → the rooms and the libraries it may import; ``app`` knows every room."""

TOP_LEVEL = {
    "secretariat", "resources", "tests", "benchmarks", "main.py", "pyproject.toml", "README.md", "Makefile",
    "requirements.lock", ".ci", ".gitignore", ".git",
}  # fmt: skip

GUI_FOUNDATION = {
    "look": {"look"},
    "models": {"models", "look"},
    "widgets": {"widgets", "models", "look"},
    "shell": {"shell", "widgets", "models", "look"},
}
"""Folder of the windows that serves all topics → what it may use of the others."""

BACKGROUND = {"domain.md", "reliability.md"}
"""Descriptions the program was made from; the READMEs of domain and storage say what is meant by them."""

DRAWERS = {"utils", "util", "helpers", "helper", "misc", "common", "shared", "tools", "stuff", "lib", "core"}
WORDLESS = ("domain", "storage", "services", "intake")
"""The rooms in which nothing is said in Dutch."""
DUTCH = re.compile(
    r"(?<![\w./-])(aan|als|bij|dan|deze|die|dit|diner|een|geen|gewist\w*|heeft|het|ja|kan|met|naar|nee|niet|nog|om|ook|overleg|punt"
    r"|te|uit|uur|voor|wordt|zelf|zijn|zonder)(?![\w./-])",
    re.IGNORECASE,
)
"""Words that no English and no SQL has; "van" and "de" stand in names."""
DUTCH_NAMES = {
    *("agenda_reading.py", "pasted_agenda.py"),  # the columns of an agenda that was copied
    *("agenda_numbers.py", "amendments.py"),  # what is typed: "punt 4"
    "proxies.py",  # the keys of the exchange format
    *("calendar.py", "opening.py", "seals.py", "standing_agendas.py"),  # feast days, and names of the association
    *("backup.py", "backup_lists.py", "salvaging.py", "samples.py", "shared_places.py", "upgrade.py"),  # of files
}
"""Files below the windows in which something has a Dutch name of its own, or Dutch is read."""
NETWORK = {
    "socket", "ssl", "http", "urllib.request", "requests", "httpx", "aiohttp", "ftplib", "smtplib", "imaplib",
    "poplib", "xmlrpc", "socketserver", "webbrowser", "PySide6.QtNetwork", "PySide6.QtWebEngineWidgets",
}  # fmt: skip
DANGEROUS_MODULES = {"pickle", "marshal", "shelve", "dill"}
DISTRIBUTIONS = {"pyside6": "pyside6_essentials", "docx": "python_docx", "hunspell": "chunspell"}
"""What is imported → what is installed for it, where that has another name."""
SLOW_TO_LOAD = {
    "reportlab", "PIL", "sqlite_utils", "click", "dateutil", "lxml", "pikepdf", "holidays", "pyphen", "PySide6",
    "pypdfium2", "fontTools", "icalendar", "docx", "xlsxwriter", "hunspell",
}  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def _trees_of_the_house() -> Iterator[None]:
    """Let go of the parsed sources at the end: as millions of objects they slow down every test after these."""
    yield
    tree.cache_clear()


# Who may import whom --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_the_rooms_below_it_and_its_own_libraries(room: str) -> None:
    rooms, libraries = ROOMS[room]
    own = {"secretariat"} | {f"secretariat.{name}" for name in rooms | {room}}
    breaches = []
    for path in sources(room):
        for node, module in imports(path):
            first = module.split(".")[0]
            if first == "secretariat":
                allowed = is_within(module, own - {"secretariat"}) or module == "secretariat"
            else:
                allowed = first in libraries or first in sys.stdlib_module_names
            if not allowed:
                breaches.append(f"{place(path, node)} imports {module}")
    assert breaches == []


def test_every_room_of_the_package_has_its_import_rule() -> None:
    rooms = {path.stem for path in PACKAGE.iterdir() if not path.name.startswith(("_", ".")) and path.suffix != ".md"}
    assert rooms <= {*ROOMS, "app"}


def test_main_imports_only_app() -> None:
    modules = {module for _, module in imports(ROOT / "main.py") if module.startswith("secretariat")}
    assert modules <= {"secretariat", "secretariat.app", "secretariat.app.main"}


@pytest.mark.parametrize("room", sorted(ROOMS.keys() - {"gui", "settings"}))
def test_nothing_below_the_windows_reaches_qt_by_any_road(room: str) -> None:
    assert sources(room)
    archrule(f"{room} without Qt").match(f"secretariat.{room}*").should_not_import("PySide6*").check("secretariat")


def test_settings_use_no_more_of_qt_than_its_core() -> None:
    modules = {module for path in sources("settings") for _, module in imports(path) if module.startswith("PySide6")}
    assert all(is_within(module, {"PySide6.QtCore"}) or module == "PySide6" for module in modules)


def test_windows_of_one_topic_do_not_know_those_of_another() -> None:
    breaches = []
    for path in sources("gui"):
        folder = path.relative_to(PACKAGE / "gui").parts[0]
        allowed = GUI_FOUNDATION.get(folder, {folder, *GUI_FOUNDATION})
        for node, module in imports(path):
            parts = module.split(".")
            if parts[:2] == ["secretariat", "gui"] and len(parts) > 2 and parts[2] not in allowed:
                breaches.append(f"{place(path, node)} imports {module}")
    assert breaches == []


def test_only_storage_speaks_sqlite() -> None:
    breaches = [
        f"{place(path, node)} imports {module}"
        for path in sources()
        if PACKAGE / "storage" not in path.parents
        for node, module in imports(path)
        if is_within(module, {"sqlite3", "sqlite_utils", "PySide6.QtSql"})
    ]
    assert breaches == []


def test_services_load_without_the_libraries_that_take_long() -> None:
    modules = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in sources("services")]
    program = f"import sys\nfor name in {modules!r}: __import__(name.removesuffix('.__init__'))\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert {name.split(".")[0] for name in done.stdout.split()} & SLOW_TO_LOAD == set()


# What may not be there ------------------------------------------------------------------------------------------


def test_the_program_has_no_network_code() -> None:
    breaches = [
        f"{place(p, node)}: {module}" for p in sources() for node, module in imports(p) if is_within(module, NETWORK)
    ]
    assert breaches == []


def test_nothing_runs_text_as_code_or_as_a_shell_command() -> None:
    breaches = [f"{place(p, n)}: {m}" for p in sources() for n, m in imports(p) if is_within(m, DANGEROUS_MODULES)]
    for path in sources():
        for node, name in calls(path):
            through_shell = any(k.arg == "shell" and ast.unparse(k.value) != "False" for k in node.keywords)
            if name in {"eval", "exec", "compile", "__import__", "os.system", "os.popen"} or through_shell:
                breaches.append(f"{place(path, node)}: {name}")
    assert breaches == []


def test_only_the_command_line_prints() -> None:
    talkers = {PACKAGE / "cli.py", PACKAGE / "app.py"}
    breaches = [place(p, node) for p in sources() if p not in talkers for node, name in calls(p) if name == "print"]
    assert breaches == []


def test_what_a_user_reads_stands_in_the_wording_and_the_views() -> None:
    """Below them only what is no text on a screen: names of files and of feast days, and what somebody typed."""
    breaches = []
    for path in [one for room in WORDLESS for one in sources(room)]:
        if path.name in DUTCH_NAMES or "migrations" in path.parts:
            continue
        for node in texts_of(path):
            if DUTCH.search(str(node.value)):
                breaches.append(f"{place(path, node)}: {node.value!r}")
    assert breaches == []


def texts_of(path: Path) -> Iterator[ast.Constant]:
    """The texts in a file that are no explanation."""
    told = {id(node.value) for node in ast.walk(tree(path)) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node


def test_tests_do_not_sleep() -> None:
    breaches = [
        place(p, n) for p in files(".py") if ROOT / "tests" in p.parents for n, name in calls(p) if name == "time.sleep"
    ]
    assert breaches == []


def test_only_python_itself_is_started_as_another_program() -> None:
    """A bare system has no other, and the user's computer neither."""
    breaches = []
    for path in files(".py"):
        for node, name in calls(path):
            command = node.args[0] if node.args and name.startswith("subprocess.") else None
            if isinstance(command, ast.List) and ast.unparse(command.elts[0]) != "sys.executable":
                breaches.append(f"{place(path, node)} starts {ast.unparse(command.elts[0])}")
    assert breaches == []


def test_there_are_no_drawers() -> None:
    assert [
        place(path) for path in files() if DRAWERS & {Path(part).stem for part in path.relative_to(ROOT).parts}
    ] == []


def test_no_file_holds_a_path_or_an_address_of_somebodys_machine() -> None:
    strange = re.compile(r"(?<![\w./])/(work|tmp|root|srv)/|py" + "pi[.]org|python" + "hosted")
    breaches = []
    for path in files():
        if path.suffix in {".py", ".md", ".toml", ".lock", ".json", ".svg", ""}:
            lines = path.read_text(encoding="utf-8").splitlines()
            breaches += [f"{place(path)}:{number}" for number, line in enumerate(lines, 1) if strange.search(line)]
    assert breaches == []


# What stays small and is explained ------------------------------------------------------------------------------


def test_every_module_says_what_it_is() -> None:
    assert [place(path) for path in files(".py") if not ast.get_docstring(tree(path))] == []


def test_every_public_class_and_function_says_what_it_is() -> None:
    kinds = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    public = [(path, n) for path in sources() for n in tree(path).body if isinstance(n, kinds) and n.name[0] != "_"]
    assert [f"{place(path, node)}: {node.name}" for path, node in public if not ast.get_docstring(node)] == []


def test_files_stay_within_400_lines() -> None:
    sizes = {place(path): len(path.read_text(encoding="utf-8").splitlines()) for path in files(".py")}
    assert {name: size for name, size in sizes.items() if size > 400} == {}


def test_functions_fit_a_screen() -> None:
    breaches = []
    for path in files(".py"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                size = (node.end_lineno or node.lineno) - node.lineno + 1
                if size > 60:
                    breaches.append(f"{place(path, node)}: {node.name} has {size} lines")
    assert breaches == []


def test_the_top_level_holds_only_what_belongs_there() -> None:
    found = {path.name for path in ROOT.iterdir() if not any(path.match(name) for name in ignored_names())}
    assert found - TOP_LEVEL == set()
    assert found >= {"secretariat", "resources", "tests", "pyproject.toml", "README.md", "Makefile", ".ci"}


def test_every_room_has_a_readme() -> None:
    rooms = [path for path in PACKAGE.iterdir() if path.is_dir() and (path / "__init__.py").exists()]
    rooms += [ROOT / "tests", ROOT / "benchmarks", ROOT / "resources"]
    assert [place(room) for room in rooms if not (room / "README.md").exists()] == []


def test_texts_name_only_files_that_exist() -> None:
    named = re.compile(r"`([\w./-]+(?:/|\.(?:py|md|toml|lock|json|svg)))`|\]\(([\w./-]+)\)")
    breaches = []
    for path in (*files(".md"), *files(".py")):
        nearby = [ROOT, PACKAGE, ROOT / "resources", *path.parents[: len(path.relative_to(ROOT).parts)]]
        for name in ("".join(found) for found in named.findall(path.read_text(encoding="utf-8"))):
            known = name in BACKGROUND or name.strip("/") in ignored_names()
            if not known and not any((folder / name).exists() for folder in nearby):
                breaches.append(f"{place(path)}: {name}")
    assert breaches == []


def test_tests_lie_in_the_rooms_they_test() -> None:
    rooms = {*ROOMS, "app", "benchmarks", "journeys", "references", "old_files", "campaigns"}
    folders = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name not in ignored_names()}
    assert folders - rooms == set()


# Windows --------------------------------------------------------------------------------------------------------


def test_every_icon_that_is_named_exists() -> None:
    icons = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
    missing = []
    for path in sources("gui"):
        for node, name in calls(path):
            given = [keyword.value for keyword in node.keywords if keyword.arg in {"icon", "icon_name"}]
            given += node.args[:1] if name.split(".")[-1] == "icon" else []
            given += node.args[1:2] if name.split(".")[-1] == "dress" else []
            names = [value.value for value in given if isinstance(value, ast.Constant) and isinstance(value.value, str)]
            missing += [f"{place(path, node)}: {icon}" for icon in names if icon and icon not in icons]
    assert missing == []


def test_labels_show_data_as_plain_text() -> None:
    """A QLabel guesses whether its text is HTML; data could be read as such and show a picture or lose its text."""
    breaches = []
    for path in sources("gui"):
        written = [(call, *name.rpartition(".")[::2]) for call, name in calls(path)]
        labels = {name for name, value in assignments(path) if ast.unparse(value).startswith("QLabel(")}
        plain = {who for call, who, method in written if method == "setTextFormat" and "PlainText" in ast.unparse(call)}
        for call, who, method in written:
            with_data = bool(call.args) and not is_fixed_text(call.args[0])
            if with_data and ((who, method) == ("", "QLabel") or (method == "setText" and who in labels - plain)):
                breaches.append(place(path, call))
    assert breaches == []


def assignments(path: Path) -> Iterator[tuple[str, ast.expr]]:
    """Every ``name = value`` in a file."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Assign):
            yield from ((ast.unparse(target), node.value) for target in node.targets)
        elif isinstance(node, ast.AnnAssign) and node.value:
            yield ast.unparse(node.target), node.value


def is_fixed_text(node: ast.expr) -> bool:
    """Whether the text stands in the source: a literal, or a literal in ``tr``."""
    if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("tr"):
        return all(isinstance(argument, ast.Constant) for argument in node.args)
    return isinstance(node, ast.Constant)


def test_closing_a_window_is_refused_until_everything_is_saved() -> None:
    """An exception in closeEvent would otherwise let Qt close the window with unsaved text in it."""
    breaches = []
    for path in sources("gui"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef) and node.name == "closeEvent":
                first = node.body[1] if ast.get_docstring(node) else node.body[0]
                if ast.unparse(first) != "event.ignore()":
                    breaches.append(place(path, node))
    assert breaches == []


# How it is built ------------------------------------------------------------------------------------------------


def test_an_installed_program_has_the_resources_too() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"] == {
        "resources": "secretariat/_resources"
    }
    assert project["project"]["gui-scripts"] == {"secretariaat": "secretariat.app:main"}


def test_the_program_depends_on_what_it_imports_and_on_nothing_else() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[<>=]", line)[0].lower().replace("-", "_") for line in project["dependencies"]}
    used = {module.split(".")[0].lower() for path in sources() for _, module in imports(path)}
    libraries = used - {"secretariat", *(name.lower() for name in sys.stdlib_module_names)}
    assert {DISTRIBUTIONS.get(name, name) for name in libraries} == wanted


def test_every_package_is_locked_with_the_hash_of_its_files() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[<>=]", line)[0].lower() for line in wanted}
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = dict(re.findall(r"^([\w-]+)==\S+[^\n]*\\\n    --hash=sha256:(\w{64})", lock, re.MULTILINE))
    assert names - set(locked) == set()
    assert len(locked) == len(re.findall(r"^[\w-]+==", lock, re.MULTILINE))
