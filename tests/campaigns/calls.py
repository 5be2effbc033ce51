"""Runs work in a child process and stops it at every system call that changes a file: to look, to refuse, or to kill.

Linux on x86-64 tells through ``ptrace``; elsewhere :func:`can_stop_at_calls` says no.
"""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

TRACEME, CONT, SYSCALL, GETREGS, SETREGS, SETOPTIONS = 0, 7, 24, 12, 13, 0x4200
SYSCALL_STOP = signal.SIGTRAP | 0x80
"""How a stop at a call is told from a real signal (PTRACE_O_TRACESYSGOOD)."""
DIES_WITH_US = 0x00100000 | 1
KILL = -1
"""What a watcher answers to end the child before the call is carried out."""
MOST_SECONDS = 60
"""A child that takes longer hangs."""

WRITES = {1: "write", 18: "write", 20: "write", 296: "write", 40: "write", 326: "write"}
ON_HANDLES = {77: "truncate", 74: "sync", 75: "sync"}
ON_PATHS = {2: "open", 257: "open", 87: "unlink", 263: "unlink", 82: "rename", 264: "rename", 316: "rename"}
AT_A_FOLDER = {257, 263, 264, 316}
"""Calls that have a handle of a folder before their path."""
SECOND_IS_TARGET = {326}
CREATE, TRUNCATE, LONGEST_PATH = os.O_CREAT, os.O_TRUNC, 4096


REGISTERS = (
    "r15 r14 r13 r12 rbp rbx r11 r10 r9 r8 rax rcx rdx rsi rdi orig_rax rip cs eflags rsp ss"
    " fs_base gs_base ds es fs gs"
)


class Registers(ctypes.Structure):
    """``user_regs_struct`` of x86-64."""

    _fields_ = [(name, ctypes.c_ulonglong) for name in REGISTERS.split()]


@dataclass(frozen=True, slots=True)
class Call:
    """One call that changes a file; ``data`` and ``existed`` are what the model of a disk wants to know.

    ``kind`` is write, truncate, sync, open (which makes or empties a file), unlink, rename or said (the child spoke).
    """

    number: int
    kind: str
    path: str
    offset: int = 0
    data: bytes = b""
    target: str = ""
    existed: bool = True


class Watcher:
    """Sees the calls of a child go by; answers None (go on), an errno, or :data:`KILL`."""

    def before(self, call: Call) -> int | None:
        """The child is about to do this."""
        return None

    def after(self, call: Call) -> None:
        """The child has done this, and it succeeded."""


class Child:
    """What the work in the child gets: when to begin looking, and a way to tell what is done."""

    def __init__(self, pipe: int) -> None:
        self._pipe = pipe

    def begin(self) -> None:
        """From here on every call is looked at."""
        _libc().ptrace(TRACEME, 0, None, None)
        os.kill(os.getpid(), signal.SIGSTOP)

    def say(self, word: str) -> None:
        """Tell something; it has been heard when this returns."""
        os.write(self._pipe, word.encode() + b"\n")


@dataclass(frozen=True, slots=True)
class Ended:
    """How a child ended: what it said, and its exit code or (negative) signal."""

    said: tuple[str, ...]
    code: int


def can_stop_at_calls() -> bool:
    """Whether this system lets us."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return False
    try:
        return run(lambda child: child.begin(), Path("/"), Watcher()).code == 0
    except OSError:
        return False


def run(work: Callable[[Child], None], folder: Path, watcher: Watcher) -> Ended:
    """Do work in a child; the watcher sees what it changes within the folder, and hears what it says."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        _be_the_child(work, writing)
    os.close(writing)
    try:
        code = _Trace(pid, folder, writing, watcher).follow()
        with os.fdopen(reading, "rb", closefd=False) as stream:
            return Ended(tuple(stream.read().decode().splitlines()), code)
    finally:
        os.close(reading)


def _be_the_child(work: Callable[[Child], None], pipe: int) -> None:
    code = 1
    try:
        signal.alarm(MOST_SECONDS)
        work(Child(pipe))
        code = 0
    except BaseException:
        os.write(pipe, ("fault " + traceback.format_exc().replace("\n", " | ")).encode() + b"\n")
    finally:
        os._exit(code)


class _Trace:
    """The following of one child from stop to stop."""

    def __init__(self, pid: int, folder: Path, pipe: int, watcher: Watcher) -> None:
        self.pid, self.folder, self.pipe, self.watcher = pid, str(folder.resolve()), pipe, watcher
        self.number = 0
        self.inside: Call | None = None
        self.refusing = 0
        self.entering = True

    def follow(self) -> int:
        """Until the child is gone; gives its exit code, or the signal as a negative number."""
        begun = False
        while True:
            _, status = os.waitpid(self.pid, 0)
            if not os.WIFSTOPPED(status):
                return os.waitstatus_to_exitcode(status)
            caught = os.WSTOPSIG(status)
            if caught == SYSCALL_STOP:
                self._at_a_call()
                caught = 0
            elif not begun and caught == signal.SIGSTOP:
                self._ask(SETOPTIONS, DIES_WITH_US)
                begun, caught = True, 0
            self._ask(SYSCALL, caught)

    def _at_a_call(self) -> None:
        if not self.entering:
            self.entering = True
            self._leave()
            return
        self.entering = False
        registers = self._registers()
        call = self._call(registers)
        if call is None:
            return
        answer = self.watcher.before(call)
        if answer == KILL:
            os.kill(self.pid, signal.SIGKILL)
        elif answer is not None:
            self.refusing = answer
            registers.orig_rax = ctypes.c_ulonglong(-1).value
            self._ask(SETREGS, ctypes.byref(registers))
        else:
            self.inside = call

    def _leave(self) -> None:
        if self.refusing:
            registers = self._registers()
            registers.rax = ctypes.c_ulonglong(-self.refusing).value
            self._ask(SETREGS, ctypes.byref(registers))
            self.refusing = 0
        elif self.inside is not None:
            call, self.inside = self.inside, None
            result = ctypes.c_longlong(self._registers().rax).value
            if result >= 0:
                self.watcher.after(_with_data(call, result))

    def _call(self, at: Registers) -> Call | None:
        """The call at whose door the child stands, when it is one that changes something we look at."""
        number = int(at.orig_rax)
        if number in WRITES:
            return self._write(int(at.rdx if number in SECOND_IS_TARGET else at.rdi), number, at)
        if number in ON_HANDLES:
            path, kind = self._path_of(int(at.rdi)), ON_HANDLES[number]
            size = int(at.rsi) if kind == "truncate" else 0
            return self._found(kind, path, size) if self._is_ours(path) else None
        if number not in ON_PATHS:
            return None
        given = [int(at.rdi), int(at.rsi), int(at.rdx), int(at.r10)]
        first = given[1] if number in AT_A_FOLDER else given[0]
        path, kind = self._text(first), ON_PATHS[number]
        if not self._is_ours(path):
            return None
        exists = Path(path).exists()
        if kind == "open":
            flags = given[2] if number in AT_A_FOLDER else given[1]
            changes = (flags & CREATE and not exists) or (flags & TRUNCATE and exists)
            return self._found(kind, path, existed=exists) if changes else None
        target = self._text(given[3] if number in AT_A_FOLDER else given[1]) if kind == "rename" else ""
        return self._found(kind, path, target=target, existed=exists) if exists else None

    def _write(self, handle: int, number: int, at: Registers) -> Call | None:
        if handle == self.pipe:
            with Path(f"/proc/{self.pid}/mem").open("rb") as memory:
                memory.seek(int(at.rsi))
                return self._found("said", "", data=memory.read(int(at.rdx)))
        path = self._path_of(handle)
        if not self._is_ours(path):
            return None
        if number in {18, 296}:
            return self._found("write", path, int(at.r10))
        state = Path(f"/proc/{self.pid}/fdinfo/{handle}").read_text(encoding="ascii")
        return self._found("write", path, int(state.split()[1]))

    def _found(
        self, kind: str, path: str, offset: int = 0, data: bytes = b"", target: str = "", existed: bool = True
    ) -> Call:
        self.number += 1
        return Call(self.number, kind, path, offset, data, target, existed)

    def _is_ours(self, path: str) -> bool:
        return path == self.folder or path.startswith(f"{self.folder}/")

    def _path_of(self, handle: int) -> str:
        try:
            return str(Path(f"/proc/{self.pid}/fd/{handle}").readlink()).removesuffix(" (deleted)")
        except OSError:
            return ""

    def _text(self, address: int) -> str:
        with Path(f"/proc/{self.pid}/mem").open("rb", buffering=0) as memory:
            memory.seek(address)
            near = 4096 - address % 4096  # the next page may not be there
            found = memory.read(near)
            if b"\0" not in found:
                found += memory.read(LONGEST_PATH)
        return os.fsdecode(found.split(b"\0")[0])

    def _registers(self) -> Registers:
        registers = Registers()
        self._ask(GETREGS, ctypes.byref(registers))
        return registers

    def _ask(self, request: int, data: object) -> None:
        if _libc().ptrace(request, self.pid, None, data) == -1 and ctypes.get_errno() != 3:  # it may be gone
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _with_data(call: Call, length: int) -> Call:
    if call.kind != "write":
        return call
    with Path(call.path).open("rb") as stream:
        stream.seek(call.offset)
        return replace(call, data=stream.read(length))


_LIBRARY: list[ctypes.CDLL] = []


def _libc() -> ctypes.CDLL:
    if not _LIBRARY:
        library = ctypes.CDLL(None, use_errno=True)
        library.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
        library.ptrace.restype = ctypes.c_long
        _LIBRARY.append(library)
    return _LIBRARY[0]
